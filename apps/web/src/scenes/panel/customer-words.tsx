import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { useAnswers } from '../../data/answers.ts'
import { useFormats } from '../../language/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PanelSection } from '../../ui/panel.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Quote } from './quote.tsx'

const SHOWN = 3

/** Some of what customers said at a touchpoint, in a step or in a stage, and the way to all of it. */
export function CustomerWords({ at }: { at: string | undefined }) {
  const t = useTranslations('answers')
  const formats = useFormats()
  const { map, numbers, open } = useMapView()
  const record = at === undefined ? undefined : map.journey.records[at]
  // Nobody has been at what is only wished for.
  const isReal = !(record && 'only' in record && record.only === 'to-be')
  const isAsked = numbers?.any === true && isReal
  const { data, error, refetch } = useAnswers(isAsked ? at : undefined, { limit: SHOWN })
  if (at === undefined || !isAsked) return null
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="mt-3 h-24" />
  if (data.withText === 0) return null
  return (
    <PanelSection
      heading={t('quotes')}
      aside={t('here', { shown: formats.number(data.rows.length), all: data.withText })}
    >
      <ul className="grid gap-2">
        {data.rows.map((row) => (
          <Quote key={`${row.person} ${row.time} ${row.text}`} row={row} at={at} />
        ))}
      </ul>
      <Button size="small" className="mt-2" onClick={() => open({ show: 'answers', at })}>
        {t('readAll', { n: data.withText })}
      </Button>
    </PanelSection>
  )
}
