import { useTranslations } from 'use-intl'
import type { About } from '../../data/numbers.ts'
import { useFormats, useText } from '../../language/provider.tsx'
import { Fact, Facts } from './facts.tsx'

interface AboutNoteProps {
  about: About
  open?: boolean
  /** Which number, where there are several. */
  heading?: string
}

/** How a number was counted: its definition, its silent choices, the period, n and what was left out. */
export function AboutNote({ about, open, heading }: AboutNoteProps) {
  const t = useTranslations('panel')
  const formats = useFormats()
  const text = useText()
  const { period, leftOut, watermark } = about
  return (
    <section>
      <details open={open}>
        <summary className="rounded font-semibold">{heading ?? t('definition')}</summary>
        <p className="mt-1.5">{text(about.definition)}</p>
        {about.choices.length > 0 && (
          <ul className="mt-1 list-disc pl-4 text-muted">
            {about.choices.map((choice) => (
              <li key={choice.en}>{text(choice)}</li>
            ))}
          </ul>
        )}
        <Facts>
          {period && (
            <Fact name={t('period')}>
              {t('periodText', { from: formats.day(period.from), to: formats.day(period.to) })}
            </Fact>
          )}
          <Fact name="n">{t(`unit.${about.unit}`, { n: formats.number(about.n) })}</Fact>
        </Facts>
        <p className="mt-1.5 text-muted">
          {leftOut.unidentifiedEvents > 0
            ? t('leftOut', { n: formats.number(leftOut.unidentifiedEvents) })
            : t('nothingLeftOut')}
          {watermark !== null && ` · ${t('watermark', { day: formats.day(watermark) })}`}
        </p>
      </details>
    </section>
  )
}
