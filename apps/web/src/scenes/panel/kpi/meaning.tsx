import { type Metric, type OwnMeasure, sentenceOf, sentenceOfFormula } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useLanguage, useText } from '../../../language/provider.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import { Fact, Facts } from '../facts.tsx'

interface MeaningProps {
  metric: Metric
  measure: OwnMeasure | undefined
  isOwn: boolean
}

/** What a KPI says, the formula it is counted by, and whether its values may be added up. */
export function Meaning({ metric, measure, isOwn }: MeaningProps) {
  const t = useTranslations('kpi')
  const p = useTranslations('panel')
  const text = useText()
  const { language } = useLanguage()
  return (
    <PanelSection heading={p('kpiMeaning')}>
      {!isOwn && <p>{text(metric.meaning)}</p>}
      <Facts>
        <Fact name={t('formula')}>{sentenceOfFormula(metric.formula, language)}</Fact>
        {Object.entries(isOwn ? (measure?.parts ?? {}) : {}).map(([name, { count, rule }]) => (
          <Fact key={name} name={name}>
            {t(`counts.${count}`)}: {sentenceOf(rule, language)}
          </Fact>
        ))}
        <Fact name={t('adding')}>{t(metric.additive ? 'additive' : 'notAdditive')}</Fact>
        <Fact name={t('interval')}>{metric.interval === 'none' ? '' : t(`intervals.${metric.interval}`)}</Fact>
      </Facts>
    </PanelSection>
  )
}
