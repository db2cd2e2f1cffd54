import type { Persona, WithId } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { classes } from '../../ui/classes.ts'
import { dashesOf, type Voice, type VoiceLook } from './voices.ts'

interface LegendProps {
  /** Every line there could be. */
  voices: readonly Voice[]
  /** Whose lines are shown. */
  heard: readonly WithId<Persona>[]
  looks: ReadonlyMap<string, VoiceLook>
  /** Whether some differ from the journey as it is. */
  differing: boolean
  onHear: (persona: string) => void
  asTable: boolean
  onAsTable: (asTable: boolean) => void
}

/** What the lines and marks mean, and whose lines are drawn. */
export function Legend({ voices, heard, looks, differing, onHear, asTable, onAsTable }: LegendProps) {
  const t = useTranslations('map.feeling')
  const state = useTranslations('compare.state')
  const speaking = voices.flatMap((voice) => voice.personas.map((persona) => ({ persona, voice })))
  return (
    <span className="mt-1 grid justify-items-start gap-0.5 text-2xs font-normal">
      <span>
        <span aria-hidden="true">┄ </span>
        {t('assumed')}
      </span>
      {voices.length > 1 &&
        speaking.map(({ persona, voice }) => {
          const on = heard.some(({ id }) => id === persona.id)
          return (
            <button
              key={persona.id}
              type="button"
              aria-pressed={on}
              title={t('hear', { persona: persona.name })}
              onClick={() => onHear(persona.id)}
              className={classes(
                'flex min-h-6 max-w-full items-center gap-1 rounded pr-1 hover:text-ink',
                !on && 'line-through opacity-70',
              )}
            >
              <svg viewBox="0 0 26 4" className="h-1 w-6.5 shrink-0" aria-hidden="true">
                <path d="M0 2h26" stroke="currentColor" strokeWidth="1.6" strokeDasharray={dashesOf(voice, looks)} />
              </svg>
              <span className="font-semibold">{looks.get(persona.id)?.initials}</span>
              <span className="truncate">{persona.name.split(/[\s,]/)[0]}</span>
            </button>
          )
        })}
      {differing && (
        <>
          <span>
            <span aria-hidden="true">○ </span>
            {state('as-is')}
          </span>
          <span>
            <span aria-hidden="true" className="text-ink">
              ●{' '}
            </span>
            {state('to-be')}
          </span>
        </>
      )}
      <span>
        <span aria-hidden="true" className="text-measured">
          ●{' '}
        </span>
        {t('measured')}
      </span>
      <span>
        <span aria-hidden="true">★ </span>
        {t('truth')}
      </span>
      <button
        type="button"
        onClick={() => onAsTable(!asTable)}
        className="mt-0.5 rounded underline underline-offset-2 hover:text-ink"
      >
        {t(asTable ? 'asCurve' : 'asTable')}
      </button>
    </span>
  )
}
