/**
 * The tables of a document as this version creates them. The migrations say the same in steps; a test compares the two,
 * so that a new file and a migrated one can never differ. Rows are found by the identities that commands use: a unit and
 * a project within their table, an indicator within its project.
 */
import Database from 'better-sqlite3'
import type { Connection } from './connection.ts'
import { APPLICATION_ID } from './fileHeader.ts'
import { LATEST_VERSION, migrate } from './migrations.ts'

/** Amounts are 分. `position` counts from 0 among the rows of one parent. */
const TABLES = `
  -- revision: counts every edit, undo and redo that was saved.
  CREATE TABLE document (
    only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    revision INTEGER NOT NULL CHECK (revision >= 0)
  ) STRICT;
  INSERT INTO document (only, revision) VALUES (1, 0);

  -- stated_*: figures of the 合计 row that somebody stated; null where they follow the units. control: 控制数.
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

  -- total: the stated total; null where it follows the three funds.
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

  -- One row per gesture, never deleted. commands, inverse: JSON lists, each in the order in which it is applied.
  CREATE TABLE change (
    id INTEGER NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    label TEXT NOT NULL,
    commands TEXT NOT NULL,
    inverse TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
  ) STRICT;
  CREATE INDEX change_by_state ON change (state, id);

  -- How a table is looked at, as JSON. No foreign key: a table that was deleted can come back by undo, and with it this.
  CREATE TABLE sheet_view (
    table_id TEXT NOT NULL PRIMARY KEY,
    view TEXT NOT NULL
  ) STRICT;

  -- How files whose header reads the same are to be read, as JSON.
  CREATE TABLE import_mapping (
    header_key TEXT NOT NULL PRIMARY KEY,
    mapping TEXT NOT NULL
  ) STRICT;

  -- What is settled for the whole document, as JSON; a setting that nobody changed has no row.
  CREATE TABLE document_setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;

  -- What is chosen about printing and exporting, as JSON; a choice that nobody made has no row.
  CREATE TABLE output_choice (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;
`

/** Makes an empty database a document of the present version without any table in it, all or nothing. */
export function createSchema(database: Connection): void {
  const run = database.transaction(() => {
    database.exec(TABLES)
    database.pragma(`application_id = ${APPLICATION_ID}`)
    database.pragma(`user_version = ${LATEST_VERSION}`)
  })
  run.exclusive()
}

/**
 * Whether the tables, indexes, triggers and views are exactly those of `version`: what this program reads and writes means
 * what it says on no others.
 */
export function hasSchemaOf(database: Connection, version: number): boolean {
  const model = new Database(':memory:')
  try {
    migrate(model, version)
    const expected = describeSchema(model)
    const actual = describeSchema(database)
    return expected.length === actual.length && expected.every((entry, at) => entry === actual[at])
  } finally {
    model.close()
  }
}

/** Every table, index, trigger and view in order of their names, white space aside. Statistics of SQLite's own are not. */
export function describeSchema(database: Connection): string[] {
  const entries = database
    .prepare<[], { type: string; name: string; sql: string | null }>(
      `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
    )
    .all()
  return entries.map(({ type, name, sql }) => `${type} ${name}: ${(sql ?? '').replace(/\s+/g, ' ')}`)
}
