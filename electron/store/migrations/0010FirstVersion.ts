/** Version 10, the first that was released. Literals only: a migration never changes once a release carries it. */
import type { Migration } from '../migrations.ts'

export const firstVersion: Migration = {
  version: 10,
  migrate(database) {
    database.exec(`
      CREATE TABLE document (
        only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
        revision INTEGER NOT NULL CHECK (revision >= 0)
      ) STRICT;
      INSERT INTO document (only, revision) VALUES (1, 0);

      CREATE TABLE target_table (
        id TEXT NOT NULL PRIMARY KEY,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        department TEXT NOT NULL,
        year INTEGER,
        amount_unit TEXT NOT NULL CHECK (amount_unit IN ('万元', '元')),
        stated_total INTEGER,
        stated_fiscal INTEGER,
        stated_special INTEGER,
        stated_other INTEGER,
        control INTEGER
      ) STRICT;

      CREATE TABLE spending_unit (
        table_id TEXT NOT NULL REFERENCES target_table (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        stated_total INTEGER,
        stated_fiscal INTEGER,
        stated_special INTEGER,
        stated_other INTEGER,
        control INTEGER,
        PRIMARY KEY (table_id, id)
      ) STRICT;

      CREATE TABLE project (
        table_id TEXT NOT NULL,
        id TEXT NOT NULL,
        unit_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        total INTEGER,
        fiscal INTEGER,
        special INTEGER,
        other INTEGER,
        goal TEXT NOT NULL,
        PRIMARY KEY (table_id, id),
        FOREIGN KEY (table_id, unit_id) REFERENCES spending_unit (table_id, id) ON DELETE CASCADE
      ) STRICT;
      CREATE INDEX project_by_unit ON project (table_id, unit_id, position);

      CREATE TABLE indicator (
        table_id TEXT NOT NULL,
        project_id TEXT NOT NULL,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        level1_code TEXT,
        level1 TEXT,
        level2_code TEXT,
        level2 TEXT,
        name TEXT NOT NULL,
        cycle_value TEXT,
        annual_value TEXT,
        verbatim TEXT,
        PRIMARY KEY (table_id, project_id, id),
        FOREIGN KEY (table_id, project_id) REFERENCES project (table_id, id) ON DELETE CASCADE
      ) STRICT;

      CREATE TABLE change (
        id INTEGER NOT NULL PRIMARY KEY,
        at TEXT NOT NULL,
        label TEXT NOT NULL,
        commands TEXT NOT NULL,
        inverse TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
      ) STRICT;
      CREATE INDEX change_by_state ON change (state, id);
    `)
  },
}
