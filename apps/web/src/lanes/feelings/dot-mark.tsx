import type { Mark } from '@wegwijs/journey'
import { classes } from '../../ui/classes.ts'
import { yOf } from './curve.ts'

/** What was assumed before, outlined, with a line to what it became. */
export function Was({ left, value, now }: { left: string; value: number; now: number }) {
  const [top, bottom] = [yOf(Math.max(value, now)), yOf(Math.min(value, now))]
  return (
    <span aria-hidden="true" className="pointer-events-none">
      <span style={{ left, top, height: bottom - top }} className="absolute w-px -translate-x-1/2 bg-ink" />
      <span
        style={{ left, top: yOf(value) }}
        className="absolute size-2.5 -translate-1/2 rounded-full border-[1.5px] border-ink bg-paper"
      />
    </span>
  )
}

type DotLook = 'plain' | 'suggested' | 'new' | 'gone'

/** A wished feeling is filled, one that goes is crossed out. */
export const dotLook = (suggested: boolean | undefined, differs: Mark | undefined): DotLook =>
  differs === 'removed' ? 'gone' : differs ? 'new' : suggested ? 'suggested' : 'plain'

const dotLooks: Record<DotLook, string> = {
  plain: 'border-muted bg-paper text-muted group-hover/dot:border-ink group-hover/dot:text-ink',
  suggested: 'border-dashed border-muted bg-paper text-muted group-hover/dot:border-ink group-hover/dot:text-ink',
  new: 'border-ink bg-ink text-white',
  gone: 'border-dashed border-ink bg-paper text-muted line-through',
}

/** A dot, or a star for a moment of truth, with the initials of whose it is. */
export function DotMark({ initials, truth, look }: { initials: string; truth: boolean; look: DotLook }) {
  if (!initials && !truth) {
    return <span className={classes('size-2.5 rounded-full border-[1.5px]', dotLooks[look])} />
  }
  return (
    <span
      className={classes(
        'inline-flex h-4.5 min-w-4.5 items-center justify-center gap-0.5 rounded-full border-[1.5px] px-0.5 text-2xs leading-none font-semibold whitespace-nowrap',
        dotLooks[look],
      )}
    >
      {truth && <span className={look === 'new' ? '' : 'text-ink'}>★</span>}
      {initials}
    </span>
  )
}
