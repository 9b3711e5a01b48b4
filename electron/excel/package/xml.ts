/** Texts as they stand in the XML of a workbook. */
import { encodeEscapes } from '../../reading/xlsx/escapes.ts'

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Between tags. Control characters, which XML cannot hold, are written as SpreadsheetML does. */
export function elementText(text: string): string {
  return encodeEscapes(text).replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
}

/** Between double quotation marks. */
export function attributeText(text: string): string {
  return elementText(text).replace(/"/g, '&quot;')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
