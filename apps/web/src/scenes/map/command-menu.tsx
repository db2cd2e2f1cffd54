import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { memo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Command, Workbench } from '../../actions/command.ts'
import { canDo, commands } from '../../actions/commands.ts'
import { useEditing } from '../../actions/editor.ts'
import { shownKeys } from '../../actions/shortcut.ts'
import { type Target, targetOf } from '../../actions/target.ts'

/** Every action on one list, found by typing; those that cannot be done here are left out. */
export const CommandMenu = memo(function CommandMenu({ bench }: { bench: Workbench }) {
  const t = useTranslations('map')
  const isOpen = useEditing(({ menu }) => menu === 'commands')
  const target = useRef<Target | null>(null)
  const came = useRef<HTMLElement | null>(null)
  if (isOpen && target.current === null) {
    came.current = document.activeElement as HTMLElement | null
    target.current = targetOf(document.activeElement, bench.editor, bench.pen)
  }
  const about = target.current
  const close = (): void => {
    target.current = null
    bench.editor.set({ menu: null })
  }
  const items = about ? commands.filter((command) => command.id !== 'commands' && canDo(command, bench, about)) : []
  const nameOf = (command: Command): string => t(`command.${command.id}`)
  const run = (command: Command): void => {
    close()
    came.current?.focus({ preventScroll: true })
    if (about) command.run(bench, about)
  }
  return (
    <Dialog.Root open={isOpen} onOpenChange={(next) => !next && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-ink/20" />
        <Dialog.Popup
          aria-label={t('command.commands')}
          className="fixed top-[12vh] left-1/2 z-50 w-[min(34rem,92vw)] -translate-x-1/2 overflow-hidden rounded-2xl bg-surface shadow-float"
        >
          <Autocomplete.Root items={items} itemToStringValue={nameOf} open inline autoHighlight="always">
            <Autocomplete.Input
              aria-label={t('menu.search')}
              placeholder={t('menu.search')}
              className="w-full border-b border-line px-4 py-3 text-base outline-none"
            />
            <Autocomplete.Empty className="px-4 text-muted not-empty:py-3">{t('menu.nothing')}</Autocomplete.Empty>
            <Autocomplete.List className="max-h-[55vh] overflow-y-auto p-1.5">
              {(command: Command) => (
                <Autocomplete.Item
                  key={command.id}
                  value={command}
                  onClick={() => run(command)}
                  className="flex cursor-pointer items-center gap-3 rounded-lg px-2.5 py-1.5 data-highlighted:bg-sunken"
                >
                  <span className="flex-1">{nameOf(command)}</span>
                  {command.keys && <Keys keys={command.keys[0]!} />}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
})

export function Keys({ keys }: { keys: string }) {
  const t = useTranslations('map')
  const shown = keys === ' ' ? t('menu.space') : shownKeys(keys)
  return <kbd className="rounded border border-line bg-paper px-1.5 py-px font-sans text-2xs text-muted">{shown}</kbd>
}
