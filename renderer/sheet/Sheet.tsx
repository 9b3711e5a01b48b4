/** The form's sheet as a React component: gives the sheet an element to live in and passes the props on, nothing else. */
import { useLayoutEffect, useRef } from 'react'
import { styleNonce } from '../styleNonce.ts'
import './rowDrag.css'
import './selection.css'
import './sheet.css'
import { SheetController } from './sheetController.ts'
import type { SheetProps } from './sheetProps.ts'

/** Fills its container, which must be a flex container with a height of its own. */
export function Sheet(props: SheetProps) {
  const host = useRef<HTMLDivElement>(null)
  const controller = useRef<SheetController | null>(null)
  const latest = useRef(props)

  useLayoutEffect(() => {
    latest.current = props
    controller.current?.update(props)
  })

  // Before the first painting, so that nobody sees the window without its sheet.
  useLayoutEffect(() => {
    if (!host.current) return
    const sheet = new SheetController(host.current, latest.current, styleNonce())
    controller.current = sheet
    return () => {
      controller.current = null
      sheet.destroy()
    }
  }, [])

  return <div className="sheet" ref={host} />
}
