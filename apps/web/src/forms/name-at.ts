import { type Journey, type JourneyRecord, stageFinder } from '@wegwijs/journey'
import { useValueWords } from '../lanes/feelings/value-words.ts'
import { useNameOf } from './record-name.ts'

/** Names a record in a list; a feeling by its word, or else its value in words, and its place. */
export function useNameAt(journey: Journey): (record: JourneyRecord) => string {
  const words = useValueWords()
  const nameOf = useNameOf()
  const stageOf = stageFinder(journey)
  return (record) => {
    if (record.kind !== 'feeling') return nameOf(record)
    const touchpoint = record.touchpoint === undefined ? undefined : journey.records[record.touchpoint]
    const place = touchpoint?.kind === 'touchpoint' ? touchpoint.name : stageOf(record)?.name
    return [record.emotion || words(record.assumed), place].filter(Boolean).join(' · ')
  }
}
