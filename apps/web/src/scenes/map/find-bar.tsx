import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Workbench } from '../../actions/command.ts'
import { useEditing } from '../../actions/editor.ts'
import { focusRecord } from '../../actions/grid-focus.ts'
import { useMapView } from '../../actions/map-view.ts'
import { find } from '../../data/found.ts'
import { IconButton } from '../../ui/button.tsx'

/** Looks for words on the map and walks over what has them. */
export function FindBar({ bench }: { bench: Workbench }) {
  const isOpen = useEditing(({ menu }) => menu === 'find')
  return isOpen ? <OpenFindBar bench={bench} /> : null
}

function OpenFindBar({ bench }: { bench: Workbench }) {
  const t = useTranslations('map')
  const { map } = useMapView()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const found = find(map.journey, words)
  const show = (index: number): void => {
    const next = found[(index + found.length) % found.length]
    setAt((index + found.length) % Math.max(1, found.length))
    bench.editor.set({ picked: new Set(next ? [next.id] : []) })
    if (next)
      document
        .querySelector(`[data-record="${CSS.escape(next.id)}"]`)
        ?.scrollIntoView({ block: 'center', inline: 'center' })
  }
  const close = (): void => {
    const here = found[at]
    bench.editor.set({ menu: null, picked: new Set() })
    if (here) focusRecord(here.id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && found.length > 0) show(event.shiftKey ? at - 1 : words === '' ? 0 : at + 1)
  }
  const type = (next: string): void => {
    setWords(next)
    setAt(0)
    const first = find(map.journey, next)[0]
    bench.editor.set({ picked: new Set(first ? [first.id] : []) })
    if (first)
      document
        .querySelector(`[data-record="${CSS.escape(first.id)}"]`)
        ?.scrollIntoView({ block: 'center', inline: 'center' })
  }
  return (
    <search className="absolute top-2 right-6 z-40 flex items-center gap-1 rounded-xl border border-line-strong bg-surface p-1.5 shadow-float">
      <input
        ref={box}
        type="search"
        aria-label={t('command.find')}
        placeholder={t('command.find')}
        value={words}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        className="w-56 px-2 py-1 outline-none"
      />
      <span role="status" className="min-w-14 text-xs text-muted">
        {words && t('menu.found', { at: String(found.length === 0 ? 0 : at + 1), n: String(found.length) })}
      </span>
      <IconButton label={t('menu.previous')} disabled={found.length === 0} onClick={() => show(at - 1)}>
        <ChevronUp size={15} />
      </IconButton>
      <IconButton label={t('menu.next')} disabled={found.length === 0} onClick={() => show(at + 1)}>
        <ChevronDown size={15} />
      </IconButton>
      <IconButton label={t('menu.close')} onClick={close}>
        <X size={15} />
      </IconButton>
    </search>
  )
}
