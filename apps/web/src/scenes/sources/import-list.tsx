import type { ImportRecord } from '@wegwijs/api'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../language/provider.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { TableFrame } from '../../ui/table-frame.tsx'
import { leftOutRows } from '../import/left-out.tsx'
import { ImportDetails } from './import-details.tsx'
import { useFormatName } from './use-format-name.ts'

/** Imports shown until all are asked for. */
const FIRST = 50
const counts = ['rows', 'stored', 'duplicates', 'leftOut', 'invalid', 'changed'] as const

/** Every import, newest first, with what it did. */
export function ImportList({ imports }: { imports: readonly ImportRecord[] }) {
  const t = useTranslations('sources.imports')
  const { number } = useFormats()
  const [all, setAll] = useState(false)
  const shown = all ? imports : imports.slice(0, FIRST)
  return (
    <div className="grid gap-2">
      <h2 className="text-base font-semibold">{t('title')}</h2>
      <TableFrame label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('file')}</th>
            {counts.map((count) => (
              <th key={count} scope="col" className="text-right">
                {t(count)}
              </th>
            ))}
          </tr>
        </thead>
        {shown.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two imports of one moment and file differ by nothing else
          <ImportRows key={`${one.at} ${one.file} ${imports.length - index}`} one={one} />
        ))}
      </TableFrame>
      {shown.length < imports.length && (
        <Button look="quiet" size="small" className="justify-self-start" onClick={() => setAll(true)}>
          {t('all', { n: number(imports.length) })}
        </Button>
      )}
    </div>
  )
}

function ImportRows({ one }: { one: ImportRecord }) {
  const t = useTranslations('sources.imports')
  const { number, moment } = useFormats()
  const nameOf = useFormatName()
  const value = { ...one, leftOut: leftOutRows(one.leftOut) }
  return (
    <tbody>
      <tr>
        <td className="whitespace-nowrap">{moment(one.at)}</td>
        <th scope="row" className="max-w-112 font-normal break-words">
          <span className="font-semibold">{one.file}</span> <span className="text-muted">{nameOf(one.format)}</span>{' '}
          {one.refused && <Chip look="notice">{t('refused')}</Chip>}
          <ImportDetails one={one} />
        </th>
        {counts.map((count) => (
          <td
            key={count}
            className={`text-right tabular-nums ${value[count] === 0 ? 'text-muted' : count === 'invalid' ? 'text-pain' : ''}`}
          >
            {number(value[count])}
          </td>
        ))}
      </tr>
    </tbody>
  )
}
