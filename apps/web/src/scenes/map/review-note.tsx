import { daysBetween, type Journey } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { today } from '../../data/today.ts'
import { classes } from '../../ui/classes.ts'

const SOON_DAYS = 60

/** When the journey must be looked at again; it stands out when that is soon or past. */
export function ReviewNote({ review }: { review: Journey['review'] }) {
  const t = useTranslations('map.review')
  if (!review.next) return <span>{t('none')}</span>
  const days = daysBetween(today(), review.next)
  return (
    <span className={classes(days < SOON_DAYS && 'font-semibold text-notice')}>
      {days < 0 ? t('late', { days: -days }) : t('due', { days })}
    </span>
  )
}
