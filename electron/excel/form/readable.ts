/** Cells of which nothing can be read: an error that the sheet shows, a formula whose result was not saved. */
import type { Cell } from '../sheet.ts'
import type { Report } from './report.ts'
import { texts } from './texts.ts'

/** Warns of such a cell, and has it taken, so that it counts as spoken of. */
export function isReadable(cell: Cell, report: Report): boolean {
  if (cell.isError) report.warn('cell-error', texts.cellError(cell.text), cell)
  else if (cell.isFormula && cell.number === null && cell.text === '')
    report.warn('formula-without-value', texts.formulaWithoutValue, cell)
  else return true
  report.take(cell)
  return false
}

/** The cell's text as it stands, '' where there is none to read; takes the cell. */
export function readText(cell: Cell | null, report: Report): string {
  if (!cell || !isReadable(cell, report)) return ''
  report.take(cell)
  return cell.text
}
