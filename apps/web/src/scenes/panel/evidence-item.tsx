import type { Evidence } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../language/provider.tsx'
import { EvidenceMark } from '../../ui/evidence-mark.tsx'

/** One source: what it says, where that comes from, who wrote it down when, a quote and a link. */
export function EvidenceItem({ evidence, onOpen }: { evidence: Evidence; onOpen?: () => void }) {
  const t = useTranslations('panel')
  const m = useTranslations('map.evidenceState')
  const formats = useFormats()
  const { state, source, n, quote, link, day, by } = evidence
  const head = (
    <>
      <span className="font-semibold">{m(state)}</span>
      {source && ` · ${source}`}
      {n !== undefined && <span className="text-muted"> · {t('n', { n: formats.number(n) })}</span>}
    </>
  )
  const written = [day && formats.day(day), by].filter(Boolean).join(' · ')
  return (
    <li className="flex items-start gap-2">
      <span className="pt-0.5 leading-none">
        <EvidenceMark state={state} decorative />
      </span>
      <div className="min-w-0 flex-1">
        {onOpen ? (
          <button type="button" className="rounded text-left hover:underline" onClick={onOpen}>
            {head}
          </button>
        ) : (
          <p>{head}</p>
        )}
        {quote && <p className="mt-0.5 border-l-3 border-line-strong pl-2 text-muted">“{quote}”</p>}
        {link && (
          <a href={link} rel="noreferrer" target="_blank" className="break-all text-measured underline">
            {link}
          </a>
        )}
        {written && <p className="text-2xs text-muted">{written}</p>}
      </div>
    </li>
  )
}
