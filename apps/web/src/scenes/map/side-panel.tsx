import type { Selection } from '../../actions/selection.ts'
import { FormPanel } from '../panel/form-panel.tsx'
import { NumberPanel } from '../panel/number-panel.tsx'
import { RecordPanel } from '../panel/record-panel.tsx'
import { UnmatchedPanel } from '../panel/unmatched-panel.tsx'

/** The detail of what was chosen on the map, beside it. */
export function SidePanel({ selection, onClose }: { selection: Selection; onClose: () => void }) {
  return (
    <div className="sticky top-3 max-h-[calc(100vh-1.5rem)] w-88 shrink-0 overflow-y-auto rounded-2xl 2xl:w-96">
      <Shown selection={selection} onClose={onClose} />
    </div>
  )
}

function Shown({ selection, onClose }: { selection: Selection; onClose: () => void }) {
  switch (selection.show) {
    case 'record':
      return <RecordPanel kind={selection.kind} id={selection.id} onClose={onClose} />
    case 'edit':
    case 'new':
      return <FormPanel selection={selection} onClose={onClose} />
    case 'number':
      return <NumberPanel of={selection.of} onClose={onClose} />
    case 'unmatched':
      return <UnmatchedPanel onClose={onClose} />
  }
}
