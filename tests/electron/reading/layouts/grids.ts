/** A worksheet as a layout makes it, and the workbook that holds it. */
import { addressOf } from '../../../../shared/cellAddress.ts'
import { packageOf, type SheetSource, sheetXml } from '../packages.ts'

export interface GridCell {
  /** A number is written as one, with the digits it has here. */
  readonly number?: string
  readonly text?: string
  /** Levels of indent of the alignment. */
  readonly indent?: number
  readonly bold?: boolean
  /** The text or number is what this formula gave. */
  readonly formula?: string
}

/** Rows and columns count from 1. */
export class Grid {
  readonly cells = new Map<number, Map<number, GridCell>>()
  readonly merges: string[] = []
  readonly hiddenRows = new Set<number>()
  readonly hiddenColumns = new Set<number>()
  readonly outline = new Map<number, number>()

  put(row: number, column: number, cell: GridCell): void {
    const cells = this.cells.get(row) ?? new Map<number, GridCell>()
    cells.set(column, cell)
    this.cells.set(row, cells)
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.merges.push(`${addressOf(top, left)}:${addressOf(bottom, right)}`)
  }
}

const STYLES: readonly { readonly indent: number; readonly bold: boolean }[] = [0, 1, 2].flatMap((indent) =>
  [false, true].map((bold) => ({ indent, bold })),
)

export function gridXml(grid: Grid): string {
  const rows = [...grid.cells].sort(([a], [b]) => a - b)
  const xml = rows.map(([row, cells]) => {
    const hidden = grid.hiddenRows.has(row) ? ' hidden="1"' : ''
    const level = grid.outline.get(row)
    const outline = level ? ` outlineLevel="${level}"` : ''
    const inner = [...cells].sort(([a], [b]) => a - b).map(([column, cell]) => cellXml(addressOf(row, column), cell))
    return `<row r="${row}"${hidden}${outline}>${inner.join('')}</row>`
  })
  const columns = [...grid.hiddenColumns].map((column) => `<col min="${column}" max="${column}" hidden="1"/>`)
  const merges = grid.merges.map((reference) => `<mergeCell ref="${reference}"/>`)
  return sheetXml(
    xml.join(''),
    merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : '',
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
  )
}

function cellXml(address: string, { number, text, indent = 0, bold = false, formula }: GridCell): string {
  const style = STYLES.findIndex((candidate) => candidate.indent === indent && candidate.bold === bold)
  const f = formula === undefined ? '' : `<f>${escaped(formula)}</f>`
  if (number !== undefined) return `<c r="${address}" s="${style}">${f}<v>${number}</v></c>`
  if (text === undefined) return `<c r="${address}" s="${style}">${f}</c>`
  if (formula !== undefined) return `<c r="${address}" s="${style}" t="str">${f}<v>${escaped(text)}</v></c>`
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const STYLES_XML = `<styleSheet xmlns="${MAIN}"><fonts><font/><font><b/></font></fonts><cellXfs>${STYLES.map(
  ({ indent, bold }) =>
    `<xf numFmtId="0" fontId="${bold ? 1 : 0}"><alignment horizontal="left" indent="${indent}"/></xf>`,
).join('')}</cellXfs></styleSheet>`

export function workbookOfGrids(grids: readonly { name: string; grid: Grid; state?: string }[]): Uint8Array {
  const sheets = grids.map(
    ({ name, grid, state }): SheetSource => ({ name, xml: gridXml(grid), ...(state === undefined ? {} : { state }) }),
  )
  return packageOf(sheets, { 'xl/styles.xml': STYLES_XML })
}
