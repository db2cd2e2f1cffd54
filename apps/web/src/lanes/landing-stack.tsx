import { type ReactNode, useRef } from 'react'
import { useEditing } from '../actions/editor.ts'
import { classes } from '../ui/classes.ts'
import { type DropTarget, useLanding } from './dragging.ts'

interface LandingStackProps extends DropTarget {
  className?: string
  children: ReactNode
}

/** The boxes of a cell, below each other; takes what is dropped, and shows it when that lands behind the last of them. */
export function LandingStack({ className, children, ...target }: LandingStackProps) {
  const ref = useRef<HTMLDivElement>(null)
  useLanding(ref, target)
  const landing = useEditing((state) => state.landing?.cell === target.cell && state.landing.before === null)
  return (
    <div
      ref={ref}
      className={classes(
        'grid h-full min-h-6 grid-cols-1 content-start gap-1.5',
        className,
        landing && 'rounded-lg bg-sunken shadow-[0_3px_0_var(--color-ink)]',
      )}
    >
      {children}
    </div>
  )
}
