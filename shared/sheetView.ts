/**
 * How a table is looked at: column widths, zoom, hidden and frozen columns. It is kept in the document beside the table, so
 * that a file opens as it was left; but it is no part of the form: undo does not touch it, and paper and workbooks do not
 * know it.
 */
import * as z from 'zod'
import { COLUMN_KEYS, type ColumnKey } from './layout.ts'

/** In percent. The sheet has a box of whole pixels for each of them. */
export const ZOOM_LEVELS = [75, 90, 100, 110, 125, 150, 175, 200] as const
export type ZoomLevel = (typeof ZOOM_LEVELS)[number]

/** What a column can be dragged to, in pixels at 100 %: three characters, and more than any screen is wide. */
export const COLUMN_WIDTHS = { narrowest: 53, widest: 2000 } as const

/** A project without its name cannot be told from another, so its name's column always shows. */
const HIDEABLE_COLUMNS = COLUMN_KEYS.filter((key) => key !== 'name')
export type HideableColumn = (typeof HIDEABLE_COLUMNS)[number]

const width = z.number().int().min(COLUMN_WIDTHS.narrowest).max(COLUMN_WIDTHS.widest)

export const sheetViewSchema = z
  .strictObject({
    /** The widths that the user chose, in pixels at 100 %; the other columns share what is left. */
    widths: z.partialRecord(z.enum(COLUMN_KEYS), width).readonly(),
    hidden: z.array(z.enum(HIDEABLE_COLUMNS)).readonly(),
    zoom: z.literal(ZOOM_LEVELS),
    /** Whether the names stay in sight when the sheet scrolls sideways. */
    frozen: z.boolean(),
  })
  .readonly()
export type SheetView = z.infer<typeof sheetViewSchema>

export const DEFAULT_SHEET_VIEW: SheetView = { widths: {}, hidden: [], zoom: 100, frozen: true }

export function isHideable(column: ColumnKey): column is HideableColumn {
  return column !== 'name'
}

/** The columns on the screen, from left to right. */
export function shownColumns({ hidden }: SheetView): readonly ColumnKey[] {
  return COLUMN_KEYS.filter((key) => !(isHideable(key) && hidden.includes(key)))
}
