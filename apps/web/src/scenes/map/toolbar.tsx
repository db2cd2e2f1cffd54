import { type ModelId, modelIds, modelOf } from '@wegwijs/journey'
import { Command, type LucideIcon, Redo2, Search, Undo2, User } from 'lucide-react'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { CommandId, Workbench } from '../../actions/command.ts'
import { canDo, commands } from '../../actions/commands.ts'
import { useMapView } from '../../actions/map-view.ts'
import { journeyParts } from '../../actions/selection.ts'
import { shownKeys } from '../../actions/shortcut.ts'
import { nowhere } from '../../actions/target.ts'
import { useEdited } from '../../data/journey.ts'
import { Hint } from '../../lanes/hint.tsx'
import { useFormats, useText } from '../../language/provider.tsx'
import type { MapSearch } from '../../search.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { PeriodChoice } from '../period-choice.tsx'
import { CoverageBar } from './coverage-bar.tsx'
import { SourceFilter, TruthFilter } from './filter-choices.tsx'
import { MethodProgress } from './method-progress.tsx'
import { ReviewNote } from './review-note.tsx'
import { StateSwitch } from './state-switch.tsx'

interface ToolbarProps {
  search: MapSearch
  change: (next: Partial<MapSearch>) => void
  model: ModelId
  /** True while the events are being read through the model or over the period just chosen. */
  reading: boolean
  bench: Workbench
}

const EVERYONE = ''

/** How the map is read: through which model, over which period, for whom, and what it rests on. */
export const Toolbar = memo(function Toolbar({ search, change, model, reading, bench }: ToolbarProps) {
  const t = useTranslations('map')
  const text = useText()
  const { map, open } = useMapView()
  const { whole } = useEdited()
  const models = modelIds
    .filter((id) => id !== 'custom' || map.journey.model === 'custom')
    .map((id) => ({ value: id, label: text(modelOf(id).name), hint: text(modelOf(id).purpose) }))
  const personas = [
    { value: EVERYONE, label: t('everyone') },
    ...map.personas.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <div className="grid gap-1.5 pr-5">
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
        <div className="relative">
          <Select
            label={t('model')}
            value={model}
            options={models}
            onChange={(next) => change({ model: next === map.journey.model ? undefined : next, panel: undefined })}
          />
          {map.journey.example && <Hint about="model" />}
        </div>
        <PeriodChoice chosen={search} onChange={change} />
        {map.personas.length > 0 && (
          <div className="flex items-center gap-1">
            <Select
              label={t('persona')}
              value={search.persona ?? EVERYONE}
              options={personas}
              onChange={(next) => change({ persona: next || undefined })}
            />
            {search.persona && (
              <IconButton
                label={t('aboutPersona')}
                onClick={() => open({ show: 'record', kind: 'persona', id: search.persona! })}
              >
                <User size={15} />
              </IconButton>
            )}
          </div>
        )}
        {map.own && <StateSwitch state={bench.shown} onChange={bench.look} />}
        <div className="ml-auto flex items-center gap-0.5">
          {journeyParts.map((part) => (
            <Button key={part} size="small" look="quiet" onClick={() => open({ show: 'journey', part })}>
              {t(`command.${part}`)}
            </Button>
          ))}
          <span aria-hidden="true" className="mx-1 h-5 border-l border-line-strong" />
          <Doing bench={bench} command="undo" sign={Undo2} />
          <Doing bench={bench} command="redo" sign={Redo2} />
          <Doing bench={bench} command="find" sign={Search} />
          <Doing bench={bench} command="commands" sign={Command} />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-muted">
        <CoverageBar journey={whole} chosen={search.evidence} onChange={(evidence) => change({ evidence })} />
        <TruthFilter chosen={search} onChange={change} />
        <SourceFilter chosen={search} onChange={change} />
        {!map.journey.example && <MethodProgress />}
        <span className="ml-auto" role="status">
          {reading && t('reading')}
        </span>
        {!reading && <Counted />}
        <button
          type="button"
          onClick={() => open({ show: 'journey', part: 'attention' })}
          className="rounded underline-offset-3 hover:underline"
        >
          <ReviewNote review={map.journey.review} />
        </button>
      </div>
    </div>
  )
})

/** The period and the people behind every number; opens how they were counted. */
function Counted() {
  const t = useTranslations('map')
  const formats = useFormats()
  const { numbers, open } = useMapView()
  const about = numbers?.answer.flow.about
  if (!numbers?.any || !about?.period) return null
  return (
    <button
      type="button"
      onClick={() => open({ show: 'number', of: 'flow' })}
      className="rounded underline decoration-line-strong underline-offset-3 hover:text-ink"
    >
      <span className="sr-only">{t('period')}: </span>
      {formats.period(about.period.from, about.period.to)} · {t('people', { n: formats.number(about.n) })}
      <span className="max-2xl:hidden"> · {t('counted')}</span>
    </button>
  )
}

/** A button for one of the map's actions. */
function Doing({ bench, command: id, sign: Sign }: { bench: Workbench; command: CommandId; sign: LucideIcon }) {
  // Whether it can be done is asked of the bench, which is the same one and tells of now: anew after every edit.
  'use no memo'
  useEdited()
  const t = useTranslations('map')
  const command = commands.find((each) => each.id === id)!
  const keys = command.keys?.[0]
  const can = canDo(command, bench, nowhere)
  return (
    <IconButton
      label={keys ? `${t(`command.${id}`)} (${shownKeys(keys)})` : t(`command.${id}`)}
      disabled={!can}
      className="disabled:opacity-40"
      onClick={() => command.run(bench, nowhere)}
    >
      <Sign size={15} />
    </IconButton>
  )
}
