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
  if (PLAIN.test(cell.text)) return cell.text
  const text = cell.text.replace(INVISIBLE, '')
  if (text !== cell.text) report.note('changed', texts.invisibleRemoved, cell)
  return text
}

/** Nothing but signs that are seen, and white space: as nearly every text, and quicker to tell than what is invisible. */
const PLAIN =
  /^[\t-\r -~\u00a0-\u00ac\u00ae-\u05ff\u1900-\u200a\u2010-\u2029\u2030-\u205f\u2070-\ud7ff\uf900-\ufefe\uff00-\uffef]*$/

/** Zero-width signs, soft hyphens, byte order marks, direction marks, control characters: nobody sees or types them. */
const INVISIBLE = /(?![\t\n\v\f\r\u0085])\p{Cc}|\p{Cf}/gu
