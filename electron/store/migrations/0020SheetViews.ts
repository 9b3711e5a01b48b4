/** Version 20: how each table is looked at is kept beside it. Literals only, as in every migration. */
import type { Migration } from '../migrations.ts'

export const sheetViews: Migration = {
  version: 20,
  migrate(database) {
    database.exec(`
      CREATE TABLE sheet_view (
        table_id TEXT NOT NULL PRIMARY KEY,
        view TEXT NOT NULL
      ) STRICT;
    `)
  },
}
