/** Cells by the names that spreadsheets give them. Rows and columns count from 1. */

/** Rows and columns from and to, both included. */
export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** `C7` for row 7, column 3. */
export function addressOf(row: number, column: number): string {
  return columnName(column) + row
}

export function columnName(column: number): string {
  let name = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i

/** The row and column of `C7` or `$C$7`, or null. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const match = ADDRESS.exec(address)
  if (!match) return null
  const letters = (match[1] as string).toUpperCase()
  let column = 0
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64
  const row = Number(match[2])
  return row > 0 ? { row, column } : null
}

/** `A1:G1`, also a single cell; null for anything else. */
export function parseRange(text: string): Range | null {
  const [from, to] = text.split(':')
  const start = parseAddress(from ?? '')
  const end = to === undefined ? start : parseAddress(to)
  if (!start || !end) return null
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  }
}
