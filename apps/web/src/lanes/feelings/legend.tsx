import type { Persona, WithId } from '@wegwijs/journey'
import type { ReactNode } from 'react'
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
      <Meaning sign="┄">{t('assumed')}</Meaning>
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
          <Meaning sign="○">{state('as-is')}</Meaning>
          <Meaning sign="●" look="text-ink">
            {state('to-be')}
          </Meaning>
        </>
      )}
      <Meaning sign="●" look="text-measured">
        {t('measured')}
      </Meaning>
      <Meaning sign="★">{t('truth')}</Meaning>
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

/** A sign and what it means; the signs stand under each other, however wide each is. */
function Meaning({ sign, look, children }: { sign: string; look?: string; children: ReactNode }) {
  return (
    <span className="flex items-baseline gap-1">
      <span aria-hidden="true" className={classes('w-3 shrink-0 text-center', look)}>
        {sign}
      </span>
      {children}
    </span>
  )
}
