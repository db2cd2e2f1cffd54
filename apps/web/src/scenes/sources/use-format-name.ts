import { useTranslations } from 'use-intl'

/** What a kind of file is called; one that is not known by name is called as it is written. */
export function useFormatName(): (format: string) => string {
  const t = useTranslations('sources')
  return (format) => {
    const key = `format.${format}.name` as 'format.csv.name'
    return t.has(key) ? t(key) : format
  }
}
