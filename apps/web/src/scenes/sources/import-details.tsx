import type { ImportRecord } from '@wegwijs/api'
import { useTranslations } from 'use-intl'
import { useFormats, useText } from '../../language/provider.tsx'
import { useFieldName } from '../import/use-field-name.ts'
import { ChangeTable } from './change-table.tsx'

/** What an import brought, left out, refused and changed; opened where there is something to tell. */
export function ImportDetails({ one }: { one: ImportRecord }) {
  const t = useTranslations('sources.imports')
  const { covers, leftOut, errors, changes, merges, unidentified } = one
  const tells = covers.length + leftOut.length + errors.length + changes.length + merges + unidentified
  if (tells === 0) return null
  return (
    <details>
      <summary className="w-fit rounded text-muted underline decoration-line-strong underline-offset-3 hover:text-ink">
        {t('details')}
      </summary>
      <div className="grid gap-2 py-2">
        {one.refused && <p className="font-semibold">{t('refusedHint')}</p>}
        <Facts one={one} />
        {errors.length > 0 && <Errors one={one} />}
        {changes.length > 0 && <ChangeTable changes={changes} count={one.changeCount} />}
      </div>
    </details>
  )
}

function Facts({ one: { covers, leftOut, merges, unidentified } }: { one: ImportRecord }) {
  const t = useTranslations('sources')
  const text = useText()
  const { period } = useFormats()
  const lines = [
    ...covers.map(({ kind, source, from, to, rows }) =>
      t('imports.covers', {
        source: source || t('stored.unnamed'),
        n: rows,
        kind: t(`kind.${kind}`),
        days: period(Date.parse(from), Date.parse(to)),
      }),
    ),
    ...(merges > 0 ? [t('imports.merges', { n: merges })] : []),
    ...(unidentified > 0 ? [t('imports.unidentified', { n: unidentified })] : []),
    ...leftOut.map(({ reason, rows }) => t('imports.leftOutOf', { n: rows, reason: text(reason) })),
  ]
  if (lines.length === 0) return null
  return (
    <ul className="grid gap-0.5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function Errors({ one: { errors, invalid } }: { one: ImportRecord }) {
  const t = useTranslations('sources.imports')
  const text = useText()
  const { number } = useFormats()
  const fieldName = useFieldName()
  return (
    <div>
      <h3 className="text-xs font-semibold">{t('errors')}</h3>
      <ul className="grid gap-0.5">
        {errors.map(({ line, field, reason, remedy }) => (
          <li key={`${line} ${field} ${reason.en}`}>
            {field
              ? t('errorLine', { line: number(line), field: fieldName(field), reason: text(reason) })
              : t('errorLineOnly', { line: number(line), reason: text(reason) })}{' '}
            <span className="text-muted">{text(remedy)}.</span>
          </li>
        ))}
        {invalid > errors.length && (
          <li className="text-muted">{t('moreErrors', { n: number(invalid - errors.length) })}</li>
        )}
      </ul>
    </div>
  )
}
