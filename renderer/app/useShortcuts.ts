/** Runs actions by their keys, wherever the focus is, and keeps the browser from saving or printing its own page. */
import { useEffect, useRef } from 'react'
import type { Action } from './actions.ts'
import { isField, leaveField } from './leaveField.ts'
import { isShortcut } from './shortcuts.ts'

/** Keys whose browser meaning would surprise here even when the action cannot run. */
const NEVER_THE_BROWSERS = ['Ctrl+S', 'Ctrl+P', 'Ctrl+O']

export function useShortcuts(actions: readonly Action[]): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (NEVER_THE_BROWSERS.some((combination) => isShortcut(combination, event))) event.preventDefault()
      const action = latest.current.find((candidate) => candidate.key !== null && isShortcut(candidate.key, event))
      if (!action?.run || (action.leaveToFields && isField(event.target))) return
      event.preventDefault()
      leaveField()
      // What leaving the field saved may change what the action finds, so it is looked up in the next picture.
      requestAnimationFrame(() => latest.current.find((candidate) => candidate.key === action.key)?.run?.())
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
