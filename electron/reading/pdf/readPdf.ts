/**
 * A PDF to sheets: the tables on its pages, found by their ruling lines and by where the text stands. Consecutive pages
 * with the same columns are one sheet, so that a table in a longer document is found among the others.
 */
import { AppError } from '../../../shared/errors.ts'
import type { Workbook } from '../sheet.ts'
import { joinedRows } from './joinedRows.ts'
import { readPdfPages } from './pdfFile.ts'
import { sheetOfRows } from './sheetOfRows.ts'
import { tablesOf } from './tables.ts'

/** Throws `encrypted`, `corrupt` or `too-large`, `unsupported-format` where the pages are pictures, `empty`. */
export async function readPdf(bytes: Uint8Array): Promise<Workbook> {
  const pages = await readPdfPages(bytes)
  const hasText = pages.some((page) => page.glyphs.some((glyph) => glyph.text.trim() !== ''))
  if (!hasText) throw new AppError('unsupported-format', { format: 'PDF' })
  const sheets = tablesOf(pages).map(({ name, rows }) => sheetOfRows(name, joinedRows(rows)))
  return { sheets, keywords: '' }
}
