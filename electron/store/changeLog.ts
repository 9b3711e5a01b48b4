/**
 * The change log: every gesture with its inverse, in the document's own file, so that undo outlives a restart and who
 * changed what can be told. Rows only change their state: done, undone (it can be redone), dropped (another gesture took
 * its place). All undone rows are younger than all done ones.
 */
import * as z from 'zod'
import { type Command, commandSchema } from '../../shared/commands.ts'
import { AppError } from '../../shared/errors.ts'
import type { Connection } from './connection.ts'

export interface Change {
  readonly id: number
  readonly label: string
  readonly commands: Command[]
}

type State = 'done' | 'undone' | 'dropped'
interface StoredChange {
  id: number
  label: string
  commands: string
}

const commandsSchema = z.array(commandSchema)

const YOUNGEST_DONE = `FROM change WHERE state = 'done' ORDER BY id DESC LIMIT 1`
const OLDEST_UNDONE = `FROM change WHERE state = 'undone' ORDER BY id LIMIT 1`

export class ChangeLog {
  private readonly inserting
  private readonly marking
  private readonly dropping
  private readonly labels
  private readonly undoable
  private readonly redoable

  constructor(database: Connection) {
    this.inserting = database.prepare<[string, string, string, string]>(
      `INSERT INTO change (at, label, commands, inverse, state) VALUES (?, ?, ?, ?, 'done')`,
    )
    this.marking = database.prepare<[State, number]>('UPDATE change SET state = ? WHERE id = ?')
    this.dropping = database.prepare<[]>(`UPDATE change SET state = 'dropped' WHERE state = 'undone'`)
    this.labels = database.prepare<[], { undoLabel: string | null; redoLabel: string | null }>(
      `SELECT (SELECT label ${YOUNGEST_DONE}) AS undoLabel, (SELECT label ${OLDEST_UNDONE}) AS redoLabel`,
    )
    this.undoable = database.prepare<[], StoredChange>(`SELECT id, label, inverse AS commands ${YOUNGEST_DONE}`)
    this.redoable = database.prepare<[], StoredChange>(`SELECT id, label, commands ${OLDEST_UNDONE}`)
  }

  /** Adds a gesture that was just done; what had been undone can no longer be redone. `commands` is JSON. */
  append(at: Date, label: string, commands: string, inverse: readonly Command[]): void {
    this.dropping.run()
    this.inserting.run(at.toISOString(), label, commands, JSON.stringify(inverse))
  }

  /** What an undo and a redo would concern; null where there is nothing. */
  nextLabels(): { undoLabel: string | null; redoLabel: string | null } {
    return this.labels.get() ?? { undoLabel: null, redoLabel: null }
  }

  /** The gesture that an undo takes back, with the commands that do so. Throws `document-corrupt`. */
  toUndo(): Change | null {
    return changeFrom(this.undoable.get())
  }

  /** The gesture that a redo does again, with its commands. Throws `document-corrupt`. */
  toRedo(): Change | null {
    return changeFrom(this.redoable.get())
  }

  markUndone(change: Change): void {
    this.marking.run('undone', change.id)
  }

  markDone(change: Change): void {
    this.marking.run('done', change.id)
  }
}

function changeFrom(stored: StoredChange | undefined): Change | null {
  return stored ? { id: stored.id, label: stored.label, commands: parseCommands(stored.commands) } : null
}

function parseCommands(json: string): Command[] {
  try {
    return commandsSchema.parse(JSON.parse(json))
  } catch (error) {
    throw new AppError('document-corrupt', {}, error)
  }
}
