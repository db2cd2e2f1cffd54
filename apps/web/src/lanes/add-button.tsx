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
      className="absolute -bottom-3 left-1/2 z-5 grid size-6 -translate-x-1/2 place-items-center rounded-full border border-line-strong bg-surface text-muted opacity-0 shadow-card group-focus-within/cell:opacity-100 group-hover/cell:opacity-100 hover:border-ink hover:text-ink focus:opacity-100 pointer-coarse:opacity-70"
    >
      <Plus size={13} aria-hidden="true" />
    </button>
  )
}
