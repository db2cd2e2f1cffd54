import { useId } from 'react'

interface CheckProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Something that holds or does not. */
export function Check({ label, checked, onChange }: CheckProps) {
  const id = useId()
  return (
    <div className="flex items-start gap-2">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-ink"
      />
      <label htmlFor={id} className="min-w-0 text-sm break-words">
        {label}
      </label>
    </div>
  )
}
