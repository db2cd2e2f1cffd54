import { type Selection, textOfSelection } from '../../actions/selection.ts'
import { FormPanel } from '../panel/form-panel.tsx'
import { NumberPanel } from '../panel/number-panel.tsx'
import { RecordPanel } from '../panel/record-panel.tsx'
import { UnmatchedPanel } from '../panel/unmatched-panel.tsx'
import { usePanelFocus } from './panel-focus.ts'

/** The detail of what was chosen on the map, beside it. */
export function SidePanel({ selection, onClose }: { selection: Selection; onClose: () => void }) {
  const ref = usePanelFocus(textOfSelection(selection))
  /** A form may hold typed words, so Escape closes only what was opened to read. */
  const isForm = selection.show === 'edit' || selection.show === 'new'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the close button is there too; Escape is a shortcut
    <div
      ref={ref}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && !isForm && onClose()}
      className="sticky top-3 max-h-[calc(100vh-1.5rem)] w-88 shrink-0 max-md:static max-md:w-full overflow-y-auto rounded-2xl outline-none 2xl:w-96"
    >
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
