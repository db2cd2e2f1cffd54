import type { Card, Journey } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'

/** How an action point for a card begins: a pain is to be solved, an opportunity says itself what to do. */
export function useActionWords(journey: Journey): (card: Pick<Card, 'lane' | 'text'>) => string {
  const t = useTranslations('forms.action')
  return ({ lane, text }) => {
    const row = journey.records[lane]
    return row?.kind === 'lane' && row.content === 'opportunities' ? text : t('prefill', { text })
  }
}
