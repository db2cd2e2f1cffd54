import { useTranslations } from 'use-intl'
import { TextField } from '../../forms/text-field.tsx'
import type { PersonaSketch } from './persona-sketch.ts'

interface PersonaPartProps {
  persona: PersonaSketch
  onChange: (persona: PersonaSketch) => void
}

/** A first persona, for who has one in mind already. */
export function PersonaPart({ persona, onChange }: PersonaPartProps) {
  const t = useTranslations('make.persona')
  return (
    <fieldset className="grid gap-3 border-t border-line pt-5">
      <legend className="sr-only">{t('title')}</legend>
      <div aria-hidden="true">
        <p className="text-sm font-semibold">{t('title')}</p>
        <p className="text-xs text-muted">{t('hint')}</p>
      </div>
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={t('name')}
          placeholder={t('namePlaceholder')}
          value={persona.name}
          onChange={(name) => onChange({ ...persona, name })}
        />
        {(['goal', 'quote', 'frustrations'] as const).map((question) => (
          <TextField
            key={question}
            label={t(question)}
            value={persona[question]}
            onChange={(answer) => onChange({ ...persona, [question]: answer })}
          />
        ))}
      </div>
    </fieldset>
  )
}
