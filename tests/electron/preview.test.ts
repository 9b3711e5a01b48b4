/** The preview as the backend makes it, with a real browser and long tables. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBackend } from '../../electron/backend.ts'
import type { DocumentStore } from '../../electron/store/documentStore.ts'
import type { PdfEngine } from '../../electron/surroundings.ts'
import type { Backend } from '../../shared/contract.ts'
import { DEFAULT_PAGE_SETUP } from '../../shared/print/pageSetup.ts'
import { linkOfRow } from '../../shared/print/rowLinks.ts'
import { benchTable } from '../bench/benchTable.ts'
import { pdfFacts } from './pdf/poppler.ts'
import { engineForTests } from './pdf/testEngine.ts'
import { clock, storeWithTable, TABLE } from './store/documents.ts'

const workerUrl = new URL('../../electron/reading/readerWorker.ts', import.meta.url)
const browser = engineForTests()

let store: DocumentStore
beforeEach(() => {
  store = storeWithTable()
})
afterEach(() => store.close())

function backendWith(pdf: PdfEngine | null): Backend {
  const saveFile = async () => ({ outcome: 'cancelled' as const })
  const surroundings = { kind: 'loopback' as const, pdf, saveFile, printPaper: async () => 'here' as const }
  return createBackend({ store, surroundings, workerUrl, version: '0', now: clock })
}
/** The identity of a new table in the document with so many projects. */
function tableOf(projects: number): string {
  const table = benchTable(projects, 1)
  store.apply(store.history().revision, '导入', [{ kind: 'insertTable', at: 1, table }])
  return table.id
}
const wish = (tableId: string, part: 'beginning' | 'whole') =>
  ({ tableId, part, pageSetup: DEFAULT_PAGE_SETUP, workId: 'w' }) as const
const factsOf = (base64: string) => pdfFacts(Buffer.from(base64, 'base64'))

describe('the preview', () => {
  it('of a long table begins with its first pages, which are the whole’s own', async () => {
    const backend = backendWith(browser)
    const long = tableOf(450)
    const beginning = await backend['print.preview'](wish(long, 'beginning'))
    const whole = await backend['print.preview'](wish(long, 'whole'))
    expect([beginning.isWhole, whole.isWhole]).toEqual([false, true])
    const [first, all] = [factsOf(beginning.base64), factsOf(whole.base64)]
    expect(first.pages).toBeGreaterThan(10)
    expect(first.pages).toBeLessThan(50)
    expect(all.pages).toBeGreaterThan(100)
    // The last page of the beginning is cut short, and the number of pages is not known to it.
    const shown = (facts: typeof first) =>
      facts.words.filter(({ page, bottom }) => page < first.pages && bottom < facts.height - 13 * (72 / 25.4))
    expect(shown(first)).toEqual(shown(all))
    expect(first.words.map(({ text }) => text)).toContain('…')
  })

  it('of a short table is the whole of it at once', async () => {
    const { isWhole, base64 } = await backendWith(browser)['print.preview'](wish(TABLE.id, 'beginning'))
    expect(isWhole).toBe(true)
    expect(factsOf(base64)).toMatchObject({ pages: 1 })
  })

  it('asks for the places of rows and the program’s fonts, and not for a final file', async () => {
    const asked: { html: string; isFinal: boolean }[] = []
    const engine: PdfEngine = {
      print: async (html, isFinal) => {
        asked.push({ html, isFinal })
        return Buffer.from('%PDF')
      },
    }
    await backendWith(engine)['print.preview'](wish(TABLE.id, 'whole'))
    expect(asked).toHaveLength(1)
    expect(asked[0]?.isFinal).toBe(false)
    expect(asked[0]?.html).toContain(linkOfRow('p1'))
    expect(asked[0]?.html).toContain('fonts/jixiao-song.woff2')
  })

  it('tells what is being done, and is ended at once when nobody wants it any more', async () => {
    const backend = backendWith(browser)
    const printing = backend['print.preview'](wish(tableOf(2_000), 'whole'))
    const cancelled = expect(printing).rejects.toMatchObject({ code: 'cancelled' })
    expect(await backend['work.progress']({ workId: 'w' })).toEqual({ stage: '正在排版', done: 0, total: null })
    await backend['work.cancel']({ workId: 'w' })
    await cancelled
    expect(await backend['work.progress']({ workId: 'w' })).toBeNull()
    expect((await backend['print.preview'](wish(TABLE.id, 'whole'))).isWhole).toBe(true)
  })

  it('says so where nothing can make it', async () => {
    await expect(backendWith(null)['print.preview'](wish(TABLE.id, 'whole'))).rejects.toMatchObject({
      code: 'no-pdf-engine',
    })
  })
})
