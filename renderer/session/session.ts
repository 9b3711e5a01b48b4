/**
 * The open document as the user sees it: what the backend has, plus the steps on their way there. An edit is applied here at
 * once and sent after; the backend decides, and this copy gives way where it refuses. Steps go out one at a time, in
 * the order they were made, and none is dropped because the connection is gone. The only undo history is the backend's.
 */
import { applyCommands, type Command } from '../../shared/commands.ts'
import type { Backend, History, Response } from '../../shared/contract.ts'
import { AppError, type ErrorCode, errorMessage } from '../../shared/errors.ts'
import type { TargetDocument, TargetTable } from '../../shared/form.ts'
import type { OutputChoices } from '../../shared/output/outputChoices.ts'
import { DEFAULT_SHEET_VIEW, type SheetView, shownColumns } from '../../shared/sheetView.ts'
import { Observable } from '../observable.ts'
import type { CellPlace, GoTo } from '../sheet/sheetProps.ts'
import { showing } from '../viewing/viewChanges.ts'
import { isConnection } from './isConnection.ts'
import { LatestSaver } from './latestSaver.ts'
import { sameValue } from './sameValue.ts'
import { SESSION_TEXTS } from './texts.ts'
import { totalsOf } from './totalsOf.ts'
import { touchedBy } from './touched.ts'

export interface SessionState {
  readonly document: TargetDocument
  readonly fileName: string
  /** What the next undo or redo would take back or bring back; null where there is nothing. */
  readonly undoLabel: string | null
  readonly redoLabel: string | null
  /** `unsaved`: steps are waiting for the connection to come back. */
  readonly saving: 'saved' | 'saving' | 'unsaved'
  readonly activeTableId: string | null
  /** How the tables are looked at, by their identity; a table that nobody has arranged yet is not among them. */
  readonly views: Readonly<Record<string, SheetView>>
  /** What is chosen about printing and exporting. */
  readonly output: OutputChoices
  /** Where the sheet is asked to go; a new object each time. */
  readonly goTo: GoTo | null
}

interface Edit {
  readonly kind: 'edit'
  readonly label: string
  readonly commands: readonly Command[]
  /** The document with this edit and all before it. */
  readonly after: TargetDocument
}
/** One thing to be done with the backend, in the user's order. */
type Step = Edit | { readonly kind: 'undo' } | { readonly kind: 'redo' } | { readonly kind: 'reload' }

type Confirmed = History & { readonly document: TargetDocument }

export interface SessionParts {
  readonly backend: Backend
  /** Tells the user why something did not happen. */
  readonly fail: (message: string) => void
  /** Tells the user something good to know. */
  readonly say: (message: string) => void
  readonly wait: (milliseconds: number) => Promise<void>
}

/** Between attempts to reach the backend, in milliseconds: short at first, then steady. */
const RETRY_PAUSES = [500, 1_000, 2_000, 4_000] as const

export class Session {
  readonly state: Observable<SessionState>
  private readonly parts: SessionParts
  private readonly keeping: LatestSaver
  private confirmed: Confirmed
  private steps: readonly Step[] = []
  private running = false
  private failures = 0
  /** The lost connection that the user has been told of last, until everything is saved or there is worse to tell. */
  private trouble: ErrorCode | null = null
  private waiting: { resolve: () => void; reject: (error: AppError) => void }[] = []

  /** Reads the document. Throws the AppError for which it cannot be read. */
  static async open(parts: SessionParts): Promise<Session> {
    return new Session(parts, await parts.backend['document.read']({}))
  }

  private constructor(parts: SessionParts, read: Response<'document.read'>) {
    this.parts = parts
    this.keeping = new LatestSaver({ wait: parts.wait, fail: () => parts.fail(SESSION_TEXTS.notKept) })
    this.confirmed = read
    this.state = new Observable<SessionState>({
      document: read.document,
      fileName: read.fileName,
      undoLabel: read.undoLabel,
      redoLabel: read.redoLabel,
      saving: 'saved',
      activeTableId: read.document.tables[0]?.id ?? null,
      views: read.views,
      output: read.output,
      goTo: null,
    })
  }

  /**
   * Makes one gesture's commands an edit, one undo step named `label`. False when it cannot be made; the user has been
   * told why and nothing has changed.
   */
  edit(label: string, commands: readonly Command[]): boolean {
    if (commands.length === 0) return true
    const before = this.state.get().document
    let after: TargetDocument
    try {
      after = applyCommands(before, commands).document
      for (const table of after.tables) if (!before.tables.includes(table)) totalsOf(table)
    } catch (error) {
      this.tell(asAppError(error))
      return false
    }
    this.steps = [...this.steps, { kind: 'edit', label, commands, after }]
    this.show(after)
    void this.work()
    return true
  }

