import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMapView } from '../../actions/map-view.ts'
import { type Sentiment, sentiments, useAnswers } from '../../data/answers.ts'
import { placeName } from '../../data/drawn-map.ts'
import { useFormats } from '../../language/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Choice } from '../../ui/choice.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Panel, PanelSection } from '../../ui/panel.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AboutNote } from './about-note.tsx'
import { Quote } from './quote.tsx'
import { ThemeList } from './theme-list.tsx'

const AT_A_TIME = 25

/** All that customers said at a touchpoint, in a step or in a stage, by sentiment and theme. */
export function AnswersPanel({ at, onClose }: { at: string; onClose: () => void }) {
  const t = useTranslations('answers')
  const formats = useFormats()
  const { map } = useMapView()
  const [sentiment, setSentiment] = useState<Sentiment>()
  const [theme, setTheme] = useState<string>()
  const [limit, setLimit] = useState(AT_A_TIME)
  const { data, error, refetch, isPlaceholderData } = useAnswers(at, { sentiment, theme, limit })
  const choose = (change: () => void): void => {
    change()
    setLimit(AT_A_TIME)
  }
  return (
    <Panel
      title={placeName(map, at)}
      chips={<Chip look="soft">{t('kind')}</Chip>}
      subtitle={data && t('counted', { n: data.n, withText: data.withText })}
      onClose={onClose}
    >
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={4} />}
      {data && data.withText === 0 && <p className="mt-3 text-muted">{t('none')}</p>}
      {data && data.withText > 0 && (
        <>
          <section>
            <Choice
              label={t('sentiment')}
              value={sentiment ?? 'all'}
              options={[
                { value: 'all', label: t('all', { n: formats.number(data.withText) }) },
                ...sentiments.map((value) => ({
                  value,
                  label: `${t(`sentiments.${value}`)} ${formats.number(data.sentiments[value])}`,
                })),
              ]}
              onChange={(value) => choose(() => setSentiment(value === 'all' ? undefined : value))}
            />
            <p className="mt-1.5 text-xs text-muted">{t('hint')}</p>
            {data.fromWords.mean !== null && (
              <p className="mt-1.5 text-xs text-muted">
                {t('fromWords', { mean: formats.signed(data.fromWords.mean), n: formats.number(data.fromWords.n) })}
              </p>
            )}
          </section>
          <ThemeList answer={data} chosen={theme} onChoose={(key) => choose(() => setTheme(key))} />
          <PanelSection heading={t('list')} aside={!isPlaceholderData && t('found', { n: data.found })}>
            {data.found === 0 && <p className="text-muted">{t('noneSuch')}</p>}
            <ul className="grid gap-2">
              {data.rows.map((row) => (
                <Quote key={`${row.person} ${row.time} ${row.text}`} row={row} at={at} />
              ))}
            </ul>
            {isPlaceholderData && <Skeleton rows={3} />}
            {!isPlaceholderData && data.found > data.rows.length && (
              <Button size="small" className="mt-2" onClick={() => setLimit(Math.min(500, limit + AT_A_TIME * 2))}>
                {t('more')}
              </Button>
            )}
          </PanelSection>
          <AboutNote about={data.about} />
        </>
      )}
    </Panel>
  )
}
