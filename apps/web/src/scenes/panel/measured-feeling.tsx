import type { FeelingsAnswer } from '@wegwijs/analytics/question'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../language/provider.tsx'

/** The measured feeling of a place with its interval. */
export function MeasuredFeeling({ measured }: { measured: FeelingsAnswer['rows'][number] }) {
  const t = useTranslations('panel')
  const formats = useFormats()
  return (
    <p>
      <span className="font-semibold text-measured">
        {t('measuredValue')} {formats.signed(measured.mean)}
      </span>{' '}
      {measured.low !== null && measured.high !== null && (
        <span className="text-muted">
          {t('interval', { low: formats.signed(measured.low), high: formats.signed(measured.high) })}
        </span>
      )}
    </p>
  )
}
