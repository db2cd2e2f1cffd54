import {
  type Journey,
  type Metric,
  type MetricId,
  metricIds,
  metrics,
  modelOf,
  moments,
  needs,
  stagesOf,
} from '@wegwijs/journey'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useText } from '../../language/provider.tsx'
import { TextInput } from '../../ui/field.tsx'

interface MetricChoiceProps {
  journey: Journey
  /** Null is a KPI of the team's own. */
  chosen: MetricId | null
  onChange: (chosen: MetricId | null) => void
}

/** All KPIs of the product by the stage they tell of, to search in, each with its unit and what it needs. */
export function MetricChoice({ journey, chosen, onChange }: MetricChoiceProps) {
  const t = useTranslations('forms.kpi')
  const text = useText()
  const group = useId()
  const box = useRef<HTMLDivElement>(null)
  const [words, setWords] = useState('')
  const wanted = words.trim().toLowerCase()
  const fits = (id: MetricId): boolean =>
    [id, text(metrics[id].name), text(metrics[id].meaning)].some((each) => each.toLowerCase().includes(wanted))
  const groups = useGroups(journey)
    .map(({ name, ids }) => ({ name, ids: ids.filter(fits) }))
    .filter(({ ids }) => ids.length > 0)
  useEffect(() => {
    const radio = box.current?.querySelector<HTMLInputElement>('input:checked')
    if (radio && box.current) box.current.scrollTop = radio.closest('label')!.offsetTop - 60
  }, [])
  return (
    <div className="grid gap-1">
      <span id={`${group}-label`} className="text-xs font-semibold">
        {t('which')}
      </span>
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={words}
        autoComplete="off"
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <div
        ref={box}
        role="radiogroup"
        aria-labelledby={`${group}-label`}
        className="relative max-h-60 overflow-y-auto rounded-lg border border-line-strong py-1"
      >
        <Option
          group={group}
          isChosen={chosen === null}
          name={t('own')}
          hint={t('ownHint')}
          onChoose={() => onChange(null)}
        />
        {groups.map(({ name, ids }) => (
          <fieldset key={name} className="min-w-0">
            <legend className="px-2.5 pt-2 pb-0.5 text-2xs font-semibold text-muted">{name}</legend>
            {ids.map((id) => (
              <Option
                key={id}
                group={group}
                isChosen={chosen === id}
                name={text(metrics[id].name)}
                hint={t(`units.${metrics[id].unit}`)}
                onChoose={() => onChange(id)}
              />
            ))}
          </fieldset>
        ))}
        {groups.length === 0 && <p className="px-2.5 py-1.5 text-xs text-muted">{t('noneFound')}</p>}
      </div>
      {chosen !== null && (
        <p className="text-xs text-muted">
          {[metrics[chosen].meaning, ...metrics[chosen].needs.map((need) => needs[need])].map(text).join(' · ')}
        </p>
      )}
    </div>
  )
}

interface OptionProps {
  group: string
  isChosen: boolean
  name: string
  hint: string
  onChoose: () => void
}

function Option({ group, isChosen, name, hint, onChoose }: OptionProps) {
  const hintId = useId()
  return (
    <div className="flex items-baseline gap-2 px-2.5 py-0.5 has-checked:bg-sunken hover:bg-sunken">
      <label className="flex min-w-0 flex-1 cursor-pointer items-baseline gap-2">
        <input
          type="radio"
          name={group}
          checked={isChosen}
          onChange={onChoose}
          aria-describedby={hintId}
          className="size-3.5 shrink-0 translate-y-0.5 accent-ink"
        />
        <span className="min-w-0">{name}</span>
      </label>
      <span id={hintId} className="max-w-[55%] shrink-0 truncate text-2xs text-muted" title={hint}>
        {hint}
      </span>
    </div>
  )
}

/** The KPIs by the first stage of the journey that they tell of; where no stage does, by their moment. */
function useGroups(journey: Journey): { name: string; ids: MetricId[] }[] {
  const text = useText()
  const stages = stagesOf(journey, modelOf(journey.model))
  const groupOf = (id: MetricId): string => {
    const [first]: Metric['moments'] = metrics[id].moments
    const stage = stages.find((each) => first !== undefined && each.moments.includes(first))
    return stage?.name ?? (first === undefined ? '' : text(moments[first]))
  }
  return [...Map.groupBy(metricIds, groupOf)].map(([name, ids]) => ({ name, ids }))
}
