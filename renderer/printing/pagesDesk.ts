/**
 * The pages of the table that somebody looks at, for the preview and for the paper beside the sheet alike: laid out when they
 * are wanted, anew once an edit has settled, and kept on the screen until the new ones are there. A long table's first
 * pages come ahead of the others. A newer wish ends the work for an older one, and nothing is done while nobody looks.
 *
 * It is work of its own beside what `WorkRunner` runs: it stops no export and disables no command.
 */
import type { Backend, Progress } from '../../shared/contract.ts'
import type { TargetTable } from '../../shared/form.ts'
import type { PageMap } from '../../shared/print/pageMap.ts'
import type { PageSetup } from '../../shared/print/pageSetup.ts'
import { sentenceFor } from '../app/services.ts'
import { bytesOfBase64 } from '../base64.ts'
import { newIdentity } from '../newIdentity.ts'
import { Observable } from '../observable.ts'
import { readPageMap } from './pagePlaces.ts'
import type { PdfPages } from './pdfPages.ts'
import { PRINTING_TEXTS } from './texts.ts'
import type { Zoom } from './zoom.ts'

/** What is to be seen; another object is another table or setup. */
export interface PagesWish {
  readonly table: TargetTable
  readonly pageSetup: PageSetup
}

export interface ShownPages {
  readonly tableId: string
  readonly pages: PdfPages
  /** Not the first pages alone. */
  readonly isWhole: boolean
}

export type Layout =
  /** The pages are those of the wish. */
  | { readonly kind: 'done' }
  /** For the user to stop editing; after a longer pause where the table takes long to lay out. */
  | { readonly kind: 'waiting'; readonly isLong: boolean }
  /** `lengthy` once it takes so long that the user should be told. */
  | { readonly kind: 'running'; readonly lengthy: boolean; readonly progress: Progress | null }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly sentence: string }

export interface DeskState {
  /** The newest pages there are, which may be of the table as it was a moment ago; null before the first. */
  readonly shown: ShownPages | null
  readonly layout: Layout
  /** Where the rows stand; null until it has been read. */
  readonly places: PageMap | null
}

export interface DeskParts {
  readonly backend: Pick<Backend, 'print.preview' | 'work.progress' | 'work.cancel'>
  /** Resolves once every edit is saved, as the backend lays out what it has. */
  readonly saved: () => Promise<void>
  readonly open: (bytes: Uint8Array<ArrayBuffer>, part: { readonly isWhole: boolean }) => Promise<PdfPages>
  /** Resolves when the user is not waiting for anything. */
  readonly idle: () => Promise<void>
}

/** In milliseconds: after the last edit, and after the last edit of a table that takes long. */
const PAUSE = 500
const LONG_PAUSE = 5_000
/** A layout that took longer is not done again at every edit, in milliseconds. */
const LONG_LAYOUT = 3_000
const PROGRESS_INTERVAL = 300
/** A layout that ends within this many questions for its progress is not worth a line on the screen. */
const QUESTIONS_BEFORE_LENGTHY = 2
/** Where the rows of so few pages stand is read before they are shown, so that marks never lag behind. */
const FEW_PAGES = 30
/** And of so many where somebody looks at a page further on, who would see the pages change and then move. */
const FEW_FOR_READER = 200

const NOTHING: DeskState = { shown: null, layout: { kind: 'done' }, places: null }
const RUNNING: Layout = { kind: 'running', lengthy: false, progress: null }

type Part = 'beginning' | 'whole'

export class PagesDesk {
  readonly state = new Observable<DeskState>(NOTHING)
  /** How large pages are looked at, kept while the window lives. */
  readonly zooms = {
    preview: new Observable<Zoom>({ kind: 'width' }),
    side: new Observable<Zoom>({ kind: 'width' }),
  }
  private readonly parts: DeskParts
  private wanted: PagesWish | null = null
  /** Of what the shown pages are. */
  private laidOut: PagesWish | null = null
  /** How long the whole took last, in milliseconds. */
  private took = 0
  /** The page that somebody looks at; 1 is the first. */
  private lookedAt = 1
  /** The very first layout may have had to start a browser, and says nothing of how long the next will take. */
  private isFirst = true
  /** Ends the layout that is being done or waited for. */
  private current = new AbortController()
  /** Ends the reading of the shown pages' rows. */
  private placing = new AbortController()

  constructor(parts: DeskParts) {
    this.parts = parts
  }

  /** Somebody looks at these pages from now on. The same wish twice is one. */
  want(wish: PagesWish): void {
    const before = this.wanted
    if (before && isSame(before, wish)) return
    this.wanted = wish
    this.halt()
    const { shown } = this.state.get()
    if (!shown || shown.tableId !== wish.table.id) {
      this.clear()
      void this.layOut(wish, ['beginning', 'whole'])
    } else if (this.laidOut && isSame(this.laidOut, wish)) this.goOn(shown)
    else if (before) this.layOutLater(wish)
    else void this.layOut(wish, ['whole'])
    this.findPlaces()
  }

  /** First pages alone do not take away a page beyond them. */
  lookAt(page: number): void {
    this.lookedAt = page
  }

