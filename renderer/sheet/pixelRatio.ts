/**
 * Tells when the screen's pixels change under the sheet: the window is dragged to another screen, or the browser is zoomed.
 * Texts are then drawn in other widths than they were measured in.
 */

/** Listens until the signal is given. */
export function onPixelRatioChange(changed: () => void, signal: AbortSignal): void {
  let known = devicePixelRatio
  const look = () => {
    if (devicePixelRatio === known) return
    known = devicePixelRatio
    watch()
    changed()
  }
  // A media query knows only the one ratio that it names, so each change needs the next.
  const watch = () => {
    matchMedia(`(resolution: ${known}dppx)`).addEventListener('change', look, { once: true, signal })
  }
  watch()
  // Chromium tells a query of some changes only when the window's size changes too.
  window.addEventListener('resize', look, { signal })
}
