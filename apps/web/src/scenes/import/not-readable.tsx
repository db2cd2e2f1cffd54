import type { ImportPreview } from '@wegwijs/api'
import type { RowError } from '@wegwijs/formats'
import { TriangleAlert } from 'lucide-react'
import { useText } from '../../language/provider.tsx'

/** What is wrong with a file as a whole, such as a workbook or a PDF; null when it has rows, good or bad. */
export function wholeFault({ valid, columns, errors }: ImportPreview): RowError | null {
  const [first] = errors
  return valid === 0 && columns.length === 0 && errors.length === 1 && first!.line === 1 && first!.field === ''
    ? first!
    : null
}

/** A file that cannot be read at all: why, and what to bring instead. Counts of rows would say that it has some. */
export function NotReadable({ fault }: { fault: RowError }) {
  const text = useText()
  return (
    <div role="alert" className="flex gap-3 rounded-2xl border border-pain-soft bg-surface p-6 shadow-card">
      <TriangleAlert size={18} className="mt-0.5 shrink-0 text-pain" />
      <div>
        <p className="font-semibold">{text(fault.reason)}</p>
        <p className="text-muted">{text(fault.remedy)}</p>
      </div>
    </div>
  )
}
