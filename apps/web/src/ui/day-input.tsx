import type { ComponentProps } from 'react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../language/provider.tsx'
import { classes } from './classes.ts'

/**
 * The browser's own box for a day. A browser writes days its own way (06/01/2027 is June or January), so while nobody types
 * in it the day stands over it in the language of the product.
 */
export function DayInput({
  value,
  className,
  indent = 'left-2',
  ...rest
}: ComponentProps<'input'> & {
  value: string
  /** Where the words of the box begin. */
  indent?: string
}) {
  const t = useTranslations('shell')
  const formats = useFormats()
  return (
    <span className="relative block">
      <input type="date" value={value} className={classes('day', className)} {...rest} />
      <span
        aria-hidden="true"
        className={classes(
          'day-said pointer-events-none absolute inset-y-0 items-center text-sm whitespace-nowrap',
          indent,
          value === '' && 'text-muted',
        )}
      >
        {value === '' ? t('noDay') : formats.day(value)}
      </span>
    </span>
  )
}
