import { Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useLooking, useMapView } from '../../actions/map-view.ts'
import { useFormats } from '../../language/provider.tsx'
import { IconButton } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { AboutNote } from './about-note.tsx'

/** Everything customers do that counts for no touchpoint, most people first. */
export function UnmatchedPanel({ onClose }: { onClose: () => void }) {
  const t = useTranslations('panel')
  const formats = useFormats()
  const { map, numbers, open } = useMapView()
  const looking = useLooking()
  const answer = numbers?.answer.unmatched
  const stage = map.stages[0]?.id
  return (
    <Panel title={t('unmatchedTitle')} subtitle={t('unmatchedText')} onClose={onClose}>
      {answer && (
        <>
          <section>
            <table className="w-full text-left [&_td]:py-1 [&_td]:pl-2 [&_th]:py-1 [&_th+th]:pl-2">
              <thead className="text-xs text-muted">
                <tr>
                  <th scope="col">
                    {t('unmatchedName')} · {t('unmatchedSource')}
                  </th>
                  <th scope="col" className="text-right">
                    {t('people')}
                  </th>
                  <th scope="col" className="text-right">
                    {t('events')}
                  </th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {answer.rows.map((row) => (
                  <tr key={`${row.name} ${row.source}`} className="border-t border-line">
                    <th scope="row" className="font-medium break-words">
                      {row.name}
                      {row.source && <span className="block text-xs font-normal text-muted">{row.source}</span>}
                    </th>
                    <td className="text-right font-semibold">{formats.number(row.people)}</td>
                    <td className="text-right text-muted">{formats.number(row.events)}</td>
                    <td className="text-right">
                      {!looking && (
                        <IconButton
                          label={t('addEvent', { name: row.name })}
                          onClick={() =>
                            open({ show: 'new', kind: 'touchpoint', stage: stage ?? '', beside: row.name })
                          }
                        >
                          <Plus size={14} aria-hidden="true" />
                        </IconButton>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <AboutNote about={answer.about} />
        </>
      )}
    </Panel>
  )
}
