import type { ImportPreview } from '@wegwijs/api'
import type { SourceOfField } from '@wegwijs/formats'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { NativeSelect, TextInput } from '../../ui/field.tsx'
import { isNeeded, isTime, isTimePattern, namedTimeFormats, type Target, timePatterns } from './targets.ts'

const NONE = 'none'
const CONSTANT = 'constant'
const OWN_PATTERN = 'own'
const COLUMN = 'column '

interface MappingRowProps {
  target: Target
  source: SourceOfField | undefined
  columns: ImportPreview['columns']
  onChange: (source: SourceOfField | null) => void
}

/** Where one field comes from: a column, with how its time is written, or the same value for every row. */
export function MappingRow({ target, source, columns, onChange }: MappingRowProps) {
  const t = useTranslations('importing.mapping')
  const name = t(`fields.${target}`)
  const column = source && 'column' in source ? source.column : undefined
  const samples = columns.find((each) => each.name === column)?.samples ?? []

  function choose(value: string): void {
    if (value === NONE) onChange(null)
    else if (value === CONSTANT) onChange({ constant: '' })
    else onChange({ column: value.slice(COLUMN.length) })
  }
  return (
    <div className="grid grid-cols-[11rem_16rem_14rem_minmax(0,1fr)] items-start gap-3 leading-8.5 max-lg:grid-cols-2">
      <span className="font-medium">
        {name} {isNeeded(target) && <span className="text-2xs font-normal text-muted">{t('required')}</span>}
      </span>
      <NativeSelect
        aria-label={`${name}: ${t('from')}`}
        aria-invalid={isNeeded(target) && source === undefined}
        value={source === undefined ? NONE : column === undefined ? CONSTANT : COLUMN + column}
        onChange={(event) => choose(event.target.value)}
      >
        <option value={NONE}>{t('none')}</option>
        {columns.map((each) => (
          <option key={each.name} value={COLUMN + each.name}>
            {each.name}
          </option>
        ))}
        <option value={CONSTANT}>{t('constant')}</option>
      </NativeSelect>
      <div>
        {source && 'constant' in source && (
          <TextInput
            aria-label={t('constantLabel', { field: name })}
            placeholder={t('constantPlaceholder')}
            value={source.constant}
            onChange={(event) => onChange({ constant: event.target.value })}
          />
        )}
        {source && 'column' in source && isTime(target) && (
          <div className="grid gap-1">
            <TimeFormat format={source.format ?? 'auto'} onChange={(format) => onChange({ ...source, format })} />
            {target === 'time' && <ClockColumn source={source} columns={columns} onChange={onChange} />}
          </div>
        )}
      </div>
      <span className="truncate text-xs leading-8.5 text-muted">{samples.slice(0, 3).join(' · ')}</span>
    </div>
  )
}

interface ClockColumnProps {
  source: Extract<SourceOfField, { column: string }>
  columns: ImportPreview['columns']
  onChange: (source: SourceOfField) => void
}

/** The column with the time of day beside one of days, when there is one that looks like it. */
function ClockColumn({ source, columns, onChange }: ClockColumnProps) {
  const t = useTranslations('importing.mapping')
  const { clock, ...day } = source
  const clocks = columns.filter(({ name, samples }) => name === clock || (samples.length > 0 && samples.every(isClock)))
  const isDay = columns.find(({ name }) => name === day.column)?.samples.every((sample) => !sample.includes(':'))
  if (clock === undefined && (clocks.length === 0 || !isDay)) return null
  return (
    <NativeSelect
      aria-label={t('clock')}
      value={clock === undefined ? NONE : COLUMN + clock}
      onChange={({ target: { value } }) => {
        // The way they are written is that of both together.
        const { format: _, ...alone } = day
        onChange(value === NONE ? alone : { ...alone, clock: value.slice(COLUMN.length) })
      }}
    >
      <option value={NONE}>{t('noClock')}</option>
      {clocks.map(({ name }) => (
        <option key={name} value={COLUMN + name}>
          {t('withClock', { column: name })}
        </option>
      ))}
    </NativeSelect>
  )
}

const isClock = (sample: string): boolean => /^\d{1,2}:\d\d(:\d\d)?\b/.test(sample.trim())

/** How a time is written: found out from the content, a known way, or a pattern of one's own. */
function TimeFormat({ format, onChange }: { format: string; onChange: (format: string) => void }) {
  const t = useTranslations('importing.mapping')
  const known: readonly string[] = [...namedTimeFormats, ...timePatterns]
  const [own, setOwn] = useState(!known.includes(format))
  const [typed, setTyped] = useState(isTimePattern(format) && !known.includes(format) ? format : '')
  return (
    <div className="grid gap-1">
      <NativeSelect
        aria-label={t('timeFormat')}
        value={own ? OWN_PATTERN : format}
        onChange={(event) => {
          setOwn(event.target.value === OWN_PATTERN)
          if (event.target.value !== OWN_PATTERN) onChange(event.target.value)
        }}
      >
        {known.map((each) => (
          <option key={each} value={each}>
            {each === 'auto' || each === 'excel-days' ? t(`timeFormats.${each}`) : each}
          </option>
        ))}
        <option value={OWN_PATTERN}>{t('ownPattern')}</option>
      </NativeSelect>
      {own && (
        <>
          <TextInput
            aria-label={t('pattern')}
            placeholder={t('pattern')}
            aria-invalid={typed !== '' && !isTimePattern(typed)}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              if (isTimePattern(event.target.value)) onChange(event.target.value)
            }}
          />
          {typed !== '' && !isTimePattern(typed) && (
            <p className="text-xs leading-4 text-pain">{t('patternProblem')}</p>
          )}
        </>
      )}
    </div>
  )
}
