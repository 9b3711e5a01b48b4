/** How large the pages are looked at: by the room there is for them, or by a share of their size on paper. Pure. */

export const ZOOM_STEPS = [50, 75, 100, 125, 150, 200, 250, 300] as const

/** `width` fills the room from side to side, `page` shows a whole page at once. */
export type Zoom =
  | { readonly kind: 'width' }
  | { readonly kind: 'page' }
  | { readonly kind: 'percent'; readonly percent: number }

/** Both in the same unit. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Of paper in points, on a screen by the CSS inch. */
const PIXELS_PER_POINT = 96 / 72
/** Room that is still to be laid out must not make a page of no width. */
const NARROWEST = 40

/** How wide a page is on the screen, in pixels. `paper` is in points, `room` in pixels and without the pages' margins. */
export function pageWidth(zoom: Zoom, paper: Size, room: Size): number {
  switch (zoom.kind) {
    case 'width':
      return Math.max(NARROWEST, room.width)
    case 'page':
      return Math.max(NARROWEST, Math.min(room.width, (room.height * paper.width) / paper.height))
    case 'percent':
      return (paper.width * PIXELS_PER_POINT * zoom.percent) / 100
  }
}

/** What share of its size on paper a page has that is so wide, in whole percent. */
export function percentOf(width: number, paper: Size): number {
  return Math.round((width / (paper.width * PIXELS_PER_POINT)) * 100)
}

/** The next step above (1) or below (-1) what is seen; the last step of that direction where there is none. */
export function steppedZoom(percent: number, by: 1 | -1): Zoom {
  const next = by === 1 ? ZOOM_STEPS.find((step) => step > percent) : ZOOM_STEPS.findLast((step) => step < percent)
  return { kind: 'percent', percent: next ?? (by === 1 ? Math.max(...ZOOM_STEPS) : Math.min(...ZOOM_STEPS)) }
}

/** As a choice of a list has it, and back; null for what is no zoom. */
export function zoomName(zoom: Zoom): string {
  return zoom.kind === 'percent' ? String(zoom.percent) : zoom.kind
}

export function zoomNamed(name: string): Zoom | null {
  if (name === 'width' || name === 'page') return { kind: name }
  const percent = Number(name)
  return ZOOM_STEPS.some((step) => step === percent) ? { kind: 'percent', percent } : null
}
