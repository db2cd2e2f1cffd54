import { columnsOf, covering } from '@wegwijs/journey'
import type { PointerEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useLooking } from '../actions/map-view.ts'
import { usePen } from '../data/journey.ts'

/** The right edge of a card, dragged to cover more columns or fewer. By keyboard: Alt+Shift+arrow. */
export function Stretch({ card }: { card: string }) {
  const t = useTranslations('map')
  const pen = usePen()
  if (useLooking()) return null
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>): void => {
    event.preventDefault()
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerUp = (event: PointerEvent<HTMLSpanElement>): void => {
    const column = columnUnder(event.clientX)
    pen.edit((journey) => {
      const to = column === null ? undefined : columnsOf(journey)[column]
      return to ? covering(journey, card, to) : journey
    })
  }
  return (
    <span
      title={t('stretch')}
      draggable={false}
      onPointerDown={onPointerDown}
      onPointerUp={onPointerUp}
      className="absolute inset-y-1 -right-1 hidden w-2 cursor-ew-resize touch-none rounded group-hover/card:block group-hover/card:bg-line-strong pointer-coarse:block"
    />
  )
}

/** The column of the map under a place on the screen. */
function columnUnder(x: number): number | null {
  const headers = [...document.querySelectorAll<HTMLElement>('[role="grid"] [data-column]')]
  const found = headers.find((header) => {
    const { left, right } = header.getBoundingClientRect()
    return left <= x && x < right
  })
  return found ? Number(found.dataset.column) : null
}
