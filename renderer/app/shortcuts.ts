/** Key combinations by their written name: `Ctrl+Shift+P`, `Alt+Insert`. Ctrl is Cmd on a Mac. */

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Whether the pressed keys are exactly the combination. */
export function isShortcut(combination: string, pressed: Pressed): boolean {
  const parts = combination.split('+')
  return (
    parts.at(-1)?.toLowerCase() === pressed.key.toLowerCase() &&
    parts.includes('Ctrl') === (pressed.ctrlKey || pressed.metaKey) &&
    parts.includes('Alt') === pressed.altKey &&
    parts.includes('Shift') === pressed.shiftKey
  )
}

/** As people read it on their keyboard. */
export function keyName(combination: string): string {
  return combination.replace('ArrowUp', '↑').replace('ArrowDown', '↓')
}
