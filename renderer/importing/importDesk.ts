/**
 * The files of one import, from the moment they are chosen until they are taken in or given up: what was read of each, and
 * by which choices of the user's. Files are read one after the other. It knows the backend; of the document it changes
 * nothing.
 */
import {
  LARGEST_FILE,
  NO_CHOICES,
  type ReadingChoices,
  type ReadingMapping,
  type Recognition,
} from '../../shared/reading.ts'
import type { Services } from '../app/services.ts'
import { newIdentity } from '../newIdentity.ts'
import { Observable } from '../observable.ts'
import { type ReadFile, readFile } from './readFile.ts'

export interface ImportItem {
  readonly id: string
  readonly file: File
  /** The same for files that are the same byte by byte; null where it is not known. */
  readonly fingerprint: string | null
  /** What was read last; a refused change leaves it standing, so that the change can be taken back. */
  readonly read: ReadFile | null
  /** How the program read it before anybody changed anything. */
  readonly first: Recognition | null
  /** What the last reading was to go by; null leaves it to the program. */
  readonly choices: ReadingChoices | null
  /** Why the last reading gave nothing. */
  readonly refusal: string | null
  readonly status: 'waiting' | 'reading' | 'done'
}

export interface DeskState {
  readonly items: readonly ImportItem[]
  /** The item that is looked at; null for the list of all. */
  readonly openId: string | null
  /** The item that was looked at before; null where the list has just been made. */
  readonly returnedFrom: string | null
  /** Files are being read one after the other. */
  readonly running: boolean
}

export class ImportDesk {
  readonly state = new Observable<DeskState>({ items: [], openId: null, returnedFrom: null, running: false })
  /** Several files were chosen at once: they stay a list, however many of them are removed. */
  readonly several: boolean
  private readonly services: Pick<Services, 'backend' | 'works'>
  /** The user wants no further file to be read. */
  private stopping = false

  constructor(services: Pick<Services, 'backend' | 'works'>, several: boolean) {
    this.services = services
    this.several = several
  }

  /** Resolves when all files have been read or refused, or the reading was stopped. */
  async add(files: readonly File[]): Promise<void> {
    const added = files.map((file): ImportItem => {
      const nothing = { fingerprint: null, read: null, first: null, choices: null, refusal: null } as const
      return { id: newIdentity(), file, ...nothing, status: 'waiting' }
    })
    this.show({ items: [...this.state.get().items, ...added] })
    await this.readWaiting()
  }

  /** Reads what has not been read yet, until the user stops it. */
  async readWaiting(): Promise<void> {
    if (this.state.get().running) return
    this.stopping = false
    this.show({ running: true })
    for (let item = this.waiting(); item; item = this.waiting()) {
      if (!(await this.readNext(item))) break
    }
    this.show({ running: false })
  }

  /** Other work that may be running goes on. */
  stop(): void {
    this.stopping = true
    if (this.state.get().items.some(({ status }) => status === 'reading')) this.services.works.cancel()
  }

  remove(id: string): void {
    const removed = this.find(id)
    this.show({ items: this.state.get().items.filter((item) => item !== removed) })
    if (removed?.status === 'reading') this.services.works.cancel()
  }

  /** Looks at one file; null goes back to the list. */
  open(id: string | null): void {
    this.show({ openId: id, returnedFrom: this.state.get().openId })
  }

  /** Reads the file anew by these choices. An answer that a newer change of the same file has overtaken is dropped. */
  async choose(id: string, wanted: ReadingChoices): Promise<void> {
    const item = this.find(id)
    if (!item) return
    // An object of its own, by which this change is known from another to the same.
    const choices = { ...wanted }
    this.change(id, { choices, status: 'reading', refusal: null })
    const imported = await readFile(this.services, item.file, choices)
    if (this.find(id)?.choices !== choices) return
    if (!imported) this.withdraw(id)
    else if (imported.kind === 'read') this.change(id, { read: imported, status: 'done' })
    else this.change(id, { refusal: imported.message, status: 'done' })
  }

  /** Takes the last change back: the choices are again those of what was read last. */
  withdraw(id: string): void {
    const read = this.find(id)?.read
    if (read) this.change(id, { choices: read.reading.recognition.choices, refusal: null, status: 'done' })
  }

  /** Reads the other files with the same header by the same columns and unit of money, and goes back to the list. */
  async settleAlike(id: string): Promise<void> {
    const { items } = this.state.get()
    const mapping = mappingOf(this.find(id))
    if (!mapping) return
    const alike = alikeTo(items, id)
    const reread = (item: ImportItem): ImportItem => {
      const choices = { ...(item.read?.reading.recognition.choices ?? NO_CHOICES), ...mapping }
      return { ...item, choices, refusal: null, status: 'waiting' }
    }
    this.show({ items: items.map((item) => (alike.includes(item) ? reread(item) : item)) })
    this.open(null)
    await this.readWaiting()
  }

  /** False when the reading was called off. */
  private async readNext({ id, file, first, choices }: ImportItem): Promise<boolean> {
    this.change(id, { status: 'reading' })
    const { held, fingerprint } = await inMemory(file)
    const imported = this.stopping ? null : await readFile(this.services, held, choices)
    if (!imported) {
      this.change(id, { status: 'waiting' })
      // One that was removed while it was read does not stop the others.
      return !this.find(id)
    }
    const common = { file: held, fingerprint, status: 'done' } as const
    if (imported.kind === 'refused') this.change(id, { ...common, refusal: imported.message })
    else this.change(id, { ...common, read: imported, first: first ?? imported.reading.recognition })
    return true
  }

  private waiting(): ImportItem | undefined {
    return this.state.get().items.find(({ status }) => status === 'waiting')
  }

  private find(id: string): ImportItem | undefined {
    return this.state.get().items.find((item) => item.id === id)
  }

  private change(id: string, change: Partial<ImportItem>): void {
    this.show({ items: this.state.get().items.map((item) => (item.id === id ? { ...item, ...change } : item)) })
  }

  private show(change: Partial<DeskState>): void {
    this.state.set({ ...this.state.get(), ...change })
  }
}

/** Those of the others that have the same header and are not read by the same columns and unit of money. */
export function alikeTo(items: readonly ImportItem[], id: string): readonly ImportItem[] {
  const one = items.find((item) => item.id === id)
  const headerKey = one?.read?.reading.recognition.headerKey ?? ''
  if (!one || headerKey === '' || one.status !== 'done' || one.refusal !== null) return []
  const mapping = JSON.stringify(mappingOf(one))
  return items.filter(
    (item) =>
      item !== one &&
      item.read?.reading.recognition.headerKey === headerKey &&
      JSON.stringify(mappingOf(item)) !== mapping,
  )
}

function mappingOf(item: ImportItem | undefined): ReadingMapping | null {
  if (!item?.read) return null
  const { columns, unit } = item.read.reading.recognition.choices
  return { columns, unit }
}

/** A file may be changed or moved on the disk between two readings; what is read again is what was read first. */
async function inMemory(file: File): Promise<Pick<ImportItem, 'fingerprint'> & { held: File }> {
  // Reading it says why it is not held.
  if (file.size > LARGEST_FILE) return { held: file, fingerprint: null }
  try {
    const bytes = await file.arrayBuffer()
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    return { held: new File([bytes], file.name), fingerprint: digest.join(' ') }
  } catch {
    return { held: file, fingerprint: null }
  }
}