  /** Takes the last step back, once all steps before it are saved, and goes to the change. */
  undo(): void {
    this.ask('undo', this.state.get().undoLabel)
  }

  redo(): void {
    this.ask('redo', this.state.get().redoLabel)
  }

  /** Whether an undo or redo is on its way, so that what is shown is not yet what the user has asked for. */
  get undoing(): boolean {
    return this.steps.some(({ kind }) => kind === 'undo' || kind === 'redo')
  }

  /** Shows a table, and in it these cells, if any; where all of them are in hidden columns, those columns show again. */
  goTo(tableId: string, places: readonly CellPlace[]): void {
    this.lead(tableId, { places })
  }

  private lead(tableId: string, goTo: GoTo): void {
    const { places } = goTo
    const view = viewOf(this.state.get(), tableId)
    const shown = shownColumns(view)
    const columns = places.map(({ column }) => column)
    if (columns.length > 0 && !columns.some((column) => shown.includes(column))) {
      this.setView(tableId, showing(view, columns))
    }
    this.state.set({ ...this.state.get(), activeTableId: tableId, goTo: places.length > 0 ? goTo : null })
  }

  /** Looks at a table in this way from now on. It is no edit: it shows at once, is kept behind, and undo knows nothing of it. */
  setView(tableId: string, view: SheetView): void {
    const state = this.state.get()
    if (view === viewOf(state, tableId)) return
    this.state.set({ ...state, views: { ...state.views, [tableId]: view } })
    this.keeping.save(`view ${tableId}`, () => this.parts.backend['view.save']({ tableId, view }))
  }

  /** Prints and exports in this way from now on. As with views it is no edit. */
  setOutput(output: OutputChoices): void {
    this.state.set({ ...this.state.get(), output })
    this.keeping.save('output', () => this.parts.backend['output.save']({ output }))
  }

  /** Resolves once everything is saved, so that a file made then holds it. Rejects with `connection-lost` when it cannot be. */
  async saved(): Promise<void> {
    if (this.steps.length === 0) return
    if (this.failures > 0) throw new AppError('connection-lost')
    await new Promise<void>((resolve, reject) => this.waiting.push({ resolve, reject }))
  }

