/**
 * The one document that the program has open, with the backend on it. Opening another that fails keeps the present one. The
 * page holds a copy of its document and edits by it, so another document takes over only when a page reads it: until then
 * the edits that are on their way go where they belong.
 */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Backend } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { DocumentStore } from '../store/documentStore.ts'

interface Current {
  readonly store: DocumentStore
  readonly backend: Backend
}

export class CurrentDocument {
  private readonly clock: () => Date
  private readonly createBackend: (store: DocumentStore) => Backend
  private current: Current | null = null
  /** Open already, for the page's next reading. */
  private next: Current | null = null

  constructor(clock: () => Date, createBackend: (store: DocumentStore) => Backend) {
    this.clock = clock
    this.createBackend = createBackend
  }

  /** Opens the document at `path`, making it where there is none. Throws what `DocumentStore.open` throws. */
  openOrCreate(path: string): void {
    const store = DocumentStore.open(path, this.clock)
    const opened = { store, backend: this.createBackend(store) }
    this.next?.store.close()
    this.next = this.current && opened
    this.current ??= opened
  }

  /** Opens a document that the user pointed at, which must therefore be there. Throws `file-missing` too. */
  openExisting(path: string): void {
    if (!existsSync(path)) throw new AppError('file-missing', { file: basename(path) })
    this.openOrCreate(path)
  }

  /** Whether the document at `path` is the one that is open, or about to be. */
  isAt(path: string): boolean {
    return (this.next ?? this.current)?.store.path === path
  }

  backend(): Backend {
    const { current, next } = this
    if (current === null) throw new AppError('internal')
    if (next === null) return current.backend
    return {
      ...current.backend,
      'document.read': (request) => {
        current.store.close()
        this.current = next
        this.next = null
        return next.backend['document.read'](request)
      },
    }
  }

  close(): void {
    this.next?.store.close()
    this.next = null
    this.current?.store.close()
    this.current = null
  }
}
