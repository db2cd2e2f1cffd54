import { languages } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { useLanguage } from '../../language/provider.tsx'
import { classes } from '../../ui/classes.ts'

const names = { nl: 'Nederlands', en: 'English' }

/** Redraws everything in the other language, without a reload. */
export function LanguageSwitch() {
  const t = useTranslations('shell')
  const { language, setLanguage } = useLanguage()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these are two buttons
    <div
      role="group"
      aria-label={t('language')}
      className="flex h-8.5 items-center rounded-lg border border-line-strong p-0.5"
    >
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          title={names[each]}
          onClick={() => setLanguage(each)}
          className={classes(
            'h-full rounded-md px-2 text-xs font-semibold uppercase',
            each === language ? 'bg-sunken text-ink' : 'text-muted hover:text-ink',
          )}
        >
          {each}
        </button>
      ))}
    </div>
  )
}
