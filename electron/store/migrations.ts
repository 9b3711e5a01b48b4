/**
 * The way of a document from any released version to the present one: one file per step, numbered in tens, run in order,
 * never changed and never dropped. The numbers are what `user_version` holds.
 */
import type { Connection } from './connection.ts'
import { firstVersion } from './migrations/0010FirstVersion.ts'
import { sheetViews } from './migrations/0020SheetViews.ts'
import { importMappings } from './migrations/0030ImportMappings.ts'
import { documentSettings } from './migrations/0040DocumentSettings.ts'
import { outputChoices } from './migrations/0050OutputChoices.ts'

export interface Migration {
  readonly version: number
  /** Runs inside a transaction; the caller sets `user_version`. */
  migrate(database: Connection): void
}

export const MIGRATIONS: readonly Migration[] = [
  firstVersion,
  sheetViews,
  importMappings,
  documentSettings,
  outputChoices,
]

/** The version this program writes. */
export const LATEST_VERSION = Math.max(...MIGRATIONS.map((migration) => migration.version))

export function isKnownVersion(version: number): boolean {
  return MIGRATIONS.some((migration) => migration.version === version)
}

/** Brings `database` from its version to `target`, all or nothing. */
export function migrate(database: Connection, target: number): void {
  const version = Number(database.pragma('user_version', { simple: true }))
  const due = MIGRATIONS.filter((migration) => migration.version > version && migration.version <= target)
  if (due.length === 0) return
  const run = database.transaction(() => {
    for (const migration of due) migration.migrate(database)
    database.pragma(`user_version = ${target}`)
  })
  run.exclusive()
}
