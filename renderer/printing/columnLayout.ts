/**
 * Where the pages of a column stand: all alike, one below the other, so that every place follows from the size of one. What
 * is near the screen, which page is looked at and where the keys lead is worked out here. Pixels throughout. Pure.
 */

/** Around pages that are looked at, in pixels. */
export const PAGE_GAP = 12

export interface ColumnLayout {
  readonly count: number
  readonly pageHeight: number
  /** Between two pages, and above the first and below the last. */
  readonly gap: number
}

/** What of a column can be seen: from `top` on, as much as `height`. */
export interface Sight {
  readonly top: number
  readonly height: number
}

/** Numbers of pages, both included; `first` is above `last` where there are none. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

export function columnHeight({ count, pageHeight, gap }: ColumnLayout): number {
  return gap + count * (pageHeight + gap)
}

/** The upper edge of a page; 1 is the first. */
export function topOfPage(number: number, { pageHeight, gap }: ColumnLayout): number {
  return gap + (number - 1) * (pageHeight + gap)
}

/** The pages that can be seen, and those that stand up to `beyond` pixels away from what can be seen. */
export function pagesNear({ top, height }: Sight, layout: ColumnLayout, beyond: number): Stretch {
  const pitch = layout.pageHeight + layout.gap
  const first = Math.floor((top - beyond - layout.gap) / pitch) + 1
  const last = Math.ceil((top + height + beyond - layout.gap) / pitch)
  return { first: Math.max(1, first), last: Math.min(layout.count, last) }
}

/** A place in the column that means the same at every size of the pages: 3.5 is the middle of the third page. */
export function placeAt(offset: number, layout: ColumnLayout): number {
  return Math.max(1, Math.min(layout.count + 1, (offset - layout.gap) / (layout.pageHeight + layout.gap) + 1))
}

export function offsetOf(place: number, { pageHeight, gap }: Omit<ColumnLayout, 'count'>): number {
  return gap + (place - 1) * (pageHeight + gap)
}

/**
 * The page that is looked at: the one that was asked for while it can be seen as well as it ever can, else the one a third
 * down the screen.
 */
export function pageLookedAt(sight: Sight, layout: ColumnLayout, asked: number | null): number {
  if (asked !== null && asked <= layout.count) {
    const top = topOfPage(asked, layout)
    const seen = Math.min(top + layout.pageHeight, sight.top + sight.height) - Math.max(top, sight.top)
    if (seen >= Math.min(layout.pageHeight, sight.height) - 1) return asked
  }
  return Math.min(layout.count, Math.max(1, Math.floor(placeAt(sight.top + sight.height / 3, layout))))
}

/**
 * Where PageDown (1) and PageUp (-1) lead: by a screen as long as the page goes on that way, else to the page beyond; nothing
 * of a page is ever skipped. The answer is the new top of what can be seen.
 */
export function turnedPage({ top, height }: Sight, layout: ColumnLayout, by: 1 | -1): number {
  const { gap, pageHeight } = layout
  const pitch = pageHeight + gap
  const highest = Math.max(0, columnHeight(layout) - height)
  // A little of what was read last stays to go on from.
  const screen = Math.max(1, height - 2 * gap)
  const current = Math.max(1, Math.min(layout.count, Math.floor((top + (by === 1 ? gap : 0)) / pitch) + 1))
  const pageTop = topOfPage(current, layout) - gap
  const pageEnd = pageTop + pitch + gap - height
  if (by === 1) {
    const next = top < pageEnd - 1 ? Math.min(top + screen, pageEnd) : pageTop + pitch
    return Math.min(highest, next)
  }
  if (top > pageTop + 1) return Math.max(pageTop, top - screen)
  const previousTop = pageTop - pitch
  return Math.max(0, Math.max(previousTop, previousTop + pitch + gap - height))
}
