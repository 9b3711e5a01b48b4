/**
 * Walking through the window's regions with F6, for whoever works without a mouse: Tab inside the sheet goes from cell to
 * cell, so that this is the way out of it. Reads the regions off the page, because most of them come and go.
 */

/** In the order of the page. */
const REGIONS =
  '.toolbar, .table-bar, .heading, .filter-bar, .sheet, .find-bar, .side, .start-view, .page:not(.import-page, .preview), .preview-bar, .page-strip, .preview .page-column, .preview-setup, .import-head, .import-picture, .import-list, .import-side, .work-banner, .status-line'

/** Where the keys may be, in a region: its widgets with a tab stop of their own. */
const WIDGETS = 'button, input, select, textarea, a[href], [tabindex]'

/** Brings the focus to the next (1) or the previous (-1) region, round the window's ends. */
export function walkRegions(by: 1 | -1): void {
  const stops = [...document.querySelectorAll(REGIONS)].flatMap((region) => {
    const widget = firstWidget(region)
    return widget ? [{ region, widget }] : []
  })
  const at = stops.findIndex(({ region }) => region.contains(document.activeElement))
  const from = at < 0 && by === -1 ? 0 : at
  stops[(from + by + stops.length) % stops.length]?.widget.focus()
}

/** What a region marks as the place where the keys come in, or the sheet of indicators in it. */
const ENTRY = '[data-entry], .indicator-sheet textarea'

function firstWidget(region: Element): HTMLElement | null {
  const entry = region.querySelector<HTMLElement>(ENTRY)
  if (entry && isReachable(entry)) return entry
  const widgets = [...region.querySelectorAll<HTMLElement>(WIDGETS)]
  return widgets.find((widget) => widget.tabIndex >= 0 && isReachable(widget)) ?? null
}

function isReachable(widget: HTMLElement): boolean {
  return !widget.matches(':disabled') && widget.closest('[inert]') === null && widget.checkVisibility()
}
