/**
 * An open document: the file, and the document as it stands in it. It applies commands with the same pure function as the
 * renderer and writes the difference together with the change log's row in one transaction; its own copy moves on only
 * once that is committed, so that memory never says more than the file. It knows no window, no Excel and no backup.
 */
import { applyCommands, type Command } from '../../shared/commands.ts'
import type { History, Response } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { TargetDocument } from '../../shared/form.ts'
import type { OutputChoices } from '../../shared/output/outputChoices.ts'
import type { ReadingMapping } from '../../shared/reading.ts'
import type { SheetView } from '../../shared/sheetView.ts'
import { type Change, ChangeLog } from './changeLog.ts'
import type { Connection } from './connection.ts'
import { DifferenceWriter } from './differenceWriter.ts'
import { isTaken, type OpenFile, openDocumentFile } from './documentFile.ts'
import { ImportMappings } from './importMappings.ts'
import { createDocumentFile } from './newDocumentFile.ts'
import { KeptOutputChoices } from './outputChoices.ts'
import { readDocument } from './readDocument.ts'
import { SheetViews } from './sheetViews.ts'
import { explained } from './sqliteErrors.ts'

/** What an undo or redo did; the caller applies `commands` to its own copy. */
export type Step = Response<'document.undo'>

export class DocumentStore {
  readonly path: string
  private readonly clock: () => Date
  private readonly file: OpenFile
  private readonly writer: DifferenceWriter
  private readonly log: ChangeLog
  private readonly sheetViews: SheetViews
  private readonly importMappings: ImportMappings
  private readonly outputChoices: KeptOutputChoices
  private readonly saveRevision
  private document: TargetDocument
  private revision: number

  /**
   * Opens the document at `path`, or makes an empty one where no file is. `clock` dates the changes. Throws what
   * `openDocumentFile` and `createDocumentFile` throw.
   */
  static open(path: string, clock: () => Date): DocumentStore {
    if (!isTaken(path)) createDocumentFile(path)
    const file = openDocumentFile(path)
    try {
      return new DocumentStore(path, clock, file)
    } catch (error) {
      file.close()
      throw error
    }
  }

  private constructor(path: string, clock: () => Date, file: OpenFile) {
    this.path = path
    this.clock = clock
    this.file = file
    const { database } = file
    this.writer = new DifferenceWriter(database)
    this.log = new ChangeLog(database)
    this.sheetViews = new SheetViews(database)
    this.importMappings = new ImportMappings(database)
    this.outputChoices = new KeptOutputChoices(database)
    this.saveRevision = database.prepare<[number]>('UPDATE document SET revision = ?')
    const [document, revision] = this.explained(() => [readDocument(database), readRevision(database)])
    this.document = document
    this.revision = revision
  }

  /** The document as it is saved. Rows that a change did not touch keep their object identity. */
  read(): TargetDocument {
    return this.document
  }

  history(): History {
    return this.explained(() => ({ revision: this.revision, ...this.log.nextLabels() }))
  }

  /** How each table is looked at, by its identity; a table that nobody has arranged yet is not among them. */
  views(): Record<string, SheetView> {
    return this.explained(() => this.sheetViews.read())
  }

  /** Neither a gesture nor a revision: undo leaves it alone. Throws `disk-full` and `file-unwritable`. */
  saveView(tableId: string, view: SheetView): void {
    this.explained(() => this.sheetViews.save(tableId, view))
  }

  /** What is chosen about printing and exporting; as in a new document where nothing was. */
  output(): OutputChoices {
    return this.explained(() => this.outputChoices.read())
  }

  /** Neither a gesture nor a revision, as with views. Throws `disk-full` and `file-unwritable`. */
  saveOutput(choices: OutputChoices): void {
    this.explained(() => this.outputChoices.save(choices))
  }

  /** How files are to be read, by the key of their header. */
  mappings(): ReadonlyMap<string, ReadingMapping> {
    return this.explained(() => this.importMappings.read())
  }

  /** null forgets; no gesture and no revision either. Throws `disk-full` and `file-unwritable`. */
  rememberMapping(headerKey: string, mapping: ReadingMapping | null): void {
    this.explained(() => this.importMappings.save(headerKey, mapping))
  }

  /**
   * Applies one gesture and saves it. `revision` is the one the caller's copy has. Throws `stale-revision`, what
   * `applyCommands` throws, `bad-request` for an identity given twice, `disk-full`, `file-unwritable`; after a throw
   * neither the file nor the document here has changed.
   */
  apply(revision: number, label: string, commands: readonly Command[]): History {
    this.expectRevision(revision)
    const storable = wellFormed(commands)
    const { document, inverse } = applyCommands(this.document, storable.commands)
    this.commit(document, () => this.log.append(this.clock(), label, storable.json, inverse))
    return this.history()
  }

  /** Takes the last gesture back and saves that. Throws `stale-revision`, `nothing-to-undo` and what saving throws. */
  undo(revision: number): Step {
    this.expectRevision(revision)
    const change = this.explained(() => this.log.toUndo())
    if (change === null) throw new AppError('nothing-to-undo')
    return this.step(change, () => this.log.markUndone(change))
  }

  /** Does the last undone gesture again. Throws `stale-revision`, `nothing-to-redo` and what saving throws. */
  redo(revision: number): Step {
    this.expectRevision(revision)
    const change = this.explained(() => this.log.toRedo())
    if (change === null) throw new AppError('nothing-to-redo')
    return this.step(change, () => this.log.markDone(change))
  }

  /** Lets go of the file; closing twice is fine. */
  close(): void {
    this.file.close()
  }

  private step(change: Change, mark: () => void): Step {
    const { document } = applyCommands(this.document, change.commands)
    this.commit(document, mark)
    return { ...this.history(), label: change.label, commands: change.commands }
  }

  private commit(document: TargetDocument, log: () => void): void {
    const revision = this.revision + 1
    const save = this.file.database.transaction(() => {
      this.writer.write(this.document, document)
      log()
      this.saveRevision.run(revision)
    })
    this.explained(() => save())
    this.document = document
    this.revision = revision
  }

  private expectRevision(revision: number): void {
    if (revision !== this.revision) throw new AppError('stale-revision')
  }

  private explained<Result>(work: () => Result): Result {
    return explained(this.path, work)
  }
}

function readRevision(database: Connection): number {
  const row = database.prepare<[], { revision: number }>('SELECT revision FROM document').get()
  if (!row) throw new AppError('document-corrupt')
  return row.revision
}

/**
 * The commands as JSON and as they can be stored. A paste that was cut through an emoji leaves half a surrogate pair, which
 * UTF-8 cannot hold; it becomes U+FFFD here, so that the document in memory stays the one in the file.
 */
function wellFormed(commands: readonly Command[]): { commands: readonly Command[]; json: string } {
  const json = JSON.stringify(commands)
  // JSON.stringify writes such halves, and only them, as \ud8xx to \udfxx.
  if (!/\\ud[89a-f]/.test(json)) return { commands, json }
  const repaired = JSON.parse(json, (_key, value) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  ) as Command[]
  return { commands: repaired, json: JSON.stringify(repaired) }
}
