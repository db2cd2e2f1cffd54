import type { Command, Workbench } from './command.ts'
import { moveCommands } from './move-commands.ts'
import type { Shortcut } from './shortcut.ts'
import { splitCommands } from './split-commands.ts'
import type { Target } from './target.ts'
import { viewCommands } from './view-commands.ts'
import { writeCommands } from './write-commands.ts'

/** All a person can do on the map, in the order of menus and help. */
export const commands: readonly Command[] = [...writeCommands, ...moveCommands, ...splitCommands, ...viewCommands]

/** Whether an action can be done now, here. */
export const canDo = (command: Command, bench: Workbench, target: Target): boolean =>
  !(bench.isReadOnly && changes(command)) && command.can(bench, target)

const changes = ({ group, id }: Command): boolean =>
  (group === 'write' || group === 'move') && id !== 'details' && id !== 'copy'

/** The action for these keys that can be done here; of several the first. */
export const commandFor = (
  bench: Workbench,
  target: Target,
  isPressed: (keys: Shortcut) => boolean,
): Command | undefined =>
  commands.find((command) => !command.keysElsewhere && command.keys?.some(isPressed) && canDo(command, bench, target))
