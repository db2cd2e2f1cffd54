import { useTranslations } from 'use-intl'
import type { DrawnKpi } from '../../../data/drawn-map.ts'
import { useFormats } from '../../../language/provider.tsx'
import { PanelSection } from '../../../ui/panel.tsx'

/** The values typed by hand, newest first, each with its source; never mixed with what is counted. */
export function TypedValues({ drawn, write }: { drawn: DrawnKpi; write: (value: number) => string }) {
  const t = useTranslations('panel')
  const formats = useFormats()
  const values = drawn.record?.values ?? []
  if (values.length === 0) return null
  return (
    <PanelSection heading={t('kpiHistory')}>
      <table className="w-full text-left [&_td]:py-0.5">
        <caption className="sr-only">{t('kpiHistory')}</caption>
        <tbody>
          {values
            .toSorted((a, b) => (a.day < b.day ? 1 : -1))
            .map((value) => (
              <tr key={`${value.day} ${value.source}`}>
                <td>{formats.day(value.day)}</td>
                <td className="font-semibold">{write(value.value)}</td>
                <td className="text-muted">{value.source}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </PanelSection>
  )
}
