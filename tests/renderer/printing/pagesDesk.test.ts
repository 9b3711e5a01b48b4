import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { layoutLine } from '../../../renderer/printing/layoutLine.ts'
import { PagesDesk } from '../../../renderer/printing/pagesDesk.ts'
import type { PdfPages } from '../../../renderer/printing/pdfPages.ts'
import { PRINTING_TEXTS } from '../../../renderer/printing/texts.ts'
import type { Request, Response } from '../../../shared/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import { emptyTable, type TargetTable } from '../../../shared/form.ts'
import { DEFAULT_PAGE_SETUP, type PageSetup } from '../../../shared/print/pageSetup.ts'
import { linkOfRow } from '../../../shared/print/rowLinks.ts'

type Asked = Request<'print.preview'>

/** A backend that answers a layout when told to, pages as long as the table's title says, and notes of what became of all. */
class FakePrinter {
  readonly asked: Asked[] = []
  readonly cancelled: string[] = []
  /** Titles of the PDFs that were opened and not closed. */
  readonly open: string[] = []
  private readonly answers: PromiseWithResolvers<Response<'print.preview'>>[] = []
  saved: Promise<void> = Promise.resolve()

  readonly desk = new PagesDesk({
    backend: {
      'print.preview': (request) => {
        this.asked.push(request)
        const answer = Promise.withResolvers<Response<'print.preview'>>()
        this.answers.push(answer)
        return answer.promise
      },
      'work.progress': async () => ({ stage: '正在排版', done: 0, total: null }),
      'work.cancel': async ({ workId }) => {
        this.cancelled.push(workId)
        return {}
      },
    },
    saved: () => this.saved,
    open: async (bytes) => this.pagesOf(new TextDecoder().decode(bytes)),
    idle: async () => undefined,
  })

  /** Answers the latest layout, as `name`, which begins with how many pages it has. */
  async answer(name: string, isWhole = true): Promise<void> {
    this.answers.at(-1)?.resolve({ base64: btoa(name), isWhole })
    await settle()
  }

  async refuse(error: AppError): Promise<void> {
    this.answers.at(-1)?.reject(error)
    await settle()
  }

  get parts(): readonly string[] {
    return this.asked.map(({ part }) => part)
  }

  private pagesOf(name: string): PdfPages {
    this.open.push(name)
    return {
      count: Number.parseInt(name, 10),
      size: { width: 842, height: 595 },
      draw: async () => undefined,
      linksOn: async (page) => [{ link: linkOfRow(`${name} ${page}`), page, top: 1, bottom: 2 }],
      close: () => void this.open.splice(this.open.indexOf(name), 1),
    }
  }
}

let identities = 0
const newTable = (): TargetTable => emptyTable(() => `id ${identities++}`)
const edited = (table: TargetTable): TargetTable => ({ ...table, department: `${table.department}又` })
const wish = (table: TargetTable, pageSetup: PageSetup = DEFAULT_PAGE_SETUP) => ({ table, pageSetup })
const settle = () => vi.advanceTimersByTimeAsync(0)

let printer: FakePrinter
let desk: PagesDesk

beforeEach(() => {
  vi.useFakeTimers()
  printer = new FakePrinter()
  desk = printer.desk
})
afterEach(() => {
  vi.useRealTimers()
})

/** Shows the table's pages, which took so many milliseconds. */
async function shown(table: TargetTable, name = '3 first', took = 0): Promise<void> {
  desk.want(wish(newTable()))
  await settle()
  await printer.answer('1 warm')
  desk.want(wish(table))
  await vi.advanceTimersByTimeAsync(took)
  await printer.answer(name)
  printer.asked.length = 0
  printer.cancelled.length = 0
}

test('nothing is laid out before somebody looks, and then everything typed is saved first', async () => {
  expect(desk.state.get()).toMatchObject({ shown: null, layout: { kind: 'done' } })
  const { promise, resolve } = Promise.withResolvers<void>()
  printer.saved = promise
  desk.want(wish(newTable()))
  await settle()
  expect(printer.asked).toEqual([])
  expect(layoutLine(desk.state.get())?.sentence).toBe(PRINTING_TEXTS.drawing)
  resolve()
  await settle()
  expect(printer.parts).toEqual(['beginning'])
})

