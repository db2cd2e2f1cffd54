import { type JourneyRecord, nameOfRecord } from '@wegwijs/journey'
import { useText } from '../language/provider.tsx'

/** What a record is called where it has to be named in a line; '' when nobody gave it a name yet. */
export function useNameOf(): (record: JourneyRecord) => string {
  const text = useText()
  return (record) => {
    const name = nameOfRecord(record)
    return name ? text(name) : record.kind === 'feeling' ? String(record.assumed) : ''
  }
}
