/** The side area's edge towards the sheet: dragging it, or the arrow keys on it, set the width. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { SIDE_TEXTS } from './texts.ts'

interface Props {
  /** Pixels. */
  readonly width: number
  readonly onWidth: (width: number) => void
}

const NARROWEST = 240
/** What the sheet keeps for itself, as a share of the window. */
const LEFT_TO_SHEET = 0.35
const STEP = 20

export function SideEdge({ width, onWidth }: Props) {
  /** Where the pointer went down, and the width then. */
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const widest = Math.max(NARROWEST, Math.round(window.innerWidth * (1 - LEFT_TO_SHEET)))
  const set = (wanted: number) => onWidth(Math.min(widest, Math.max(NARROWEST, Math.round(wanted))))
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0
    if (by === 0) return
    event.preventDefault()
    set(width + by)
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, width }
  }
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current) set(drag.current.width + drag.current.x - event.clientX)
  }
  const endDrag = () => {
    drag.current = null
  }
  return (
    <hr
      className="side-edge"
      aria-orientation="vertical"
      aria-label={SIDE_TEXTS.resize}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={widest}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={endDrag}
      onPointerCancel={endDrag}
    />
  )
}
