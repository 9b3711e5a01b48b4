/**
 * Web pages that pass for workbooks: what report systems and Excel's own "web page" write. A page is read as a browser
 * shows it; scripts, comments and what is hidden inside a cell are not.
 */
import { AppError } from '../../../shared/errors.ts'
import { LIMITS } from '../limits.ts'
import type { Sheet, Workbook } from '../sheet.ts'
import { readTokens } from './htmlTokens.ts'
import { StyleSheet } from './look.ts'
import { PageReader } from './pageReader.ts'
import { sheetsOfPage } from './pageSheets.ts'

/**
 * `pages` are the files of one workbook, in order; `styleSheets` those that they share. Throws `not-spreadsheet` where no
 * page holds a table, `too-large` past the limits.
 */
export function readHtml(pages: readonly string[], styleSheets: readonly string[] = []): Workbook {
  const names = pages.flatMap(sheetNames)
  const sheets: Sheet[] = []
  for (const page of pages) {
    const styles = new StyleSheet()
    for (const css of styleSheets) styles.add(css)
    const reader = new PageReader(styles)
    readTokens(page, reader)
    sheets.push(...sheetsOfPage(reader.finish(), pages.length === 1 ? names : []))
    if (sheets.length > LIMITS.worksheets) throw new AppError('too-large')
  }
  if (sheets.length === 0) throw new AppError('not-spreadsheet')
  const named = names.length === sheets.length
  return { sheets: sheets.map((sheet, at) => ({ ...sheet, name: (named && names[at]) || sheet.name })), keywords: '' }
}

/** Excel tells the names of the sheets in a comment of the first page. */
function sheetNames(page: string): string[] {
  const names: string[] = []
  for (
    let at = page.indexOf('<x:Name>');
    at >= 0 && names.length < LIMITS.worksheets;
    at = page.indexOf('<x:Name>', at)
  ) {
    at += '<x:Name>'.length
    const end = page.indexOf('</x:Name>', at)
    if (end < 0 || end - at > 300) break
    names.push(page.slice(at, end).replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'))
  }
  return names
}
