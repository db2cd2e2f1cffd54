import { useTranslations } from 'use-intl'
import { classes } from '../../ui/classes.ts'
import { Bubble } from './bubble.tsx'
import { useDropPlace } from './dragging.ts'
import type { Weighing } from './matrix.tsx'
import { marksOf } from './weighing.ts'

/** Pains and opportunities without impact or effort, waiting beside the matrix. */
export function Tray({ findings, chosen, onChoose, onMove }: Weighing) {
  const t = useTranslations('improve')
  const { ref, over } = useDropPlace<HTMLElement>((id) => onMove(id, null))
  const waiting = findings.filter((finding) => marksOf(finding) === null)
  return (
    <section
      ref={ref}
      aria-labelledby="tray"
      className={classes(
        'w-64 shrink-0 self-stretch rounded-xl border border-dashed p-3 max-lg:w-full',
        over ? 'border-ink bg-surface' : 'border-line-strong',
      )}
    >
      <h3 id="tray" className="mb-2 font-semibold">
        {t('tray')} <span className="font-normal text-muted">{waiting.length > 0 && waiting.length}</span>
      </h3>
      {waiting.length === 0 && <p className="text-muted">{t('trayEmpty')}</p>}
      <ul className="grid grid-cols-1 max-h-120 gap-1.5 overflow-y-auto p-1 -m-1">
        {waiting.map((finding) => (
          <li key={finding.id}>
            <Bubble
              finding={finding}
              worded
              chosen={finding.id === chosen}
              onChoose={() => onChoose(finding.id)}
              onMove={(to) => onMove(finding.id, to)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
