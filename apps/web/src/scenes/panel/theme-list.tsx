import type { AnswersAnswer } from '@wegwijs/analytics/question'
import { useTranslations } from 'use-intl'
import { classes } from '../../ui/classes.ts'
import { PanelSection } from '../../ui/panel.tsx'
import { SentimentBar } from './sentiment-bar.tsx'

interface ThemeListProps {
  answer: AnswersAnswer
  chosen: string | undefined
  onChoose: (theme: string | undefined) => void
}

/** What the answers are about, most answers first; choosing one shows only its answers, choosing it again shows all. */
export function ThemeList({
  answer: { themes, withoutTheme, sentiments, withText },
  chosen,
  onChoose,
}: ThemeListProps) {
  const t = useTranslations('answers')
  return (
    <PanelSection heading={t('themes')}>
      {themes === null || themes.length === 0 ? (
        <>
          <SentimentBar counts={sentiments} />
          <p className="mt-1 text-muted">{t('tooFew')}</p>
        </>
      ) : (
        <ul className="grid gap-1">
          {themes.map(({ key, words, n, sentiments: counts }) => (
            <li key={key}>
              <button
                type="button"
                aria-pressed={chosen === key}
                onClick={() => onChoose(chosen === key ? undefined : key)}
                className={classes(
                  'w-full rounded-lg border px-2 py-1.5 text-left',
                  chosen === key ? 'border-ink bg-sunken' : 'border-line hover:border-muted',
                )}
              >
                <span className="mb-1 flex justify-between gap-2">
                  <span className="font-medium break-words">{words.join(' · ')}</span>
                  <span className="text-muted">{t('found', { n })}</span>
                </span>
                <SentimentBar counts={counts} />
              </button>
            </li>
          ))}
          {withoutTheme > 0 && withText > withoutTheme && (
            <li className="text-xs text-muted">{t('withoutTheme', { n: withoutTheme })}</li>
          )}
        </ul>
      )}
    </PanelSection>
  )
}
