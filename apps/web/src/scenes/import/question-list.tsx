import type { ImportPreview } from '@wegwijs/api'
import type { Question } from '@wegwijs/formats'
import { useTranslations } from 'use-intl'
import { NativeSelect } from '../../ui/field.tsx'

const choices: readonly Question['what'][] = ['nps', 'csat', 'ces', 'text', 'property', 'skip']

/** Some tools put HTML in the heading of a column. */
const withoutMarkup = (heading: string): string => heading.replace(/<[^>]*>/g, '').trim()

interface QuestionListProps {
  questions: readonly Question[]
  columns: ImportPreview['columns']
  onChange: (questions: Question[]) => void
}

/** What each question of a survey asks, as it was guessed, to be overruled. */
export function QuestionList({ questions, columns, onChange }: QuestionListProps) {
  const t = useTranslations('importing.mapping.questions')
  return (
    <section aria-labelledby="questions" className="grid gap-1.5 border-t border-line pt-4">
      <h3 id="questions" className="font-semibold">
        {t('title')}
      </h3>
      <p className="text-muted">{t('lead')}</p>
      {questions.map(({ column, what }) => (
        <div
          key={column}
          className="grid grid-cols-[minmax(0,1fr)_16rem_minmax(0,1fr)] items-start gap-3 leading-8.5 max-lg:grid-cols-1"
        >
          <span className="wrap-anywhere py-1.5 leading-5.5">{withoutMarkup(column)}</span>
          <NativeSelect
            aria-label={withoutMarkup(column)}
            value={what}
            onChange={(event) =>
              onChange(
                questions.map((each) =>
                  each.column === column ? { column, what: event.target.value as Question['what'] } : each,
                ),
              )
            }
          >
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {t(choice)}
              </option>
            ))}
          </NativeSelect>
          <span className="truncate text-xs leading-8.5 text-muted">
            {columns
              .find(({ name }) => name === column)
              ?.samples.slice(0, 3)
              .join(' · ')}
          </span>
        </div>
      ))}
    </section>
  )
}
