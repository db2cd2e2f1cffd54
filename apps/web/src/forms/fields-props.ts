import type { Journey, RecordKind, RecordOf } from '@wegwijs/journey'

/** What every small form gets: the record as it is being typed, and where to tell of changes. */
export interface FieldsProps<K extends RecordKind> {
  journey: Journey
  /** Id of the record, also when it is new. */
  id: string
  record: RecordOf<K>
  onChange: (record: RecordOf<K>) => void
  /** What is wrong with a field, in the language of the screen. */
  errorOf: (field: string) => string | undefined
  /** Keeps the form from being saved while something typed cannot be understood; null lets it go again. */
  onBlocked: (field: string, message: string | null) => void
  /** Goes on to an action point that answers this card. */
  onMakeAction: () => void
}
