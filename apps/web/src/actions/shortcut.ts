/** Keys as they are written in an action, such as `Mod+Shift+Z`; Mod is Ctrl, or ⌘ on a Mac. */
export type Shortcut = string

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** Whether these keys were pressed. */
export function pressed(event: KeyboardEvent, shortcut: Shortcut): boolean {
  const parts = shortcut.split('+')
  const key = parts.at(-1)!
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name)
  const mod = isMac() ? event.metaKey : event.ctrlKey
  const other = isMac() ? event.ctrlKey : event.metaKey
  // With Alt a Mac writes another letter, so that the key itself tells.
  const isKey = /^[A-Z]$/.test(key)
    ? event.code === `Key${key}` || (!event.altKey && event.key.toUpperCase() === key)
    : event.key === key
  return isKey && mod === wants('Mod') && !other && event.altKey === wants('Alt') && event.shiftKey === wants('Shift')
}

const signs: Record<string, string> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' }

/** The keys as a person reads them on this computer. */
export const shownKeys = (shortcut: Shortcut): string =>
  shortcut
    .split('+')
    .map((part) => (part === 'Mod' ? (isMac() ? '⌘' : 'Ctrl') : (signs[part] ?? part)))
    .join(' ')
