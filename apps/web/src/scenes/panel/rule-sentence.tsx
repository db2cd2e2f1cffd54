import { type Rule, sentenceOf } from '@wegwijs/journey'
import { useLanguage } from '../../language/provider.tsx'

/** A rule as a sentence a colleague can check. */
export function RuleSentence({ rule }: { rule: Rule }) {
  const { language } = useLanguage()
  return <p className="rounded-lg bg-sunken px-2.5 py-1.5 break-words">{sentenceOf(rule, language)}</p>
}
