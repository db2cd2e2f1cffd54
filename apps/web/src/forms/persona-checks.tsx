import { type Journey, recordsOf } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { Check } from '../ui/check.tsx'

interface PersonaChecksProps {
  journey: Journey
  chosen: readonly string[]
  onChange: (personas: string[]) => void
}

/** For which personas something holds; none chosen means everyone. */
export function PersonaChecks({ journey, chosen, onChange }: PersonaChecksProps) {
  const t = useTranslations('forms.place')
  const personas = recordsOf(journey, 'persona')
  if (personas.length === 0) return null
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-xs font-semibold">{t('personas')}</legend>
      {personas.map(({ id, name }) => (
        <Check
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(checked) => onChange(checked ? [...chosen, id] : chosen.filter((other) => other !== id))}
        />
      ))}
      {chosen.length === 0 && <p className="text-xs text-muted">{t('everyone')}</p>}
    </fieldset>
  )
}
