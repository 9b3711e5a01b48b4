/**
 * A table on its pages, as they are and as they would be under another setup: the rows' heights come from the pages, and
 * what another setup makes of them is estimated from how many lines their texts would take. Pure.
 */
import type { TargetTable } from '../../form.ts'
import type { PageMap } from '../pageMap.ts'
import type { PageSetup } from '../pageSetup.ts'
import { bottomOf, frameOf, lineOf, measuredRows, paddingOf, topMarginOf } from './measuredRows.ts'
import { type PageFrame, type Paging, paged, type SheetRow } from './paging.ts'
import { type LineWidths, linesOf, lineWidths, type RowTexts, type TableTexts, textsOf } from './rowTexts.ts'

export interface Sheets {
  readonly map: PageMap
  readonly setup: PageSetup
  readonly rows: readonly SheetRow[]
  readonly frame: PageFrame
  readonly texts: TableTexts
  readonly widths: LineWidths
  /** The pages as the simulation has them, against which it is compared with itself. */
  readonly paging: Paging
}

export function sheetsOf(map: PageMap, table: TargetTable, setup: PageSetup): Sheets {
  const rows = measuredRows(map, table, setup)
  const frame = frameOf(map, setup)
  const texts = textsOf(table, setup)
  return {
    map,
    setup,
    rows,
    frame,
    texts,
    widths: lineWidths(texts, setup),
    paging: paged(rows, frame, setup.breakRows),
  }
}

/** Pages that another setup would save; less than 0 where it takes more. Of the same content and units. */
export function pagesSaved(sheets: Sheets, other: PageSetup): number {
  return sheets.paging.pageCount - pagedUnder(sheets, other).pageCount
}

/** Pages that would be saved, were these rows no higher than this, in points. */
export function pagesSavedByLowering(
  { rows, frame, setup, paging }: Sheets,
  lower: ReadonlyMap<string, number>,
): number {
  const lowered = rows.map((row) => ({ ...row, height: Math.min(row.height, lower.get(row.rowId) ?? row.height) }))
  return paging.pageCount - paged(lowered, frame, setup.breakRows).pageCount
}

function pagedUnder({ rows, frame, texts, widths, setup }: Sheets, other: PageSetup): Paging {
  const otherWidths = lineWidths(texts, other)
  const line = lineOf(other)
  const padding = paddingOf(other)
  const heightOf = (row: SheetRow, text: RowTexts) => {
    const measured = (row.height - frame.padding) / lineOf(setup)
    const lines = Math.max(1, Math.round((measured * linesOf(text, otherWidths)) / linesOf(text, widths)))
    return padding + lines * line
  }
  const reset = rows.map((row) => {
    const text = texts.rows.get(row.rowId)
    return text ? { ...row, height: heightOf(row, text) } : row
  })
  const moved = topMarginOf(other) - topMarginOf(setup)
  const otherFrame = {
    firstTop: frame.firstTop + moved,
    top: frame.top + moved,
    bottom: bottomOf(other),
    line,
    padding,
  }
  return paged(reset, otherFrame, other.breakRows)
}
