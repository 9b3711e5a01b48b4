/** Version 50: what is chosen about printing and exporting is kept beside the document. Literals only. */
import type { Migration } from '../migrations.ts'

export const outputChoices: Migration = {
  version: 50,
  migrate(database) {
    database.exec(`
      CREATE TABLE output_choice (
        name TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT;
    `)
  },
}
