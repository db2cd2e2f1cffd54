import { useTranslations } from 'use-intl'

/** What a field of a row is called; a column of the file itself as it is written there. */
export function useFieldName(): (field: string) => string {
  const t = useTranslations('importing.mapping.fields')
  return (field) => {
    const key = field as 'time'
    return t.has(key) ? t(key) : field
  }
}