  /** Nobody looks any more; the pages are kept for whoever looks next. */
  leave(): void {
    this.wanted = null
    this.lookedAt = 1
    this.halt()
    this.placing.abort()
  }

  /** Lets the pages be as they are. */
  stop(): void {
    if (this.state.get().layout.kind !== 'running') return
    this.halt()
    this.show({ layout: { kind: 'stopped' } })
  }

  /** Lays out what is wanted now: after a stop or a failure, or without waiting any longer. */
  now(): void {
    if (!this.wanted) return
    this.halt()
    void this.layOut(this.wanted, this.state.get().shown ? ['whole'] : ['beginning', 'whole'])
  }

  /** The wish is for what is shown already. */
  private goOn({ isWhole }: ShownPages): void {
    if (isWhole) this.show({ layout: { kind: 'done' } })
    else this.now()
  }

  private layOutLater(wish: PagesWish): void {
    const { signal } = this.current
    const isLong = this.took > LONG_LAYOUT
    // Another paper or font is looked at as it is chosen: the first pages tell enough to go on choosing.
    const isSetup = this.laidOut?.table === wish.table
    const parts: readonly Part[] = isSetup && isLong ? ['beginning', 'whole'] : ['whole']
    this.show({ layout: { kind: 'waiting', isLong: isLong && !isSetup } })
    const pause = setTimeout(() => void this.layOut(wish, parts), isLong && !isSetup ? LONG_PAUSE : PAUSE)
    signal.addEventListener('abort', () => clearTimeout(pause))
  }

  private async layOut(wish: PagesWish, parts: readonly Part[]): Promise<void> {
    const { signal } = this.current
    this.show({ layout: RUNNING })
    try {
      await this.parts.saved()
      for (const part of parts) {
        if (signal.aborted) return
        const isWhole = await this.layOutPart(wish, part, signal)
        if (isWhole) break
      }
      if (!signal.aborted) this.show({ layout: { kind: 'done' } })
    } catch (error) {
      if (signal.aborted) return
      this.show({ layout: { kind: 'failed', sentence: sentenceFor(error) ?? PRINTING_TEXTS.failed } })
    }
  }

  /** Whether there is nothing more to lay out. */
  private async layOutPart({ table, pageSetup }: PagesWish, part: Part, signal: AbortSignal): Promise<boolean> {
    const { backend, open } = this.parts
    const workId = newIdentity()
    const began = performance.now()
    let questions = 0
    const follow = setInterval(() => {
      questions += 1
      void this.follow(workId, questions > QUESTIONS_BEFORE_LENGTHY, signal)
    }, PROGRESS_INTERVAL)
    const cancel = () => void backend['work.cancel']({ workId }).catch(() => undefined)
    signal.addEventListener('abort', cancel)
    try {
      const { base64, isWhole } = await backend['print.preview']({ tableId: table.id, pageSetup, part, workId })
      if (signal.aborted) return true
      const pages = await open(bytesOfBase64(base64), { isWhole })
      if (isWhole && !this.isFirst) this.took = performance.now() - began
      this.isFirst = false
      await this.take({ table, pageSetup }, { tableId: table.id, pages, isWhole }, signal)
      return isWhole
    } finally {
      clearInterval(follow)
      signal.removeEventListener('abort', cancel)
    }
  }

  private async take(wish: PagesWish, shown: ShownPages, signal: AbortSignal): Promise<void> {
    const { pages } = shown
    if (!shown.isWhole && this.state.get().shown && this.lookedAt > pages.count) return pages.close()
    const isQuick = pages.count <= (this.lookedAt > 1 ? FEW_FOR_READER : FEW_PAGES)
    const places = isQuick ? await readPageMap(pages, async () => undefined, signal) : null
    if (signal.aborted) return pages.close()
    const before = this.state.get().shown
    this.laidOut = wish
    this.show({ shown, places })
    before?.pages.close()
    this.findPlaces()
  }

  /** Reads where the shown rows stand, unless that is known. */
  private findPlaces(): void {
    const { shown, places } = this.state.get()
    this.placing.abort()
    if (!shown || places) return
    this.placing = new AbortController()
    const { signal } = this.placing
    const found = (map: PageMap | null) => map && !signal.aborted && this.show({ places: map })
    // Pages whose rows cannot be read are looked at all the same.
    readPageMap(shown.pages, this.parts.idle, signal).then(found, () => undefined)
  }

  private async follow(workId: string, lengthy: boolean, signal: AbortSignal): Promise<void> {
    const progress = await this.parts.backend['work.progress']({ workId }).catch(() => null)
    const { layout } = this.state.get()
    if (signal.aborted || layout.kind !== 'running') return
    this.show({ layout: { ...layout, lengthy: lengthy || layout.lengthy, progress } })
  }

  private halt(): void {
    this.current.abort()
    this.current = new AbortController()
  }

  private clear(): void {
    const { shown } = this.state.get()
    this.took = 0
    this.laidOut = null
    this.state.set(NOTHING)
    shown?.pages.close()
  }

  private show(change: Partial<DeskState>): void {
    this.state.set({ ...this.state.get(), ...change })
  }
}

function isSame(one: PagesWish, other: PagesWish): boolean {
  return one.table === other.table && one.pageSetup === other.pageSetup
}
