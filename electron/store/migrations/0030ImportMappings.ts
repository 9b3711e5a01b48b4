/** Version 30: how files with a certain header are to be read is kept in the document. Literals only. */
import type { Migration } from '../migrations.ts'

export const importMappings: Migration = {
  version: 30,
  migrate(database) {
    database.exec(`
      CREATE TABLE import_mapping (
        header_key TEXT NOT NULL PRIMARY KEY,
        mapping TEXT NOT NULL
      ) STRICT;
    `)
  },
}
