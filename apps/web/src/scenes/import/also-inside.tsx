import type { ImportPreview } from '@wegwijs/api'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../language/provider.tsx'

const kinds = ['spend', 'figures', 'searches', 'merges', 'apart'] as const

/** What a file holds besides events. */
export function AlsoInside({ preview }: { preview: ImportPreview }) {
  const t = useTranslations('importing.seen')
  const { period } = useFormats()
  const found = kinds.filter((kind) => preview[kind] > 0)
  if (found.length === 0) return null
  const reported = preview.covers.filter(({ kind }) => kind !== 'events')
  return (
    <ul className="grid gap-0.5">
      {found.map((kind) => (
        <li key={kind}>
          <span className="font-semibold">{t(`also.${kind}`, { n: preview[kind] })}</span>{' '}
          <span className="text-muted">{t(`alsoHint.${kind}`)}</span>
        </li>
      ))}
      {reported.map(({ kind, source, from, to }) => (
        <li key={`${kind} ${source}`} className="text-muted">
          {[source, period(Date.parse(from), Date.parse(to))].filter(Boolean).join(': ')}
        </li>
      ))}
    </ul>
  )
}
