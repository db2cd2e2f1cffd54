import { Link } from '@tanstack/react-router'
import type { LibraryUse } from '@wegwijs/journey'
import { useTranslations } from 'use-intl'
import { textOfSelection } from '../../actions/selection.ts'

const IN_SIGHT = 3

/** Where a touchpoint is used: journey, stage and how many cards are about it. Each opens it there. */
export function UseList({ uses }: { uses: readonly LibraryUse[] }) {
  const t = useTranslations('library')
  const hidden = uses.slice(IN_SIGHT)
  return (
    <>
      <Uses uses={uses.slice(0, IN_SIGHT)} />
      {hidden.length > 0 && (
        <details>
          <summary className="text-xs text-muted">{t('moreUses', { count: String(hidden.length) })}</summary>
          <Uses uses={hidden} />
        </details>
      )}
    </>
  )
}

function Uses({ uses }: { uses: readonly LibraryUse[] }) {
  const t = useTranslations('forms.counted')
  return (
    <ul className="grid gap-0.5">
      {uses.map(({ journey, title, touchpoint, stage, cards }) => (
        <li key={`${journey} ${touchpoint.id}`} className="min-w-0 break-words">
          <Link
            to="/journeys/$id"
            params={{ id: journey }}
            search={{ panel: textOfSelection({ show: 'record', kind: 'touchpoint', id: touchpoint.id }) }}
            className="rounded underline decoration-line-strong underline-offset-3 hover:decoration-ink"
          >
            {stage === null ? title : `${title} › ${stage}`}
          </Link>
          {cards > 0 && <span className="text-muted"> · {t('card', { count: cards })}</span>}
        </li>
      ))}
    </ul>
  )
}
