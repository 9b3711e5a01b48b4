/** What the grid's headers show of the view: a double line where columns are hidden. */
import { COLUMN_KEYS, type ColumnKey } from '../../shared/layout.ts'
import { VIEWING_TEXTS } from '../viewing/texts.ts'

/** Marks the headers behind which columns are hidden. The name never is, so that every hidden one has such a header. */
export function hintAtHidden(root: HTMLElement, shown: readonly ColumnKey[]): void {
  for (const header of root.querySelectorAll<HTMLElement>('.ag-header-cell')) {
    const key = COLUMN_KEYS.find((candidate) => candidate === header.getAttribute('col-id'))
    const behind = key ? hiddenBehind(key, shown) : []
    header.classList.toggle('hidden-behind', behind.length > 0)
    if (behind.length > 0) header.title = VIEWING_TEXTS.hiddenBehind(behind)
    else header.removeAttribute('title')
  }
}

function hiddenBehind(key: ColumnKey, shown: readonly ColumnKey[]): readonly ColumnKey[] {
  const rest = COLUMN_KEYS.slice(COLUMN_KEYS.indexOf(key) + 1)
  const next = rest.findIndex((key) => shown.includes(key))
  return next < 0 ? rest : rest.slice(0, next)
}
