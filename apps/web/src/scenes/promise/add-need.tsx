import { type Journey, newRecordId, type ReadStage, recordsOf, withNewCard, withNewLane } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { InlineText } from '../../ui/inline-text.tsx'

interface AddNeedProps {
  stage: ReadStage
  onEdit: (change: (now: Journey) => Journey) => void
}

/** One more need in a stage: an empty line that becomes a card. */
export function AddNeed({ stage, onEdit }: AddNeedProps) {
  const t = useTranslations('promise')
  return (
    <InlineText
      label={t('addTo', { stage: stage.name })}
      labelHidden
      oneLine
      value=""
      placeholder={t('add')}
      onCommit={(text) => text && onEdit((now) => withNeed(now, stage.id, text))}
    />
  )
}

/** The journey with a need in a stage; the first one brings its lane. */
function withNeed(journey: Journey, stage: string, text: string): Journey {
  const lane = recordsOf(journey, 'lane').find(({ content }) => content === 'needs')?.id
  const id = lane ?? newRecordId(journey, 'lane')
  const ready = lane ? journey : withNewLane(journey, id, { content: 'needs' })
  return withNewCard(ready, newRecordId(ready, 'card'), { lane: id, column: { stage, step: null }, text })
}
