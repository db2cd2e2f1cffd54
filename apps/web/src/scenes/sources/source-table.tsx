import type { ImportRecord, StoredSource } from '@wegwijs/api'
import { useTranslations } from 'use-intl'
import { today } from '../../data/today.ts'
import { useFormats } from '../../language/provider.tsx'
import { Chip } from '../../ui/chip.tsx'
import { TableFrame } from '../../ui/table-frame.tsx'
import { freshnessOf } from './freshness.ts'
import { importsOf } from './imports-of.ts'

interface SourceTableProps {
  sources: readonly StoredSource[]
  imports: readonly ImportRecord[]
}

const columns = ['source', 'holds', 'rows', 'people', 'days', 'fresh', 'by'] as const

/** All that is stored, by where it came from. */
export function SourceTable({ sources, imports }: SourceTableProps) {
  const t = useTranslations('sources')
  const stale = sources.filter(({ newest }) => freshnessOf(newest, today()).age === 'stale').length
  return (
    <div className="grid gap-2">
      <h2 className="text-base font-semibold">{t('stored.title')}</h2>
      {stale > 0 && <p className="max-w-4xl text-notice">{t('staleNote', { n: stale })}</p>}
      <TableFrame label={t('stored.title')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === 'rows' || column === 'people' ? 'text-right' : ''}>
                {t(`stored.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <SourceRow key={`${source.kind} ${source.source}`} source={source} by={importsOf(source, imports)} />
          ))}
        </tbody>
      </TableFrame>
    </div>
  )
}

function SourceRow({ source, by }: { source: StoredSource; by: ImportRecord[] }) {
  const t = useTranslations('sources')
  const { number, day, period } = useFormats()
  const { kind, rows, people, from, to, newest } = source
  const [last] = by
  return (
    <tr>
      <th scope="row" className="font-semibold break-words">
        {source.source || (
          <span className="font-normal text-muted" title={t('stored.unnamedHint')}>
            {t('stored.unnamed')}
          </span>
        )}
      </th>
      <td title={t(`kindHint.${kind}`)}>{t(`kind.${kind}`)}</td>
      <td className="text-right tabular-nums">{number(rows)}</td>
      <td className="text-right tabular-nums">{people === null ? '–' : number(people)}</td>
      <td className="whitespace-nowrap">{period(Date.parse(from), Date.parse(to))}</td>
      <td className="whitespace-nowrap">
        {day(newest)} <Age newest={newest} />
      </td>
      <td className="max-w-80 break-words">
        {last ? (
          <>
            {last.file}{' '}
            <span className="text-muted">
              {day(last.at)}
              {by.length > 1 && `, ${t('stored.more', { n: by.length - 1 })}`}
            </span>
          </>
        ) : (
          <span className="text-muted">{t('stored.before')}</span>
        )}
      </td>
    </tr>
  )
}

/** How old the newest is, in words. */
function Age({ newest }: { newest: number }) {
  const t = useTranslations('sources.fresh')
  const fresh = freshnessOf(newest, today())
  const words = 'days' in fresh ? t(fresh.age, { n: String(fresh.days) }) : t(fresh.age)
  if (fresh.age === 'stale') return <Chip look="notice">{words}</Chip>
  return <span className="text-muted">{words}</span>
}
