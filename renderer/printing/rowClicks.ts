/**
 * The mouse and the keys on the rows of the pages: buttons with `data-row` inside one scrolled element, which holds as many
 * of them as are near the screen.
 */

interface Listeners {
  /** What the mouse does to a row to open it; Enter and the space bar do so in any case. */
  readonly opensBy: 'click' | 'double-click'
  readonly open: (rowId: string) => void
}

/** Listens until the signal is given. */
export function listenToRows(root: HTMLElement, { opensBy, open }: Listeners, signal: AbortSignal): void {
  const openIt = (event: MouseEvent) => {
    const row = rowAt(event.target)
    if (row?.dataset.row !== undefined) open(row.dataset.row)
  }
  root.addEventListener(
    'click',
    (event) => {
      // A key on a button is told as a click that no mouse made.
      if (opensBy === 'click' || event.detail === 0) openIt(event)
    },
    { signal },
  )
  if (opensBy === 'double-click') root.addEventListener('dblclick', openIt, { signal })
  root.addEventListener('keydown', (event) => walk(root, event), { signal })
}

/** The arrow keys go from row to row, over the ends of pages. */
function walk(root: HTMLElement, event: KeyboardEvent): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const row = rowAt(event.target)
  if (by === 0 || !row || event.ctrlKey || event.altKey || event.shiftKey) return
  const rows = [...root.querySelectorAll<HTMLElement>('[data-row]')]
  event.preventDefault()
  rows[rows.indexOf(row) + by]?.focus()
}

function rowAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
}
