import { useTranslations } from 'use-intl'
import { type ShownState, shownStates } from '../../actions/command.ts'
import { classes } from '../../ui/classes.ts'

/** The journey as it is, as the team wants it, or what differs between the two. */
export function StateSwitch({ state, onChange }: { state: ShownState; onChange: (state: ShownState) => void }) {
  const t = useTranslations('compare.state')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these switch a picture
    <div
      role="group"
      aria-label={t('label')}
      className="flex h-8 items-center gap-0.5 rounded-full border border-line-strong bg-surface px-1"
    >
      {shownStates.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === state}
          title={t(`${each}Hint`)}
          onClick={() => onChange(each)}
          className={classes(
            'flex h-6 items-center rounded-full px-2.5 whitespace-nowrap',
            each === state ? 'bg-ink font-medium text-white' : 'hover:bg-sunken',
          )}
        >
          {t(each)}
        </button>
      ))}
    </div>
  )
}