test('a short table is laid out once, and its pages come with the places of their rows', async () => {
  desk.want(wish(newTable()))
  await settle()
  await printer.answer('2 short')
  expect(printer.parts).toEqual(['beginning'])
  expect(desk.state.get()).toMatchObject({ shown: { isWhole: true }, layout: { kind: 'done' } })
  expect(desk.state.get().places?.rows.map(({ rowId }) => rowId)).toEqual(['2 short 1', '2 short 2'])
  expect(layoutLine(desk.state.get())).toBeNull()
})

test('a long table’s first pages are there while the others are laid out, and then give way to all of them', async () => {
  desk.want(wish(newTable()))
  await settle()
  await printer.answer('5 beginning', false)
  expect(desk.state.get().shown).toMatchObject({ isWhole: false, pages: { count: 5 } })
  expect(layoutLine(desk.state.get())?.sentence).toBe(PRINTING_TEXTS.layingOutRest(5))
  expect(printer.parts).toEqual(['beginning', 'whole'])
  await printer.answer('900 all')
  expect(desk.state.get()).toMatchObject({ shown: { isWhole: true, pages: { count: 900 } }, layout: { kind: 'done' } })
  await settle()
  expect(desk.state.get().places?.rows).toHaveLength(900)
  expect(printer.open).toEqual(['900 all'])
})

test('calling it off keeps the first pages, says so, and goes on when told to', async () => {
  desk.want(wish(newTable()))
  await settle()
  await printer.answer('5 beginning', false)
  desk.stop()
  expect(printer.cancelled).toEqual([printer.asked.at(-1)?.workId])
  expect(layoutLine(desk.state.get())).toMatchObject({
    sentence: PRINTING_TEXTS.stopped(5),
    button: { label: PRINTING_TEXTS.goOn, does: 'now' },
  })
  expect(printer.open).toEqual(['5 beginning'])
  desk.now()
  await settle()
  expect(printer.parts).toEqual(['beginning', 'whole', 'whole'])
  await printer.answer('900 all')
  expect(desk.state.get()).toMatchObject({ shown: { isWhole: true }, layout: { kind: 'done' } })
})

test('an edit is laid out once typing has stopped for a moment, the old pages standing until then', async () => {
  const table = newTable()
  await shown(table)
  let current = table
  for (let typed = 0; typed < 5; typed += 1) {
    current = edited(current)
    desk.want(wish(current))
    await vi.advanceTimersByTimeAsync(300)
  }
  expect(printer.asked).toEqual([])
  expect(layoutLine(desk.state.get())).toBeNull()
  await vi.advanceTimersByTimeAsync(300)
  expect(printer.parts).toEqual(['whole'])
  expect(printer.open).toEqual(['3 first'])
  await printer.answer('4 second')
  expect(printer.open).toEqual(['4 second'])
  expect(desk.state.get().places?.pageCount).toBe(4)
})

test('a newer wish ends the work for an older one, whose pages are never shown', async () => {
  const table = newTable()
  await shown(table)
  desk.want(wish(edited(table)))
  await vi.advanceTimersByTimeAsync(600)
  const [older] = printer.asked
  desk.want(wish(edited(edited(table))))
  expect(printer.cancelled).toEqual([older?.workId])
  await printer.answer('9 outdated')
  expect(printer.open).toEqual(['3 first'])
  await vi.advanceTimersByTimeAsync(600)
  expect(printer.asked).toHaveLength(2)
  await printer.answer('4 newest')
  expect(printer.open).toEqual(['4 newest'])
})

test('the same wish again asks for nothing', async () => {
  const table = newTable()
  await shown(table)
  desk.want(wish(table))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(printer.asked).toEqual([])
})

test('a table that takes long is laid out after a longer pause, which is said, or at once when told to', async () => {
  const table = newTable()
  await shown(table, '3 slow', 4_000)
  desk.want(wish(edited(table)))
  expect(layoutLine(desk.state.get())).toMatchObject({
    sentence: PRINTING_TEXTS.updateLater,
    button: { label: PRINTING_TEXTS.updateNow },
  })
  await vi.advanceTimersByTimeAsync(4_900)
  expect(printer.asked).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  expect(printer.parts).toEqual(['whole'])
  desk.want(wish(edited(edited(table))))
  desk.now()
  await settle()
  expect(printer.asked).toHaveLength(2)
})

