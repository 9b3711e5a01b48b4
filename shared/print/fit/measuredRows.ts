/**
 * The rows as they are, read from the pages: how high each is in one piece, and what the pages offer to rows. Lengths are
 * points. Pure.
 */
import type { TargetTable } from '../../form.ts'
import { BORDER } from '../columnWidths.ts'
import { GRAND_TOTAL_ROW_ID, type PageMap, type PlacedRow } from '../pageMap.ts'
import { type PageSetup, sheetSize } from '../pageSetup.ts'
import { ABOVE_SIGNATURE, LINE_HEIGHT, POINTS_PER_MM, ROW_PADDING } from '../pageStyle.ts'
import type { PageFrame, SheetRow } from './paging.ts'

/** The height of a line of the body. */
export function lineOf({ body }: Pick<PageSetup, 'body'>): number {
  return body.size * LINE_HEIGHT
}

/** What a row is higher than its lines: padding, and the rule below. */
export function paddingOf({ body }: Pick<PageSetup, 'body'>): number {
  return 2 * ROW_PADDING * body.size + (BORDER * 72) / 96
}

/** Where rows must end. */
export function bottomOf(setup: PageSetup): number {
  return (sheetSize(setup).height - setup.margins.bottom) * POINTS_PER_MM
}

export function topMarginOf({ margins }: PageSetup): number {
  return margins.top * POINTS_PER_MM
}

/**
 * A row in pieces is as high as the lines of all of them. The last row counts with the line to sign, which never stands
 * without it.
 */
export function measuredRows(map: PageMap, table: TargetTable, setup: PageSetup): readonly SheetRow[] {
  const aboveProjects = setup.content === 'units' ? [] : table.units.filter(({ projects }) => projects.length > 0)
  const heads = new Set([GRAND_TOTAL_ROW_ID, ...aboveProjects.map(({ id }) => id)])
  const pieces = new Map<string, PlacedRow[]>()
  for (const row of map.rows) {
    const known = pieces.get(row.rowId)
    if (known) known.push(row)
    else pieces.set(row.rowId, [row])
  }
  const frame = frameOf(map, setup)
  const lastId = map.rows.at(-1)?.rowId
  return [...pieces].map(([rowId, placed]) => ({
    rowId,
    height: heightOf(placed, frame) + (rowId === lastId ? signatureHeight(setup) : 0),
    staysWithNext: heads.has(rowId),
  }))
}

function heightOf(pieces: readonly PlacedRow[], { line, padding }: PageFrame): number {
  const [only] = pieces
  if (only && pieces.length === 1) return only.bottom - only.top
  // All but the last may end with less than a line of blank paper.
  const lines = pieces.map((piece, at) => {
    const inPiece = (piece.bottom - piece.top - padding) / line
    return Math.max(0, at < pieces.length - 1 ? Math.floor(inPiece + 0.1) : Math.round(inPiece))
  })
  return padding + line * lines.reduce((sum, count) => sum + count, 0)
}

function signatureHeight(setup: PageSetup): number {
  return setup.signature === null ? 0 : ABOVE_SIGNATURE * setup.body.size + lineOf(setup)
}

/** Pages after the first are all alike; where there is none, it is taken to begin as the first does. */
export function frameOf(map: PageMap, setup: PageSetup): PageFrame {
  const firstTop = map.rows[0]?.top ?? topMarginOf(setup)
  return {
    firstTop,
    top: map.rows.find(({ page }) => page > 1)?.top ?? firstTop,
    bottom: bottomOf(setup),
    line: lineOf(setup),
    padding: paddingOf(setup),
  }
}
