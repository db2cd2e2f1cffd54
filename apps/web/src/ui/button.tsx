import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

type Look = 'plain' | 'primary' | 'quiet' | 'danger'

const looks: Record<Look, string> = {
  plain: 'border border-line-strong bg-surface text-ink hover:border-muted',
  primary: 'border border-ink bg-ink text-white hover:bg-stage-last',
  quiet: 'border border-transparent text-muted hover:bg-sunken hover:text-ink',
  danger: 'border border-pain bg-surface text-pain hover:bg-pain hover:text-white',
}

export interface ButtonProps extends ComponentProps<'button'> {
  look?: Look
  size?: 'small' | 'normal'
}

/** The class of a button, for links that look like one. */
export const buttonClass = (look: Look = 'plain', size: 'small' | 'normal' = 'normal'): string =>
  classes(
    'inline-flex items-center justify-center gap-1.5 rounded-lg font-medium whitespace-nowrap transition-colors disabled:opacity-50',
    size === 'small' ? 'h-7 px-2.5 text-xs' : 'h-8.5 px-3.5 text-sm',
    looks[look],
  )

export function Button({ look = 'plain', size = 'normal', className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={classes(buttonClass(look, size), className)} {...rest} />
}

/** A button that is only a sign; `label` is its name for whoever does not see the sign. */
export function IconButton({ label, className, ...rest }: ComponentProps<'button'> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={classes(
        'inline-flex size-7 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink',
        className,
      )}
      {...rest}
    />
  )
}