test('another setup of a table that takes long shows its first pages soon', async () => {
  const table = newTable()
  await shown(table, '3 slow', 4_000)
  desk.want(wish(table, { ...DEFAULT_PAGE_SETUP, paper: 'A3' }))
  await vi.advanceTimersByTimeAsync(600)
  expect(printer.parts).toEqual(['beginning'])
  expect(printer.asked[0]?.pageSetup.paper).toBe('A3')
})

test('first pages of another setup do not take away a page beyond them', async () => {
  const table = newTable()
  await shown(table, '90 slow', 4_000)
  desk.lookAt(50)
  desk.want(wish(table, { ...DEFAULT_PAGE_SETUP, paper: 'A3' }))
  await vi.advanceTimersByTimeAsync(600)
  await printer.answer('20 beginning', false)
  expect(printer.open).toEqual(['90 slow'])
  expect(printer.parts).toEqual(['beginning', 'whole'])
  await printer.answer('45 all')
  expect(printer.open).toEqual(['45 all'])
  // The rows are known with the pages, so that the reader is taken to what was looked at without seeing anything else.
  expect(desk.state.get().places?.pageCount).toBe(45)
})

test('first pages of another setup are shown to whoever looks at one of them', async () => {
  const table = newTable()
  await shown(table, '90 slow', 4_000)
  desk.lookAt(20)
  desk.want(wish(table, { ...DEFAULT_PAGE_SETUP, paper: 'A3' }))
  await vi.advanceTimersByTimeAsync(600)
  await printer.answer('20 beginning', false)
  expect(printer.open).toEqual(['20 beginning'])
})

test('nothing is done while nobody looks, and the pages are there at once for whoever looks next', async () => {
  const table = newTable()
  await shown(table)
  desk.want(wish(edited(table)))
  desk.leave()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(printer.asked).toEqual([])
  desk.want(wish(table))
  await settle()
  expect(desk.state.get()).toMatchObject({ shown: { pages: { count: 3 } }, layout: { kind: 'done' } })
  expect(printer.asked).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})

test('what was edited while nobody looked is laid out as soon as somebody looks again', async () => {
  const table = newTable()
  await shown(table)
  desk.leave()
  desk.want(wish(edited(table)))
  await settle()
  expect(printer.parts).toEqual(['whole'])
  expect(printer.open).toEqual(['3 first'])
})

test('leaving while pages are laid out calls that off, and coming back begins anew', async () => {
  const table = newTable()
  desk.want(wish(table))
  await settle()
  await printer.answer('5 beginning', false)
  desk.leave()
  expect(printer.cancelled).toEqual([printer.asked.at(-1)?.workId])
  desk.want(wish(table))
  await settle()
  expect(printer.parts).toEqual(['beginning', 'whole', 'whole'])
})

test('another table’s pages are closed before its own are laid out', async () => {
  await shown(newTable())
  desk.want(wish(newTable()))
  expect(desk.state.get()).toMatchObject({ shown: null, places: null })
  expect(printer.open).toEqual([])
  await settle()
  expect(printer.parts).toEqual(['beginning'])
})

test('what went wrong is said in plain words beside the old pages, and can be tried again', async () => {
  const table = newTable()
  await shown(table)
  desk.want(wish(edited(table)))
  await vi.advanceTimersByTimeAsync(600)
  await printer.refuse(new AppError('pdf-failed'))
  const line = layoutLine(desk.state.get())
  expect(line).toMatchObject({ isTrouble: true, button: { label: PRINTING_TEXTS.retry } })
  expect(line?.sentence).toContain(PRINTING_TEXTS.stillOld)
  expect(printer.open).toEqual(['3 first'])
  desk.now()
  await settle()
  await printer.answer('4 again')
  expect(layoutLine(desk.state.get())).toBeNull()
})

test('a layout that is quick is not talked about, one that takes long is, and can be called off', async () => {
  const table = newTable()
  await shown(table)
  desk.want(wish(edited(table)))
  await vi.advanceTimersByTimeAsync(500)
  expect(layoutLine(desk.state.get())).toBeNull()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(layoutLine(desk.state.get())).toMatchObject({
    sentence: PRINTING_TEXTS.redrawing,
    running: { progress: { stage: '正在排版' } },
    button: { does: 'stop' },
  })
  desk.stop()
  expect(layoutLine(desk.state.get())?.sentence).toBe(PRINTING_TEXTS.stoppedOld)
  expect(printer.open).toEqual(['3 first'])
})
