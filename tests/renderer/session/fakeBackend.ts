/**
 * A backend for the session's tests: the real commands on a document in memory, with a history, and with faults that a
 * test asks for by name. It keeps the calls it was sent, in order.
 */
import { applyCommands, type Command } from '../../../shared/commands.ts'
import type { Backend, History, Procedure, Request } from '../../../shared/contract.ts'
import { AppError, type ErrorCode } from '../../../shared/errors.ts'
import type { TargetDocument } from '../../../shared/form.ts'
import { DEFAULT_OUTPUT_CHOICES, type OutputChoices } from '../../../shared/output/outputChoices.ts'
import type { ReadingMapping } from '../../../shared/reading.ts'
import type { SheetView } from '../../../shared/sheetView.ts'

import { fakeReading } from '../importing/fakeReading.ts'

type Fault =
  /** The request never arrives. */
  | { readonly kind: 'refuse'; readonly code: ErrorCode }
  /** The request is done, but the answer is lost on its way back. */
  | { readonly kind: 'lose-answer' }

interface Logged {
  readonly label: string
  readonly commands: readonly Command[]
  readonly inverse: readonly Command[]
}

export class FakeBackend {
  document: TargetDocument
  views: Record<string, SheetView> = {}
  output: OutputChoices = DEFAULT_OUTPUT_CHOICES
  /** How files are to be read, by their header. */
  readonly mappings = new Map<string, ReadingMapping>()
  revision = 0
  readonly calls: string[] = []
  private readonly done: Logged[] = []
  private readonly undone: Logged[] = []
  private faults: { procedure: Procedure; fault: Fault }[] = []
  private gate: Promise<void> = Promise.resolve()

  constructor(document: TargetDocument) {
    this.document = document
  }

  /** The next call of `procedure` goes wrong; asked for twice, the next two do. */
  failNext(procedure: Procedure, fault: Fault): void {
    this.faults.push({ procedure, fault })
  }

  /** Holds back every call from now on until the returned function is called. */
  hold(): () => void {
    let open: () => void = () => undefined
    this.gate = new Promise((resolve) => {
      open = resolve
    })
    return open
  }

  /** Somebody else's edit, as from another window. */
  applyElsewhere(commands: readonly Command[]): void {
    this.apply('elsewhere', commands)
  }

  readonly backend = {
    'document.read': () => this.call('document.read', 'read', () => this.read()),
    'document.apply': (request: { revision: number; label: string; commands: Command[] }) =>
      this.call('document.apply', `apply ${request.label}`, () => {
        this.requireRevision(request.revision)
        this.apply(request.label, request.commands)
        return this.history()
      }),
    'document.undo': ({ revision }: { revision: number }) =>
      this.call('document.undo', 'undo', () => this.step(revision, this.done, this.undone, 'inverse')),
    'document.redo': ({ revision }: { revision: number }) =>
      this.call('document.redo', 'redo', () => this.step(revision, this.undone, this.done, 'commands')),
    'view.save': ({ tableId, view }: { tableId: string; view: SheetView }) =>
      this.call('view.save', `view ${view.zoom}`, () => {
        this.views = { ...this.views, [tableId]: view }
        return {}
      }),
    'output.save': ({ output }: Request<'output.save'>) =>
      this.call('output.save', 'output', () => {
        this.output = output
        return {}
      }),
    'import.read': (request: Request<'import.read'>) =>
      this.call('import.read', `read ${request.fileName}`, () => fakeReading(request, this.mappings)),
    'import.remember': ({ headerKey, mapping }: Request<'import.remember'>) =>
      this.call('import.remember', `remember ${headerKey}`, () => {
        if (mapping) this.mappings.set(headerKey, mapping)
        else this.mappings.delete(headerKey)
        return {}
      }),
    'work.progress': async () => null,
    'work.cancel': async () => ({}),
  } as Partial<Backend> as Backend

  private async call<Value>(procedure: Procedure, name: string, act: () => Value): Promise<Value> {
    this.calls.push(name)
    await this.gate
    const at = this.faults.findIndex((candidate) => candidate.procedure === procedure)
    const fault = this.faults[at]?.fault
    if (at >= 0) this.faults = this.faults.toSpliced(at, 1)
    if (fault?.kind === 'refuse') throw new AppError(fault.code)
    const value = act()
    if (fault?.kind === 'lose-answer') throw new AppError('connection-lost')
    return structuredClone(value)
  }

  private read() {
    const { document, views, output } = this
    return { ...this.history(), fileName: '绩效目标表.jxmb', document, views, output }
  }

  private history(): History {
    return {
      revision: this.revision,
      undoLabel: this.done.at(-1)?.label ?? null,
      redoLabel: this.undone.at(-1)?.label ?? null,
    }
  }

  private apply(label: string, commands: readonly Command[]): void {
    const { document, inverse } = applyCommands(this.document, commands)
    this.document = document
    this.revision += 1
    this.done.push({ label, commands, inverse })
    this.undone.length = 0
  }

  private step(revision: number, from: Logged[], to: Logged[], way: 'commands' | 'inverse') {
    this.requireRevision(revision)
    const logged = from.pop()
    if (!logged) throw new AppError(way === 'inverse' ? 'nothing-to-undo' : 'nothing-to-redo')
    to.push(logged)
    this.document = applyCommands(this.document, logged[way]).document
    this.revision += 1
    return { ...this.history(), label: logged.label, commands: [...logged[way]] }
  }

  private requireRevision(revision: number): void {
    if (revision !== this.revision) throw new AppError('stale-revision')
  }
}
