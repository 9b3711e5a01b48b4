import { expect, it } from 'vitest'
import { NO_WISHES } from '../../../electron/reading/form/wishes.ts'
import { KeptThread } from '../../../electron/reading/keptThread.ts'
import type { FormReading } from '../../../shared/reading.ts'

/** A thread that answers with its own number and how many files it has been given, after as many milliseconds as asked. */
const COUNTING = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads'
    let files = 0
    parentPort.on('message', ({ fileName }) => {
      files++
      setTimeout(() => parentPort.postMessage({ ok: true, reading: { threadId, files } }), Number(fileName))
    })`)}`,
)
const limits = { signal: new AbortController().signal, deadlineMs: 60_000 }

async function read(thread: KeptThread, wait: number): Promise<{ threadId: number; files: number }> {
  const reading: FormReading = await thread.read(new Uint8Array(), String(wait), limits, NO_WISHES)
  return reading as unknown as { threadId: number; files: number }
}

it('files one after another are read by one thread', async () => {
  const thread = new KeptThread(COUNTING, 60_000)
  const [first, second] = [await read(thread, 0), await read(thread, 0)]
  expect(second).toEqual({ threadId: first.threadId, files: 2 })
})

it('files at the same time are read by threads of their own, of which one is kept', async () => {
  const thread = new KeptThread(COUNTING, 60_000)
  const [slow, quick] = await Promise.all([read(thread, 100), read(thread, 0)])
  expect(slow.threadId).not.toBe(quick.threadId)
  expect(await read(thread, 0)).toEqual({ threadId: slow.threadId, files: 2 })
})

it('an idle thread is ended after its time, and the next file starts another', async () => {
  const thread = new KeptThread(COUNTING, 1)
  const first = await read(thread, 0)
  await expect.poll(async () => (await read(thread, 0)).threadId, { interval: 100 }).not.toBe(first.threadId)
})

it('a cancelled file leaves the reader fit for the next', async () => {
  const thread = new KeptThread(COUNTING, 60_000)
  const aborted = { ...limits, signal: AbortSignal.abort() }
  await expect(thread.read(new Uint8Array(), '0', aborted, NO_WISHES)).rejects.toMatchObject({ code: 'cancelled' })
  expect((await read(thread, 0)).files).toBe(1)
})
