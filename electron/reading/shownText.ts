/** Cells of formats that know nothing but what a sheet showed: an error is known by its words. */
import type { CellValue } from './sheetBuilder.ts'

const ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/

export function shownText(text: string): CellValue {
  return { text, number: null, isError: ERROR.test(text.trim()), isFormula: false }
}
