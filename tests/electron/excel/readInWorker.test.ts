import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readForm } from '../../../electron/excel/read.ts'
import { readInWorker } from '../../../electron/excel/readInWorker.ts'

const WORKER = new URL('../../../electron/excel/readerWorker.ts', import.meta.url)
const sample = (name: string) => readFileSync(new URL(`../../fixtures/samples/${name}`, import.meta.url))
const script = (source: string) => new URL(`data:text/javascript,${encodeURIComponent(source)}`)
const bounds = (changes: Partial<Parameters<typeof readInWorker>[2]> = {}) => ({
  worker: WORKER,
  signal: new AbortController().signal,
  deadlineMs: 60_000,
  ...changes,
})

describe('reading in a worker', () => {
  it('gives what reading here gives, and leaves the bytes alone', async () => {
    const bytes = sample('clean-official.xlsx')
    const before = Buffer.from(bytes)
    expect(await readInWorker(bytes, 'a.xlsx', bounds())).toEqual(readForm(bytes, 'a.xlsx'))
    expect(bytes.equals(before)).toBe(true)
  })
  it('refuses with the reader’s reason and the file’s name', async () => {
    await expect(readInWorker(sample('password.xlsx'), '密码.xlsx', bounds())).rejects.toMatchObject({
      name: 'AppError',
      code: 'encrypted',
      details: { file: '密码.xlsx' },
    })
  })
  it('stops at the deadline', async () => {
    const worker = script('while (true);')
    await expect(readInWorker(new Uint8Array(), 'a.xlsx', bounds({ worker, deadlineMs: 50 }))).rejects.toMatchObject({
      code: 'timed-out',
      details: { file: 'a.xlsx' },
    })
  })
  it('stops when it is cancelled, before and while it runs', async () => {
    const cancelled = { code: 'cancelled' }
    await expect(readInWorker(new Uint8Array(), 'a', bounds({ signal: AbortSignal.abort() }))).rejects.toMatchObject(
      cancelled,
    )
    const controller = new AbortController()
    const reading = readInWorker(
      new Uint8Array(),
      'a',
      bounds({ worker: script('while (true);'), signal: controller.signal }),
    )
    controller.abort()
    await expect(reading).rejects.toMatchObject(cancelled)
  })
  it('calls a file too large whose worker runs out of memory', async () => {
    const worker = script('let chain = null; while (true) chain = { chain };')
    await expect(readInWorker(new Uint8Array(), 'a.xlsx', bounds({ worker }))).rejects.toMatchObject({
      code: 'too-large',
    })
  })
})
