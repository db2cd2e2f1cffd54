import type { ChannelMessages, ReadStage, Touchpoint, WithId } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { InlineText } from '../../ui/inline-text.tsx'
import type { ChangeRecord } from './promise.tsx'

interface ChannelTableProps {
  stages: readonly ReadStage[]
  channels: readonly ChannelMessages[]
  onChange: ChangeRecord
}

/** What each channel says in each stage, side by side, so that two channels that say something else stand out. */
export function ChannelTable({ stages, channels, onChange }: ChannelTableProps) {
  const t = useTranslations('promise')
  return (
    // What only screen readers get is placed by the nearest positioned box: without this one it lies below the page.
    <div className="relative max-h-[80vh] overflow-auto rounded-xl border border-line bg-surface shadow-card">
      <table
        className="w-full table-fixed border-separate border-spacing-0 text-left break-words hyphens-auto"
        style={{ minWidth: `${8 + stages.length * 14}rem` }}
      >
        <caption className="sr-only">{t('messages')}</caption>
        <thead>
          <tr className="[&_th]:sticky [&_th]:top-0 [&_th]:z-10 [&_th]:border-b [&_th]:border-line [&_th]:bg-sunken [&_th]:px-3 [&_th]:py-2">
            <th scope="col" className="left-0 z-20! w-32 text-xs text-muted">
              {t('channel')}
            </th>
            {stages.map(({ id, name }) => (
              <th key={id} scope="col" className="font-semibold">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {channels.map(({ channel, stages: cells }) => (
            <tr key={channel} className="align-top [&>*]:border-b [&>*]:border-line last:[&>*]:border-b-0">
              <th scope="row" className="sticky left-0 bg-surface px-3 py-2 font-semibold">
                {channel || <span className="font-normal text-muted">{t('noChannel')}</span>}
                <Silent touchpoints={cells.flat()} />
              </th>
              {cells.map((touchpoints, index) => (
                <td key={stages[index]!.id} className="border-l border-line px-3 py-2">
                  {touchpoints.length === 0 ? (
                    <span className="text-muted">
                      <span aria-hidden="true">–</span>
                      <span className="sr-only">{t('absent')}</span>
                    </span>
                  ) : (
                    <ul className="grid grid-cols-1 gap-3">
                      {touchpoints.map((touchpoint) => (
                        <li key={touchpoint.id}>
                          <Message touchpoint={touchpoint} onChange={onChange} />
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** How many touchpoints of a channel say nothing yet. */
function Silent({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const t = useTranslations('promise')
  const silent = touchpoints.filter(({ message }) => !message.trim()).length
  if (silent === 0) return null
  return (
    <p className="text-2xs font-normal text-notice">{t('silent', { n: String(silent), all: touchpoints.length })}</p>
  )
}

function Message({ touchpoint, onChange }: { touchpoint: WithId<Touchpoint>; onChange: ChangeRecord }) {
  const t = useTranslations('promise')
  return (
    <div className="grid grid-cols-1 gap-0.5">
      <h3 className="text-xs font-semibold">{touchpoint.name}</h3>
      {(['message', 'proof', 'callToAction'] as const).map((field) => (
        <div key={field} className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-2">
          <span aria-hidden="true" className="pt-1 text-2xs text-muted">
            {t(`says.${field}`)}
          </span>
          <InlineText
            label={t('saysOf', { what: t(`says.${field}`), touchpoint: touchpoint.name })}
            labelHidden
            oneLine={field === 'callToAction'}
            maxLength={field === 'callToAction' ? 300 : 4000}
            value={touchpoint[field]}
            placeholder={field === 'message' ? t('silentPlaceholder') : '–'}
            onCommit={(words) => onChange(touchpoint.id, { [field]: words })}
          />
        </div>
      ))}
    </div>
  )
}