  private ask(kind: 'undo' | 'redo', label: string | null): void {
    if (label === null && this.steps.length === 0) {
      this.tell(new AppError(kind === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo'))
      return
    }
    // It would show nothing now and everything at once later.
    if (this.failures > 0) {
      this.tell(new AppError('connection-lost'))
      return
    }
    this.steps = [...this.steps, { kind }]
    this.show(this.state.get().document)
    void this.work()
  }

  /** Does the steps in order until none is left; only one such loop runs at a time. */
  private async work(): Promise<void> {
    if (this.running) return
    this.running = true
    for (let step = this.steps[0]; step; step = this.steps[0]) {
      try {
        if (this.failures > 0) await this.resume(step)
        else await this.perform(step)
      } catch (error) {
        const reason = asAppError(error)
        if (isConnection(reason.code)) await this.pause(reason)
        else this.refuse(step, reason)
      }
    }
    this.running = false
  }

  private async perform(step: Step): Promise<void> {
    const { backend } = this.parts
    const { revision } = this.confirmed
    switch (step.kind) {
      case 'edit': {
        const history = await backend['document.apply']({ revision, label: step.label, commands: [...step.commands] })
        return this.complete({ ...history, document: step.after })
      }
      case 'undo':
      case 'redo': {
        const { commands, label, undoLabel, redoLabel, ...rest } = await backend[`document.${step.kind}`]({ revision })
        const before = this.confirmed.document
        const { document } = applyCommands(before, commands)
        this.complete({ revision: rest.revision, undoLabel, redoLabel, document })
        const touched = touchedBy(before, document, commands)
        if (touched) this.lead(touched.tableId, touched)
        else this.parts.say(SESSION_TEXTS.unseen[step.kind](label))
        return
      }
      case 'reload':
        return this.complete(await backend['document.read']({}))
    }
  }

  /**
   * The first attempt after a lost connection: nobody knows whether the last request arrived, so the document is read
   * before anything is sent again.
   */
  private async resume(step: Step): Promise<void> {
    const read = await this.parts.backend['document.read']({})
    this.failures = 0
    if (step.kind !== 'reload' && read.revision === this.confirmed.revision) await this.perform(step)
    else if (step.kind !== 'edit' || sameValue(read.document, step.after)) this.complete(read)
    else throw new AppError('stale-revision')
  }

  private async pause(reason: AppError): Promise<void> {
    if (reason.code !== this.trouble) this.parts.fail(troubleSentence(reason))
    this.trouble = reason.code
    const pause = RETRY_PAUSES[Math.min(this.failures, RETRY_PAUSES.length - 1)] as number
    this.failures += 1
    for (const { reject } of this.waiting.splice(0)) reject(reason)
    this.show(this.state.get().document)
    await this.parts.wait(pause)
  }

  /** The backend has done the first step: its document is what is now confirmed, and the rest stands on it. */
  private complete(confirmed: Confirmed): void {
    const untouched = confirmed.document === stepDocument(this.steps[0])
    this.confirmed = confirmed
    this.steps = this.steps.slice(1)
    if (!untouched) this.rebase()
    this.show(this.steps.findLast((step) => step.kind === 'edit')?.after ?? confirmed.document)
    if (this.steps.length > 0) return
    for (const { resolve } of this.waiting.splice(0)) resolve()
    if (this.trouble !== null) this.parts.say(SESSION_TEXTS.reconnected)
    this.trouble = null
  }

  /** Works out anew what the waiting edits give on the confirmed document; one that fits no longer is given up, aloud. */
  private rebase(): void {
    let document = this.confirmed.document
    const kept: Step[] = []
    for (const step of this.steps) {
      if (step.kind !== 'edit') {
        kept.push(step)
        continue
      }
      try {
        document = applyCommands(document, step.commands).document
        kept.push({ ...step, after: document })
      } catch (error) {
        this.tell(asAppError(error))
      }
    }
    this.steps = kept
  }

  /** The backend will not do the step: back to what it has. What was built upon a refused edit goes with it. */
  private refuse(step: Step, reason: AppError): void {
    const harmless = step.kind === 'reload' || reason.code === 'nothing-to-undo' || reason.code === 'nothing-to-redo'
    if (harmless) {
      this.tell(reason)
      this.complete(this.confirmed)
      return
    }
    const alsoLost = this.steps.slice(1).filter((later) => later.kind === 'edit').length
    this.tell(reason, alsoLost > 0 ? SESSION_TEXTS.alsoLost(alsoLost) : '')
    this.steps = [{ kind: 'reload' }]
    this.show(this.confirmed.document)
  }

  private tell(reason: AppError, more = ''): void {
    this.trouble = null
    this.parts.fail(errorMessage(reason.code, reason.details) + more)
  }

  private show(document: TargetDocument): void {
    const state = this.state.get()
    this.state.set({
      ...state,
      document,
      ...historyAfter(this.confirmed, this.steps),
      saving: this.steps.length === 0 ? 'saved' : this.failures > 0 ? 'unsaved' : 'saving',
      activeTableId: activeTable(state, document)?.id ?? null,
    })
  }
}

/** How a table is looked at; as every new table is where there is none. */
export function viewOf({ views }: Pick<SessionState, 'views'>, tableId: string | null): SheetView {
  // Whatever a table is called, it has no view of an object's own making.
  return (tableId !== null && Object.hasOwn(views, tableId) ? views[tableId] : undefined) ?? DEFAULT_SHEET_VIEW
}

/**
 * What the next undo or redo would be about once the steps are done. Which step lies below the one that is being taken back
 * only the backend knows; the name then stays, so that whoever presses the keys quickly is not told that there is nothing.
 */
function historyAfter(confirmed: Confirmed, steps: readonly Step[]): Pick<SessionState, 'undoLabel' | 'redoLabel'> {
  let { undoLabel, redoLabel } = confirmed
  for (const step of steps) {
    if (step.kind === 'edit') [undoLabel, redoLabel] = [step.label, null]
    else if (step.kind === 'undo') redoLabel = undoLabel
    else if (step.kind === 'redo') undoLabel = redoLabel
  }
  return { undoLabel, redoLabel }
}

/** The table shown before if it is still there, else the one that took its place. */
function activeTable(state: SessionState, document: TargetDocument): TargetTable | undefined {
  const at = state.document.tables.findIndex((table) => table.id === state.activeTableId)
  return (
    document.tables.find((table) => table.id === state.activeTableId) ??
    document.tables[Math.min(Math.max(at, 0), document.tables.length - 1)]
  )
}

function stepDocument(step: Step | undefined): TargetDocument | null {
  return step?.kind === 'edit' ? step.after : null
}

/** A door that knows this page no longer is another start of the program, which its printed address opens again. */
function troubleSentence({ code, details }: AppError): string {
  return code === 'foreign-caller' ? SESSION_TEXTS.restarted : errorMessage(code, details)
}

function asAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('internal', {}, error)
}
