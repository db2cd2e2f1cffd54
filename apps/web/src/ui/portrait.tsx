import { classes } from './classes.ts'

interface PortraitProps {
  name: string
  picture?: string | undefined
  /** What a screen reader says of the picture; '' where the name stands beside it. Letters are never read. */
  alt: string
  className?: string
}

/** The face of a persona, or the first letters of the name. */
export function Portrait({ name, picture, alt, className = 'size-16 text-lg' }: PortraitProps) {
  const shape = classes('shrink-0 overflow-hidden rounded-full border border-line-strong bg-sunken', className)
  if (picture) return <img src={picture} alt={alt} className={classes(shape, 'object-cover')} />
  return (
    <span
      aria-hidden="true"
      className={classes(shape, 'inline-flex items-center justify-center font-semibold text-muted')}
    >
      {initialsOf(name)}
    </span>
  )
}

/** Two letters at most, from the first words; what stands behind a comma describes and does not name. */
const initialsOf = (name: string): string =>
  (name.split(',')[0] ?? '')
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? '')
    .join('')
