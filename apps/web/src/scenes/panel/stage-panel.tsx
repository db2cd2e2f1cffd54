import type { ReadStage } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { isCountable } from '../../data/drawn-map.ts'
import { useFormats, useText } from '../../language/provider.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Panel, PanelSection } from '../../ui/panel.tsx'
import { AboutNote } from './about-note.tsx'
import { CustomerWords } from './customer-words.tsx'
import { EditButton } from './edit-button.tsx'
import { KpisHere } from './kpi/kpis-here.tsx'
import { MeasuredFeeling } from './measured-feeling.tsx'
import { RuleSentence } from './rule-sentence.tsx'
import { StageSearches } from './stage-searches.tsx'
import { StepList } from './step-list.tsx'
import { ValidationList } from './validation-list.tsx'

/** A stage: its question, what helps there, and how people came and went. */
export function StagePanel({ stage, onClose }: { stage: ReadStage; onClose: () => void }) {
  const t = useTranslations('panel')
  const text = useText()
  const { map, numbers } = useMapView()
  const strategy = map.model.stages.find(({ id }) => id === stage.id)?.strategy
  return (
    <Panel
      title={stage.name}
      chips={
        <>
          <Chip look="soft">{t('kind.stage')}</Chip>
          <Chip look="soft">{text(map.model.name)}</Chip>
        </>
      }
      subtitle={stage.question}
      onClose={onClose}
    >
      <StageCounts stage={stage} />
      {stage.rule && (
        <PanelSection heading={t('rule')}>
          <RuleSentence rule={stage.rule} />
        </PanelSection>
      )}
      {strategy && (
        <PanelSection heading={t('strategy')}>
          <p>{text(strategy)}</p>
        </PanelSection>
      )}
      <StageFeeling stage={stage.id} />
      {isCountable(map, map.stages.indexOf(stage)) && <KpisHere at={stage.id} />}
      <CustomerWords at={stage.id} />
      <StageSearches stage={stage.id} />
      {map.own && <StepList stage={stage.id} />}
      {map.own && <ValidationList heading={t('validations')} of={stage.id} />}
      {numbers?.any && <AboutNote about={numbers.answer.flow.about} />}
      {map.own && <EditButton kind="stage" id={stage.id} />}
    </Panel>
  )
}

function StageFeeling({ stage }: { stage: string }) {
  const t = useTranslations('panel')
  const { numbers } = useMapView()
  const measured = numbers?.stageFeeling(stage)
  if (!measured) return null
  return (
    <PanelSection heading={t('feeling')} aside={t('answers', { n: measured.n })}>
      <MeasuredFeeling measured={measured} />
    </PanelSection>
  )
}

function StageCounts({ stage }: { stage: ReadStage }) {
  const t = useTranslations('panel')
  const formats = useFormats()
  const { map, numbers } = useMapView()
  const index = map.stages.indexOf(stage)
  const counted = numbers?.stage(stage.id)
  if (!isCountable(map, index)) return <p className="mt-3 text-muted">{t('stageNotMeasured')}</p>
  if (!numbers || !counted) return null
  const onward = map.stages
    .filter((_, other) => other > index && isCountable(map, other))
    .map((other) => ({ name: t('onwardTo', { stage: other.name }), pair: numbers.pair(stage.id, other.id) }))
    .filter(({ pair }) => pair !== null)
  const stays = [
    { name: t('returning'), people: counted.returning },
    ...(onward.length > 0
      ? [
          { name: t('dropped'), people: counted.dropped },
          { name: t('open'), people: counted.open },
        ]
      : []),
  ]
  return (
    <PanelSection
      heading={t('measured')}
      aside={`${formats.number(counted.people)} ${t('people')} · ${formats.number(counted.events)} ${t('events')}`}
    >
      <table className="w-full text-left [&_td]:py-0.5 [&_td]:text-right [&_th]:py-0.5 [&_th]:font-normal">
        <caption className="sr-only">{t('flow')}</caption>
        <tbody>
          {onward.map(({ name, pair }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                {pair && pair.medianMs !== null && (
                  <span className="text-xs text-muted">
                    {' '}
                    · {t('medianTime')} {formats.duration(pair.medianMs)}
                  </span>
                )}
              </th>
              <td>{pair && formats.number(pair.people)}</td>
              <td className="w-14 font-semibold">{pair?.share !== null && pair && formats.share(pair.share)}</td>
            </tr>
          ))}
          {stays.map(({ name, people }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{formats.number(people)}</td>
              <td className="w-14 font-semibold">{counted.people > 0 && formats.share(people / counted.people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PanelSection>
  )
}
