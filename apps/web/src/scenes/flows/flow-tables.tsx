import type { MapAnswer } from '@wegwijs/analytics/question'
import { useTranslations } from 'use-intl'
import { type DrawnMap, hasLater, isCountable } from '../../data/drawn-map.ts'
import { useFormats } from '../../language/provider.tsx'
import { classes } from '../../ui/classes.ts'
import { AboutNote } from '../panel/about-note.tsx'
import type { Link } from './links.ts'

interface FlowTablesProps {
  map: DrawnMap
  answer: MapAnswer
  links: Link[]
  /** Below the picture instead of beside it. */
  wide: boolean
}

const bases = ['later', 'direct', 'orders', 'none'] as const
const table =
  'w-full text-left [&_td]:py-1 [&_td]:pl-3 [&_td]:text-right [&_th]:py-1 [&_th]:font-normal [&_thead_th]:text-xs [&_thead_th]:text-muted'

/** Everything in the picture, in numbers. */
export function FlowTables({ map, answer, links, wide }: FlowTablesProps) {
  const t = useTranslations('flows.table')
  const formats = useFormats()
  return (
    <aside
      aria-label={t('title')}
      className={classes(
        'w-full shrink-0 rounded-2xl border border-line bg-surface p-4 shadow-card',
        wide
          ? 'grid items-start gap-x-8 gap-y-3 lg:grid-cols-3'
          : 'lg:w-92 [&>section]:mt-3 [&>section]:border-t [&>section]:border-line [&>section]:pt-3',
      )}
    >
      <h2 className="col-span-full mb-1 text-base font-semibold">{t('title')}</h2>
      <StageTable map={map} answer={answer} />
      {bases.map((basis) => (
        <LinkTable key={basis} map={map} name={t(basis)} links={links.filter((link) => link.basis === basis)} />
      ))}
      {answer.loops.buyers > 0 && (
        <p className="mt-2 text-xs text-muted">
          {t('buyers', {
            buyers: formats.number(answer.loops.buyers),
            returned: formats.number(answer.loops.returned),
          })}
        </p>
      )}
      <AboutNote about={answer.flow.about} />
    </aside>
  )
}

function StageTable({ map, answer }: Pick<FlowTablesProps, 'map' | 'answer'>) {
  const t = useTranslations('flows')
  const formats = useFormats()
  return (
    <table className={table}>
      <caption className="sr-only">{t('table.stages')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.stage')}</th>
          <th scope="col" className="text-right">
            {t('table.people')}
          </th>
          <th scope="col" className="text-right">
            {t('table.dropped')}
          </th>
          <th scope="col" className="text-right">
            {t('table.open')}
          </th>
        </tr>
      </thead>
      <tbody>
        {map.stages.map((stage, index) => {
          const counted = isCountable(map, index) ? answer.flow.stages.find(({ key }) => key === stage.id) : undefined
          const ends = counted && hasLater(map, index)
          return (
            <tr key={stage.id} className="border-t border-line">
              <th scope="row">{stage.name}</th>
              <td className="font-semibold">{counted ? formats.number(counted.people) : t('notMeasured')}</td>
              <td>{ends ? formats.number(counted.dropped) : '–'}</td>
              <td>{ends ? formats.number(counted.open) : '–'}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function LinkTable({ map, name, links }: { map: DrawnMap; name: string; links: Link[] }) {
  const t = useTranslations('flows')
  const formats = useFormats()
  if (links.length === 0) return null
  return (
    <section>
      <table className={table}>
        <caption className="mb-1 text-left font-semibold">{name}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">
              {t('table.from')} → {t('table.to')}
            </th>
            <th scope="col">{t('table.people')}</th>
            <th scope="col">{t('table.share')}</th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr key={`${link.kind} ${link.from} ${link.to}`}>
              <th scope="row">
                {map.stages[link.from]?.name} → {map.stages[link.to]?.name}
                {link.medianMs !== null && (
                  <span className="block text-xs text-muted">
                    {t('median', { time: formats.duration(link.medianMs) })}
                  </span>
                )}
              </th>
              {link.people === null ? (
                <td colSpan={2}>
                  <span className="sr-only">{t('notMeasured')}</span>
                </td>
              ) : (
                <>
                  <td className="w-14 align-top">{formats.number(link.people)}</td>
                  <td className="w-14 align-top font-semibold">{link.share !== null && formats.share(link.share)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
