import { useTranslations } from 'use-intl'
import { type Sentiment, sentiments } from '../../data/answers.ts'
import { useFormats } from '../../language/provider.tsx'

/** The bar only repeats what the words beside it say. */
const looks: Record<Sentiment, string> = {
  positive: 'bg-gain',
  negative: 'bg-pain',
  mixed: 'bg-[repeating-linear-gradient(135deg,var(--color-gain)_0_3px,var(--color-pain)_3px_6px)]',
  unsure: 'bg-line-strong',
}

/** How many answers sound positive, negative, mixed or neither: a bar, and the same in words. */
export function SentimentBar({ counts }: { counts: Record<Sentiment, number> }) {
  const t = useTranslations('answers')
  const formats = useFormats()
  const shown = sentiments.filter((each) => counts[each] > 0)
  return (
    <>
      <span className="flex h-1.5 gap-px overflow-hidden rounded-full" aria-hidden="true">
        {shown.map((each) => (
          <span key={each} className={looks[each]} style={{ flexGrow: counts[each] }} />
        ))}
      </span>
      <span className="block text-2xs text-muted">
        {shown.map((each) => t(`some.${each}`, { n: formats.number(counts[each]) })).join(' · ')}
      </span>
    </>
  )
}
