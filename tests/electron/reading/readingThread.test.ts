import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readForm } from '../../../electron/reading/read.ts'
import { ReadingThread } from '../../../electron/reading/readingThread.ts'

const WORKER = new URL('../../../electron/reading/readerWorker.ts', import.meta.url)
const sample = (name: string) => readFileSync(new URL(`../../fixtures/samples/${name}`, import.meta.url))
const script = (source: string) => new URL(`data:text/javascript,${encodeURIComponent(source)}`)
const limits = { signal: new AbortController().signal, deadlineMs: 60_000 }

/** Reads one file in a thread that is ended afterwards. */
async function readAlone(bytes: Uint8Array, name: string, changes: Partial<typeof limits> = {}, module = WORKER) {
  const thread = new ReadingThread(module)
  try {
    return await thread.read(bytes, name, { ...limits, ...changes })
  } finally {
    await thread.close()
  }
}

describe('reading in a thread', () => {
  it('gives what reading here gives, and leaves the bytes alone', async () => {
    const bytes = sample('clean-official.xlsx')
    const before = Buffer.from(bytes)
    expect(await readAlone(bytes, 'a.xlsx')).toEqual(await readForm(bytes, 'a.xlsx'))
    expect(bytes.equals(before)).toBe(true)
  })
  it('refuses with the reader’s reason and the file’s name', async () => {
    await expect(readAlone(sample('password.xlsx'), '密码.xlsx')).rejects.toMatchObject({
      name: 'AppError',
      code: 'encrypted',
      details: { file: '密码.xlsx' },
    })
  })
  it('stops at the deadline', async () => {
    const worker = script('while (true);')
    await expect(readAlone(new Uint8Array(), 'a.xlsx', { deadlineMs: 50 }, worker)).rejects.toMatchObject({
      code: 'timed-out',
      details: { file: 'a.xlsx' },
    })
  })
  it('stops when it is cancelled, before and while it runs', async () => {
    const cancelled = { code: 'cancelled' }
    await expect(readAlone(new Uint8Array(), 'a', { signal: AbortSignal.abort() })).rejects.toMatchObject(cancelled)
    const controller = new AbortController()
    const reading = readAlone(new Uint8Array(), 'a', { signal: controller.signal }, script('while (true);'))
    controller.abort()
    await expect(reading).rejects.toMatchObject(cancelled)
  })
  it('calls a file too large that fills memory, be it with values, with bytes or with long lists', async () => {
    const greedy = [
      'let chain = null; while (true) chain = { chain };',
      'const kept = []; while (true) kept.push(Buffer.alloc(5_000_000, 1));',
      'const lists = []; while (true) lists.push(new Array(10_000_000).fill(0));',
    ]
    for (const source of greedy)
      await expect(readAlone(new Uint8Array(), 'a.xlsx', {}, script(source))).rejects.toMatchObject({
        code: 'too-large',
        details: { file: 'a.xlsx' },
      })
  })
  it('looks at the growth while it reads, not at what was in use before', async () => {
    let inUse = 3_000_000_000
    const thread = new ReadingThread(WORKER, () => inUse)
    const slow = new ReadingThread(script('while (true);'), () => inUse)
    expect((await thread.read(sample('clean-official.xlsx'), 'a.xlsx', limits)).form.units).toHaveLength(1)
    const reading = slow.read(new Uint8Array(), 'b.xlsx', limits)
    inUse += 1_300 * 1024 * 1024
    await expect(reading).rejects.toMatchObject({ code: 'too-large', details: { file: 'b.xlsx' } })
    expect((await thread.read(sample('clean-official.xlsx'), 'a.xlsx', limits)).form.units).toHaveLength(1)
    await Promise.all([thread.close(), slow.close()])
  })
  it('looks at the growth since what an ended thread held was given back', async () => {
    let inUse = 3_000_000_000
    let looks = 0
    const thread = new ReadingThread(script('while (true);'), () => {
      looks += 1
      return inUse
    })
    const looked = async () => {
      const before = looks
      while (looks === before) await new Promise((resolve) => setTimeout(resolve, 5))
    }
    const reading = thread.read(new Uint8Array(), 'a.xlsx', limits)
    inUse = 500_000_000
    await looked()
    inUse += 1_300 * 1024 * 1024
    await expect(reading).rejects.toMatchObject({ code: 'too-large' })
    await thread.close()
  })
})

describe('a thread for many files', () => {
  it('reads one after another, those after a refused one too', async () => {
    const thread = new ReadingThread(WORKER)
    const clean = await readForm(sample('clean-official.xlsx'), 'a.xlsx')
    expect(await thread.read(sample('clean-official.xlsx'), 'a.xlsx', limits)).toEqual(clean)
    await expect(thread.read(sample('password.xlsx'), 'b.xlsx', limits)).rejects.toMatchObject({ code: 'encrypted' })
    expect(await thread.read(sample('clean-official.xlsx'), 'a.xlsx', limits)).toEqual(clean)
    await thread.close()
  })
  it('is replaced by another after a deadline, a cancellation, and its own end', async () => {
    const thread = new ReadingThread(WORKER)
    const read = (changes: Partial<typeof limits> = {}) =>
      thread.read(sample('clean-official.xlsx'), 'a.xlsx', { ...limits, ...changes })
    await expect(read({ deadlineMs: 0 })).rejects.toMatchObject({ code: 'timed-out' })
    const controller = new AbortController()
    const cancelled = read({ signal: controller.signal })
    controller.abort()
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    await thread.close()
    expect((await read()).form.units).toHaveLength(1)
    await thread.close()
  })
  it('that fails between two files harms neither', async () => {
    const flaky = script(
      "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { parentPort.postMessage({ ok: false, code: 'empty', details: {} }); setTimeout(() => { throw new Error('late') }) })",
    )
    const thread = new ReadingThread(flaky)
    for (const name of ['a', 'b', 'c']) {
      await expect(thread.read(new Uint8Array(), name, limits)).rejects.toMatchObject({ code: 'empty' })
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    await thread.close()
  })
})
