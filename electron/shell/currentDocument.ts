/** The one document that the program has open, with the backend on it. Opening another that fails keeps the present one. */
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

  constructor(clock: () => Date, createBackend: (store: DocumentStore) => Backend) {
    this.clock = clock
    this.createBackend = createBackend
  }

  /** Opens the document at `path`, making it where there is none. Throws what `DocumentStore.open` throws. */
  openOrCreate(path: string): void {
    const store = DocumentStore.open(path, this.clock)
    this.current?.store.close()
    this.current = { store, backend: this.createBackend(store) }
  }

  /** Opens a document that the user pointed at, which must therefore be there. Throws `file-missing` too. */
  openExisting(path: string): void {
    if (!existsSync(path)) throw new AppError('file-missing', { file: basename(path) })
    this.openOrCreate(path)
  }

  /** Whether the document at `path` is the one that is open. */
  isAt(path: string): boolean {
    return this.current?.store.path === path
  }

  backend(): Backend {
    if (this.current === null) throw new AppError('internal')
    return this.current.backend
  }

  close(): void {
    this.current?.store.close()
    this.current = null
  }
}
