/** Esc on the window's frame gives the keys back to the sheet, as in any office program. Pages and bars see to their own. */
import { useEffect, useRef } from 'react'

const FRAME = '.toolbar, .table-bar, .side, .status-line'

export function useEscapeToSheet(toSheet: () => void): void {
  const latest = useRef(toSheet)
  useEffect(() => {
    latest.current = toSheet
  })
  useEffect(() => {
    const onKey = ({ key, defaultPrevented, target }: KeyboardEvent) => {
      const onFrame = target instanceof Element && target.closest(FRAME) !== null
      if (key === 'Escape' && !defaultPrevented && onFrame) latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
