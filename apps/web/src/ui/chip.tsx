import type { ReactNode } from 'react'
import { classes } from './classes.ts'

const looks = {
  outline: 'border-line-strong text-muted',
  soft: 'border-transparent bg-sunken text-muted',
  notice: 'border-[#ecd492] bg-notice-soft text-notice',
} as const

/** A small word that says what kind of thing this is. */
export function Chip({
  children,
  look = 'outline',
  title,
}: {
  children: ReactNode
  look?: keyof typeof looks
  title?: string
}) {
  return (
    <span
      title={title}
      className={classes('inline-block rounded border px-1.5 text-2xs leading-4 whitespace-nowrap', looks[look])}
    >
      {children}
    </span>
  )
}
