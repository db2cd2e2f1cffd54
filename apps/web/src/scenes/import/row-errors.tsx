import type { RowError } from '@wegwijs/formats'
import { useTranslations } from 'use-intl'
import { useFormats, useText } from '../../language/provider.tsx'
import { useFieldName } from './use-field-name.ts'

const SHOWN = 20

/** The rows that cannot be stored: where, why and how to mend them. */
export function RowErrors({ errors, invalid }: { errors: readonly RowError[]; invalid: number }) {
  const t = useTranslations('importing')
  const text = useText()
  const { number } = useFormats()
  const shown = errors.slice(0, SHOWN)
  const fieldName = useFieldName()
  return (
    <section
      aria-labelledby="row-errors"
      className="grid gap-3 rounded-2xl border border-pain-soft bg-surface p-6 shadow-card"
    >
      <h2 id="row-errors" className="text-base font-semibold">
        {t('errors.title', { count: invalid })}{' '}
        {invalid > shown.length && (
          <span className="font-normal text-muted">
            {t('errors.first', { shown: number(shown.length), count: number(invalid) })}
          </span>
        )}
      </h2>
      <table className="w-full text-left">
        <thead>
          <tr className="border-b border-line text-xs text-muted">
            <th className="py-1.5 pr-4 font-medium">{t('errors.line')}</th>
            <th className="py-1.5 pr-4 font-medium">{t('errors.field')}</th>
            <th className="py-1.5 pr-4 font-medium">{t('errors.reason')}</th>
            <th className="py-1.5 font-medium">{t('errors.remedy')}</th>
          </tr>
        </thead>
        <tbody className="align-top">
          {shown.map((error) => (
            <tr key={`${error.line} ${error.field} ${error.reason.en}`} className="border-b border-line last:border-0">
              <td className="py-1.5 pr-4 tabular-nums">{number(error.line)}</td>
              <td className="py-1.5 pr-4 whitespace-nowrap">{fieldName(error.field)}</td>
              <td className="py-1.5 pr-4 break-words">{text(error.reason)}</td>
              <td className="py-1.5 break-words text-muted">{text(error.remedy)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
