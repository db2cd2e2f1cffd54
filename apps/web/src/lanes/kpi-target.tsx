import { useTranslations } from 'use-intl'
import type { DrawnKpi } from '../data/drawn-map.ts'
import { type KpiReading, writeKpi, writeKpiShort } from '../data/kpi-reading.ts'
import { useFormats } from '../language/provider.tsx'

interface KpiTargetProps {
  drawn: DrawnKpi
  reading: KpiReading
  /** Where there is little room. */
  short?: boolean
}

/** "≥ 8% ×": the target and whether it is met, said in a sign as well as a colour. */
export function KpiTarget({ drawn, reading, short }: KpiTargetProps) {
  const t = useTranslations('map.kpi')
  const formats = useFormats()
  const target = drawn.record?.target
  if (target === undefined) return <span />
  const write = short ? writeKpiShort : writeKpi
  return (
    <span className="whitespace-nowrap">
      {t(`target.${reading.direction}`, { target: write(target, reading.unit, reading.currency, formats) })}
      {reading.met !== null && (
        <>
          {' '}
          <span aria-hidden="true">{reading.met ? '✓' : '×'}</span>
          <span className="sr-only">{t(reading.met ? 'met' : 'missed')}</span>
        </>
      )}
    </span>
  )
}
