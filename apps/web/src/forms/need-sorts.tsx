import { useTranslations } from 'use-intl'

const sorts = ['certainty', 'proof', 'ease', 'service', 'speed', 'price'] as const

/** Kinds of need to choose from; other words may be typed. */
export function NeedSorts({ id }: { id: string }) {
  const t = useTranslations('promise.sorts')
  return (
    <datalist id={id}>
      {sorts.map((sort) => (
        <option key={sort} value={t(sort)} />
      ))}
    </datalist>
  )
}
