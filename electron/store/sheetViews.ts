/**
 * How the tables are looked at, as it stands in the document's file. It is no edit: it has no revision, no place in the
 * change log, and it never keeps a document from opening or an edit from being saved.
 */
import { type SheetView, sheetViewSchema } from '../../shared/sheetView.ts'
import type { Connection } from './connection.ts'
import { parsedJson } from './parsedJson.ts'

export class SheetViews {
  private readonly reading
  private readonly writing

  constructor(database: Connection) {
    this.reading = database.prepare<[], { tableId: string; view: string }>(
      'SELECT table_id AS tableId, view FROM sheet_view',
    )
    this.writing = database.prepare<[string, string]>(
      `INSERT INTO sheet_view (table_id, view) VALUES (?, ?)
       ON CONFLICT (table_id) DO UPDATE SET view = excluded.view`,
    )
  }

  /** By the table's identity. What is no view is left out: the table then shows as a new one does. */
  read(): Record<string, SheetView> {
    const views = this.reading.all().flatMap(({ tableId, view }) => {
      const parsed = sheetViewSchema.safeParse(parsedJson(view))
      return parsed.success ? [[tableId, parsed.data] as const] : []
    })
    return Object.fromEntries(views)
  }

  /** The table need not be there: it may be deleted, and come back by undo. */
  save(tableId: string, view: SheetView): void {
    this.writing.run(tableId, JSON.stringify(view))
  }
}
