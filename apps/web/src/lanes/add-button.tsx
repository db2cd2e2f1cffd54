import { Plus } from 'lucide-react'
import { useLooking, useOpen } from '../actions/map-view.ts'
import type { Selection } from '../actions/selection.ts'

interface AddButtonProps {
  label: string
  /** The form it opens, … */
  selection?: Selection
  /** … or what it does in place. */
  onAdd?: () => void
}

/** The plus on the lower edge of a cell, shown on hover and focus. */
export function AddButton({ label, selection, onAdd }: AddButtonProps) {
  const open = useOpen()
  if (useLooking()) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      title={label}
      onClick={() => (onAdd ? onAdd() : selection && open(selection))}
      className="absolute -bottom-3 left-[calc(50%-0.75rem)] z-5 size-6 rounded-full text-muted hover:text-ink"
    >
      {/* Not by opacity: the browser would put together a layer for each of the 600 on a large map, at every edit. */}
      <span
        aria-hidden="true"
        className="invisible grid size-6 place-items-center rounded-full border border-line-strong bg-surface shadow-card group-focus-within/cell:visible group-hover/cell:visible hover:border-ink pointer-coarse:visible"
      >
        <Plus size={13} />
      </span>
    </button>
  )
}
