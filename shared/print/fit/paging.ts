/**
 * Where pages break, simulated from the heights of the rows: the rules of the printed page (rows whole or broken, 合计 and a
 * unit never without the row below them) carried out by arithmetic, so that the cost of a choice is known without
 * laying the pages out. Lengths are points. Rounding: a broken row is cut between lines, each cut costs the row a second
 * padding, and lines are taken to be of the body's height. Pure.
 */

export interface SheetRow {
  readonly rowId: string
  readonly height: number
  /** 合计 and units: never the last on a page. */
  readonly staysWithNext: boolean
}

/** What the pages offer to rows. */
export interface PageFrame {
  /** Where rows begin on the first page, under title and header, and on the others. */
  readonly firstTop: number
  readonly top: number
  readonly bottom: number
  /** Of one line of the body. */
  readonly line: number
  /** Of a row, above and below its text together, borders too: what each further piece of a broken row adds. */
  readonly padding: number
}

export interface PagedRow {
  readonly rowId: string
  readonly firstPage: number
  readonly lastPage: number
}

export interface Paging {
  readonly pageCount: number
  readonly rows: readonly PagedRow[]
}

/** Lines that a page keeps together at least, at its end and its beginning, as browsers have it. */
const LEAST_LINES = 2

/** Lays the rows out. Without rows it is one page. */
export function paged(rows: readonly SheetRow[], frame: PageFrame, breakRows: boolean): Paging {
  const { top, bottom, line, padding } = frame
  const whole = bottom - top
  const placed: PagedRow[] = []
  let page = 1
  let y = frame.firstTop
  const turn = () => {
    page += 1
    y = top
  }
  for (let at = 0; at < rows.length; ) {
    const group = groupAt(rows, at)
    at += group.length
    const heads = sumOf(group.slice(0, -1))
    const last = group.at(-1)?.height ?? 0
    const mayBreak = breakRows || last > whole
    const needed = heads + (mayBreak ? Math.min(last, padding + LEAST_LINES * line) : last)
    if (y > top && needed <= whole && y + needed > bottom + ROUNDING) turn()
    for (const { rowId, height } of group) {
      const isSplit = breakRows || height > whole
      let left = height
      let firstPage: number | null = null
      while (y + left > bottom + ROUNDING) {
        const piece = isSplit ? pieceOf(left, bottom - y, frame) : 0
        // A page that has no room for a line takes one all the same.
        const taken = piece === 0 && y <= top ? Math.max(line, bottom - y) : piece
        if (taken > 0) firstPage ??= page
        left -= taken
        turn()
      }
      y += left
      placed.push({ rowId, firstPage: firstPage ?? page, lastPage: page })
    }
  }
  return { pageCount: page, rows: placed }
}

/** Heights come with the rounding of the PDF they were read from. */
const ROUNDING = 0.5

/** What of a row's height is used up by a page with this much room: whole lines, and never one alone. */
function pieceOf(height: number, room: number, { line, padding }: PageFrame): number {
  const lines = Math.floor((room - padding) / line)
  const all = Math.round((height - padding) / line)
  const kept = Math.min(lines, all - LEAST_LINES)
  return kept < LEAST_LINES ? 0 : kept * line
}

/** The rows that stay together from here on: heads and the first that is none, or heads alone at the end. */
function groupAt(rows: readonly SheetRow[], start: number): readonly SheetRow[] {
  let end = start
  while (rows[end]?.staysWithNext === true) end += 1
  return rows.slice(start, end + 1)
}

function sumOf(rows: readonly SheetRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0)
}
