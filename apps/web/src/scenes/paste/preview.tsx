import { type Journey, recordsOf, stageIndex } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'

/** The journey a table would become: its stages and lanes, and how much comes in each. */
export function Preview({ journey }: { journey: Journey }) {
  const t = useTranslations('paste.preview')
  const words = useTranslations('map.lane')
  const stages = recordsOf(journey, 'stage')
  const cards = recordsOf(journey, 'card')
  const feelings = recordsOf(journey, 'feeling')
  const touchpoints = recordsOf(journey, 'touchpoint')
  const rows = [
    ...(touchpoints.length > 0 ? [{ id: 'touchpoints', name: words('touchpoints'), items: touchpoints }] : []),
    ...recordsOf(journey, 'lane').map(({ id, name, content }) => ({
      id,
      name: name ?? words(content),
      items: content === 'feelings' ? feelings : cards.filter(({ lane }) => lane === id),
    })),
  ]
  return (
    <div className="grid gap-3">
      <p role="status" className="text-muted">
        {t('summary', {
          stages: stages.length,
          cards: cards.length,
          touchpoints: touchpoints.length,
          feelings: feelings.length,
        })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too */}
      <section aria-label={t('table')} tabIndex={0} className="overflow-x-auto rounded-lg border border-line">
        <table className="w-full border-collapse text-sm">
          <thead>
            <tr className="bg-sunken text-left">
              <th scope="col" className="px-3 py-2 text-xs font-semibold text-muted">
                {t('lane')}
              </th>
              {stages.map(({ id, name }) => (
                <th key={id} scope="col" className="max-w-40 min-w-20 truncate px-3 py-2 font-semibold" title={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, items }) => (
              <tr key={id} className="border-t border-line">
                <th scope="row" className="max-w-48 truncate px-3 py-1.5 text-left font-medium" title={name}>
                  {name}
                </th>
                {stages.map((stage, index) => (
                  <td key={stage.id} className="px-3 py-1.5 tabular-nums">
                    {items.filter((item) => stageIndex(item, stages) === index).length || ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
