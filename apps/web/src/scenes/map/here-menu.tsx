import { ContextMenu } from '@base-ui/react/context-menu'
import type { RecordKind } from '@wegwijs/journey'
import { Fragment, type MouseEvent, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type CommandId, commandGroups, type Workbench } from '../../actions/command.ts'
import { canDo, commands } from '../../actions/commands.ts'
import { focus } from '../../actions/grid-focus.ts'
import { nowhere, type Target, targetOf } from '../../actions/target.ts'
import { Keys } from './command-menu.tsx'

/** Actions on stages, steps and lanes stand only in the menu of a header; the rest is one key or the whole list away. */
const ofHeaders: Partial<Record<CommandId, readonly (RecordKind | null)[]>> = {
  addStage: ['stage'],
  addStep: ['stage', 'step'],
  collapse: ['stage', 'step'],
  addLane: ['lane'],
  fold: ['lane', null],
  pin: ['lane', null],
  hide: ['lane', null],
  showAll: ['lane', null],
  'as-is': [],
  'to-be': [],
  difference: [],
  addPersona: [],
  addFeeling: [],
  addAction: ['action'],
  addKpi: ['kpi'],
}
const isAbout = (id: CommandId, { kind }: Target): boolean => ofHeaders[id]?.includes(kind) ?? true

/** What can be done with the thing under the pointer, by a right click or the menu key. */
export function HereMenu({ bench, children }: { bench: Workbench; children: ReactNode }) {
  const t = useTranslations('map')
  const [target, setTarget] = useState<Target>(nowhere)
  const onContextMenu = (event: MouseEvent): void => {
    const at = event.target as Element
    const place =
      at.closest<HTMLElement>('[data-item],[data-record]') ?? at.closest<HTMLElement>('[data-from],[role="rowheader"]')
    if (!bench.editor.now.picked.has(place?.dataset.record ?? '')) bench.editor.set({ picked: new Set() })
    focus(place)
    setTarget(targetOf(place, bench.editor, bench.pen))
  }
  const groups = commandGroups
    .filter((group) => group === 'write' || group === 'move' || group === 'view')
    .map((group) =>
      commands.filter(
        (command) => command.group === group && isAbout(command.id, target) && canDo(command, bench, target),
      ),
    )
    .filter((group) => group.length > 0)
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger onContextMenu={onContextMenu} className="flex min-h-0 min-w-0 flex-1">
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="z-50">
          <ContextMenu.Popup className="max-h-[80vh] min-w-60 overflow-y-auto rounded-xl border border-line bg-surface p-1.5 shadow-float outline-none">
            {groups.map((group, index) => (
              <Fragment key={group[0]!.group}>
                {index > 0 && <ContextMenu.Separator className="my-1 border-t border-line" />}
                {group.map((command) => (
                  <ContextMenu.Item
                    key={command.id}
                    onClick={() => setTimeout(() => command.run(bench, target))}
                    className="flex cursor-pointer items-center gap-4 rounded-lg px-2.5 py-1 outline-none data-highlighted:bg-sunken"
                  >
                    <span className="flex-1">{t(`command.${command.id}`)}</span>
                    {command.keys && <Keys keys={command.keys[0]!} />}
                  </ContextMenu.Item>
                ))}
              </Fragment>
            ))}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  )
}
