import type { Mark } from '@wegwijs/journey'
import { type KeyboardEvent, memo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useEditing, useEditor } from '../../actions/editor.ts'
import { useLooking, useOpen } from '../../actions/map-view.ts'
import type { PlacedFeeling } from '../../data/drawn-map.ts'
import { usePen } from '../../data/journey.ts'
import { useFormats } from '../../language/provider.tsx'
import { classes } from '../../ui/classes.ts'
import { sameFields } from '../same.ts'
import { useRewriting } from '../written.tsx'
import { HEIGHT, stepped, yOf } from './curve.ts'
import { DotMark, dotLook, Was } from './dot-mark.tsx'
import { feelingEdits } from './feeling-edits.ts'
import { useHeightDrag } from './height-drag.ts'
import type { MarkProps } from './mark-keys.ts'
import { ValueInput } from './value-input.tsx'
import { useValueWords } from './value-words.ts'

interface AssumedDotProps {
  placed: PlacedFeeling
  /** Share of the width. */
  left: number
  /** Pixels beside its place, where it would cover another mark. */
  aside: number
  /** Whose it is, in letters and in names; nothing when it is everybody's. */
  initials: string
  who: string
  /** While it is being dragged the curve follows. */
  onPreview: (preview: { id: string; value: number } | null) => void
  /** The one persona shown, for whom alone it changes. */
  persona: string | undefined
  /** Brings the keyboard to the persona's own feeling when a shared one parted. */
  onParted: (own: string) => void
  dragging: boolean
  mark: MarkProps
  /** How it differs from the journey as it is, and what was assumed there. */
  differs: Mark | undefined
  was: number | undefined
}

/** An assumed feeling: a slider on the curve. Drag it, or arrows, or type a number; M makes it a moment of truth. */
export const AssumedDot = memo(function AssumedDot(props: AssumedDotProps) {
  const { placed, left, aside, initials, who, onPreview, persona, onParted, dragging, mark, differs, was } = props
  const t = useTranslations('map.feeling')
  const words = useValueWords()
  const open = useOpen()
  const looking = useLooking()
  const difference = useDifferenceWords()(differs, was, placed.feeling.assumed)
  const edits = feelingEdits(usePen(), { persona, onParted })
  const dot = useRef<HTMLButtonElement>(null)
  const isRinged = useEditing(
    ({ opened, picked }) => opened === `feeling:${placed.feeling.id}` || picked.has(placed.feeling.id),
  )
  const editor = useEditor()
  const typing = useRewriting(placed.feeling.id)
  const { feeling, where } = placed
  const { id, assumed, momentOfTruth = false } = feeling
  const drag = useHeightDrag({
    value: assumed,
    onPreview: (value) => onPreview(value === null ? null : { id, value }),
    onDrop: (value) => edits.feel(id, value),
  })
  const name = who ? t('of', { where, who }) : where

  function onKeyDown(event: KeyboardEvent): void {
    if (looking) return
    const { key, altKey } = event
    const to = { ArrowUp: stepped(assumed, 1, altKey), ArrowDown: stepped(assumed, -1, altKey), Home: -2, End: 2 }[key]
    if (to !== undefined) edits.feel(id, to)
    else if (key === 'Escape' && drag.stop()) onPreview(null)
    else if (event.ctrlKey || event.metaKey || altKey) return
    else if (/^[-−+0-9]$/.test(key)) editor.set({ writing: { what: 'record', id, typed: key } })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const top = yOf(assumed)
  const place = { left: `calc(${left * 100}% + ${aside}px)`, top }
  return (
    <>
      {was !== undefined && was !== assumed && <Was left={place.left} value={was} now={assumed} />}
      <button
        ref={dot}
        type="button"
        role="slider"
        {...mark}
        data-record={id}
        data-persona={persona}
        aria-orientation="vertical"
        aria-label={`${t('slider', { where: name })}${[feeling.emotion, difference]
          .filter(Boolean)
          .map((said) => `: ${said}`)
          .join('')}`}
        aria-valuemin={-2}
        aria-valuemax={2}
        aria-valuenow={assumed}
        aria-valuetext={[words(assumed), momentOfTruth && t('truth')].filter(Boolean).join(' · ')}
        aria-readonly={looking || undefined}
        aria-keyshortcuts="m"
        {...(looking ? {} : drag.handlers)}
        onKeyDown={onKeyDown}
        onClick={({ detail }) => {
          const byKeyboard = detail === 0
          if (byKeyboard || !drag.wasDrag()) open({ show: 'record', kind: 'feeling', id })
        }}
        style={place}
        className={classes(
          'group/dot absolute grid size-6 -translate-1/2 touch-none place-items-center rounded-full select-none hover:z-10 focus-visible:z-10',
          dragging ? 'z-20 cursor-grabbing!' : !looking && 'cursor-ns-resize!',
          isRinged && 'ring-2 ring-ink',
        )}
      >
        <DotMark initials={initials} truth={momentOfTruth} look={dotLook(feeling.placeholder, differs)} />
        <span
          aria-hidden="true"
          className={classes(
            'pointer-events-none absolute rounded-md bg-ink px-1.5 py-0.5 text-left text-2xs whitespace-nowrap text-white',
            dragging ? 'block' : 'hidden group-hover/dot:block group-focus-visible/dot:block',
            top > HEIGHT / 3 ? 'bottom-full' : 'top-full',
            left > 0.8 ? 'right-0' : left < 0.2 ? 'left-0' : 'left-1/2 -translate-x-1/2',
          )}
        >
          <span className="font-semibold">{[words(assumed), difference].filter(Boolean).join(' · ')}</span>
          {!dragging && (
            <span className="block max-w-56 truncate">{[name, feeling.emotion].filter(Boolean).join(' · ')}</span>
          )}
        </span>
      </button>
      {typing && (
        <span style={place} className="absolute z-30 -translate-1/2">
          <ValueInput
            label={t('typeValue', { where: name })}
            shown=""
            typed={typing.typed ?? ''}
            onValue={(value) => edits.feel(id, value)}
            onReturn={() => dot.current?.focus()}
            onLeave={() => editor.set({ writing: null })}
          />
        </span>
      )}
    </>
  )
}, sameDot)

function sameDot(before: AssumedDotProps, after: AssumedDotProps): boolean {
  const rest = { placed: null, mark: null }
  return (
    sameFields(before.placed, after.placed) &&
    sameFields(before.mark, after.mark) &&
    sameFields({ ...before, ...rest }, { ...after, ...rest })
  )
}

/** "gewijzigd, was +0,5": how a feeling differs from the one as it is; nothing when it does not. */
function useDifferenceWords() {
  const t = useTranslations('compare')
  const formats = useFormats()
  return (differs: Mark | undefined, was: number | undefined, now: number): string =>
    [
      differs && t(`mark.${differs}`),
      differs && was !== undefined && was !== now && t('was', { value: formats.signed(was) }),
    ]
      .filter(Boolean)
      .join(', ')
}
