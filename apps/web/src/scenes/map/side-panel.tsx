import { type Selection, textOfSelection } from '../../actions/selection.ts'
import { type EditedJourney, JourneyContext } from '../../data/journey.ts'
import { AnswersPanel } from '../panel/answers-panel.tsx'
import { AttentionPanel } from '../panel/attention-panel.tsx'
import { FormPanel } from '../panel/form-panel.tsx'
import { JourneyPanel } from '../panel/journey-panel.tsx'
import { KpiAtPanel } from '../panel/kpi-panel.tsx'
import { NumberPanel } from '../panel/number-panel.tsx'
import { RecordPanel } from '../panel/record-panel.tsx'
import { StatePanel } from '../panel/state-panel.tsx'
import { UnmatchedPanel } from '../panel/unmatched-panel.tsx'
import { VersionsPanel, type VersionView } from '../panel/versions-panel.tsx'
import { usePanelFocus } from './panel-focus.ts'

/** The detail of what was chosen on the map, beside it. */
interface SidePanelProps {
  selection: Selection
  /** The journey with both its states, for what is said of it as a whole. */
  whole: EditedJourney
  view: VersionView
  onView: (view: VersionView) => void
  onClose: () => void
}

export function SidePanel(props: SidePanelProps) {
  const { selection, onClose } = props
  const ref = usePanelFocus(textOfSelection(selection))
  /** A form may hold typed words, so Escape closes only what was opened to read. */
  const isForm = selection.show === 'edit' || selection.show === 'new'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the close button is there too; Escape is a shortcut
    <div
      ref={ref}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && !isForm && onClose()}
      className="mr-5 mb-4 max-h-full md:tight:max-h-[calc(100dvh-1rem)] w-88 shrink-0 overflow-y-auto rounded-2xl outline-none max-md:mr-0 max-md:w-full 2xl:w-96"
    >
      <Shown {...props} />
    </div>
  )
}

function Shown({ selection, whole, view, onView, onClose }: SidePanelProps) {
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
    case 'answers':
      return <AnswersPanel key={selection.at} at={selection.at} onClose={onClose} />
    case 'kpiAt':
      return <KpiAtPanel kpi={selection.kpi} at={selection.at} onClose={onClose} />
    case 'journey':
      return (
        <JourneyContext value={whole}>
          {selection.part === 'settings' && <JourneyPanel onClose={onClose} />}
          {selection.part === 'attention' && <AttentionPanel onClose={onClose} />}
          {selection.part === 'states' && <StatePanel onClose={onClose} />}
          {selection.part === 'versions' && <VersionsPanel view={view} onView={onView} onClose={onClose} />}
        </JourneyContext>
      )
  }
}
