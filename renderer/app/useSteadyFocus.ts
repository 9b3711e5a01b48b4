/**
 * As in any office program, the mouse on a button or on the window's frame leaves the keys where they are: in the cell
 * or the field that was typed into. Buttons of a page that lies over the sheet take the focus as usual.
 */
import { useEffect } from 'react'
import { leaveField } from './leaveField.ts'

/** What the mouse may bring the focus to; the sheet sees to its own. */
const TAKES_FOCUS = 'input, textarea, select, label, .sheet, .page'

export function useSteadyFocus(): void {
  useEffect(() => {
    const onPress = (event: MouseEvent) => {
      if (event.defaultPrevented || !(event.target instanceof Element) || event.target.closest(TAKES_FOCUS)) return
      event.preventDefault()
      leaveField()
    }
    window.addEventListener('mousedown', onPress)
    return () => window.removeEventListener('mousedown', onPress)
  }, [])
}
