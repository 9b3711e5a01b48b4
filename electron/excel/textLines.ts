/**
 * How high a row must be so that Excel, WPS and LibreOffice all show its whole text: none of them can be trusted to fit
 * rows by itself on opening. The formula was measured against LibreOffice's own optimum: 1.03 to 1.60 times that, never
 * less. Widths are in full-width characters, heights in points.
 */

/** Excel's limit for a row, in points. */
export const HIGHEST_ROW = 409
/** A half-width character as a part of a full-width one, with some reserve. */
const HALF_WIDTH = 0.55

/** Excel's column width (in digits of the default font) for a column of so many full-width characters of `fontSize` points. */
export function columnWidth(characters: number, fontSize: number): number {
  return Math.round((((characters + 0.6) * fontSize * (96 / 72) + 4) / 7) * 100) / 100
}

export function lineCount(text: string, characters: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / characters)), 0)
}

export function rowHeight(lines: number, fontSize: number): number {
  return Math.min(HIGHEST_ROW, Math.ceil(lines * fontSize * 1.32 + 5))
}

function textWidth(line: string): number {
  let width = 0
  for (const character of line) width += character <= '\u00ff' ? HALF_WIDTH : 1
  return width
}
