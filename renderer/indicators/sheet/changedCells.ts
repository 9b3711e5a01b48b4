/** Where a change that was not made here can be seen in the sheet of indicators, as after an undo. Pure. */
import type { Indicator } from '../../../shared/form.ts'
import { boundsOf, type Rectangle } from '../../sheet/selection.ts'
import { cellText, INDICATOR_COLUMNS } from '../indicatorColumns.ts'
import { type IndicatorLine, LAST_COLUMN, lineText } from './indicatorLines.ts'

/** The smallest rectangle that holds the cells and lines that differ from `before`; null where nothing is to be seen. */
export function changedCells(before: readonly Indicator[], lines: readonly IndicatorLine[]): Rectangle | null {
  const old = new Map(before.map((indicator) => [indicator.id, indicator]))
  const positions = lines.flatMap((line, row) => {
    const was = old.get(line.id)
    if (line.kind === 'empty' || was === line.indicator) return []
    const isText = line.kind === 'verbatim' || !was || was.verbatim !== null
    const columns = isText
      ? [0, LAST_COLUMN]
      : INDICATOR_COLUMNS.flatMap((key, at) => (cellText(was, key) === lineText(line, key) ? [] : [at]))
    return columns.map((column) => ({ row, column }))
  })
  return boundsOf(positions)
}
