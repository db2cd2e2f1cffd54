import type { AdviserAnswers } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { Choice } from '../../ui/choice.tsx'
import { type QuestionId, questionIds, questions } from './answers.ts'

interface QuestionsProps {
  answers: Partial<AdviserAnswers>
  onChange: (answers: Partial<AdviserAnswers>) => void
}

/** What the adviser wants to know, all in sight. */
export function Questions({ answers, onChange }: QuestionsProps) {
  return (
    <div className="grid gap-2.5">
      {questionIds.map((question) => (
        <Question
          key={question}
          question={question}
          answer={answers[question]}
          onAnswer={(answer) => onChange({ ...answers, [question]: answer })}
        />
      ))}
    </div>
  )
}

interface QuestionProps {
  question: QuestionId
  answer: string | undefined
  onAnswer: (answer: string) => void
}

function Question({ question, answer, onAnswer }: QuestionProps) {
  const t = useTranslations('make')
  // Each question has its own answers as keys, which the type of `t` cannot follow.
  const say = t as unknown as (key: string) => string
  return (
    <Choice
      beside
      label={t(`${question}.title`)}
      value={answer}
      options={questions[question].map((value) => ({ value, label: say(`${question}.${value}`) }))}
      onChange={onAnswer}
    />
  )
}
