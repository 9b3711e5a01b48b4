/** Version 40: what is settled for the whole document is kept in it: rules, what was set aside, the code book. Literals only. */
import type { Migration } from '../migrations.ts'

export const documentSettings: Migration = {
  version: 40,
  migrate(database) {
    database.exec(`
      CREATE TABLE document_setting (
        name TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT;
    `)
  },
}
