import { emotions, type Language } from '@wegwijs/journey'

/** The common emotions as suggestions for a box, in the language the map is written in. */
export function EmotionWords({ id, language }: { id: string; language: Language }) {
  return (
    <datalist id={id}>
      {emotions.map(({ name, face }) => (
        <option key={face} value={name[language]} label={face} />
      ))}
    </datalist>
  )
}
