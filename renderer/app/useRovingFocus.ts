/** A row of buttons that is one stop for Tab, and is walked through with the arrow keys, Home and End. */
import { type KeyboardEvent, useState } from 'react'

export interface RovingFocus {
  /** For the element around the buttons. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  /** For each button, by a name of its own. */
  readonly stop: (name: string) => { readonly tabIndex: 0 | -1; readonly onFocus: () => void }
}

/** `first` is the button that Tab goes to until another has been used. */
export function useRovingFocus(first: string): RovingFocus {
  const [current, setCurrent] = useState(first)
  return {
    onKeyDown: (event) => {
      const buttons = [...event.currentTarget.querySelectorAll('button')]
      const at = buttons.findIndex((button) => button.matches(':focus'))
      const next = at < 0 ? undefined : buttons.at(walkedTo(event.key, at, buttons.length))
      if (!next || next === document.activeElement) return
      event.preventDefault()
      next.focus()
    },
    stop: (name) => ({ tabIndex: name === current ? 0 : -1, onFocus: () => setCurrent(name) }),
  }
}

function walkedTo(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count
    case 'ArrowLeft':
      return (at - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return at
  }
}
