import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useRef, useState } from 'react'

const FINDING = 'finding'

/** Lets a finding be picked up with the mouse. */
export function useDragged<E extends HTMLElement>(id: string): { ref: RefObject<E | null>; dragged: boolean } {
  const ref = useRef<E>(null)
  const [dragged, setDragged] = useState(false)
  useEffect(
    () =>
      draggable({
        element: ref.current!,
        getInitialData: () => ({ [FINDING]: id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
    [id],
  )
  return { ref, dragged }
}

/** A place where findings can be put down; `over` while one hangs above it. */
export function useDropPlace<E extends HTMLElement>(
  onDrop: (id: string) => void,
): { ref: RefObject<E | null>; over: boolean } {
  const ref = useRef<E>(null)
  const [over, setOver] = useState(false)
  const latest = useRef(onDrop)
  useEffect(() => {
    latest.current = onDrop
  })
  useEffect(
    () =>
      dropTargetForElements({
        element: ref.current!,
        canDrop: ({ source }) => typeof source.data[FINDING] === 'string',
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false)
          latest.current(source.data[FINDING] as string)
        },
      }),
    [],
  )
  return { ref, over }
}
