/** What a cell's style says that matters for reading: its number format, its indent and whether it is bold. */
export interface CellStyle {
  /** The code as spreadsheets write it: `0.00`, `0%`. */
  readonly format: string
  /** Levels. */
  readonly indent: number
  readonly bold: boolean
}

export const PLAIN_STYLE: CellStyle = { format: 'General', indent: 0, bold: false }
