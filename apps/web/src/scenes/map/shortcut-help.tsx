import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { type Command, commandGroups, type Workbench } from '../../actions/command.ts'
import { commands } from '../../actions/commands.ts'
import { useEditing } from '../../actions/editor.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Keys } from './command-menu.tsx'

const hasKeys = (group: Command['group']): boolean => commands.some((each) => each.group === group && each.keys)

/** All keys of the map, by what they are for. */
export const ShortcutHelp = memo(function ShortcutHelp({ bench }: { bench: Workbench }) {
  const t = useTranslations('map')
  const isOpen = useEditing(({ menu }) => menu === 'shortcuts')
  return (
    <Dialog open={isOpen} onClose={() => bench.editor.set({ menu: null })} title={t('command.shortcuts')}>
      <p className="mb-4 text-muted">{t('menu.typing')}</p>
      <div className="columns-2 gap-8 max-sm:columns-1">
        {commandGroups.filter(hasKeys).map((group) => (
          <section key={group} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 font-semibold">{t(`menu.group.${group}`)}</h3>
            <dl className="grid gap-1">
              {commands
                .filter((command) => command.group === group && command.keys)
                .map((command) => (
                  <div key={command.id} className="flex items-baseline justify-between gap-3">
                    <dt>{t(`command.${command.id}`)}</dt>
                    <dd className="flex gap-1 whitespace-nowrap">
                      {command.keys!.map((keys) => (
                        <Keys key={keys} keys={keys} />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
})
