import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Marks, verdictOf } from './weighing.ts'

/** Moving says in words where something went, and keeps the focus on what was moved by keyboard. */
export function useMoving(place: (id: string, to: Marks | null) => void) {
  const t = useTranslations('improve')
  const [said, setSaid] = useState('')
  const refocus = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (refocus.current === null) return
    document.querySelector<HTMLElement>(`[data-finding="${CSS.escape(refocus.current)}"]`)?.focus()
    refocus.current = null
  })
  const move = (id: string, to: Marks | null): void => {
    refocus.current = id
    place(id, to)
    setSaid(
      to
        ? t('placed', {
            impact: String(to.impact),
            effort: String(to.effort),
            verdict: t(`quadrantIn.${verdictOf(to)}`),
          })
        : t('takenBack'),
    )
  }
  return { said, move }
}
