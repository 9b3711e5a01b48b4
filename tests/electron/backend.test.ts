import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createBackend } from '../../electron/backend.ts'
import type { Surroundings } from '../../electron/surroundings.ts'
import { answer, type Backend } from '../../shared/contract.ts'
import { type FormReading, NO_CHOICES, type ReadingMapping } from '../../shared/reading.ts'
import { storeWithTable } from './store/documents.ts'

const SAMPLE = readFileSync(new URL('../fixtures/samples/clean-official.xlsx', import.meta.url)).toString('base64')
const NOWHERE: Surroundings = {
  kind: 'loopback',
  pdf: null,
  saveFile: async () => ({ outcome: 'cancelled' }),
  printPaper: async () => 'here',
}

async function asked(backend: Backend, procedure: string, request: unknown): Promise<unknown> {
  const envelope = await answer(backend, procedure, request, (error) => {
    throw error
  })
  if (!envelope.ok) throw new Error(envelope.error.code)
  return envelope.value
}

it('a mapping that was remembered is read by, until it is forgotten or something else is chosen', async () => {
  const store = storeWithTable()
  const workerUrl = new URL('../../electron/reading/readerWorker.ts', import.meta.url)
  const backend = createBackend({ store, surroundings: NOWHERE, workerUrl, version: '0' })
  const read = async (choices: typeof NO_CHOICES | null) =>
    (await asked(backend, 'import.read', { fileName: 'a.xlsx', base64: SAMPLE, choices, workId: 'w' })) as FormReading
  const { headerKey } = (await read(null)).recognition
  const mapping: ReadingMapping = { columns: [{ column: 6, field: null }], unit: null }
  await asked(backend, 'import.remember', { headerKey, mapping })
  const remembered = await read(null)
  expect(remembered.recognition).toMatchObject({ fromMemory: true, choices: { ...NO_CHOICES, ...mapping } })
  expect(remembered.form.units[0]?.projects.map(({ goal }) => goal).join('')).toBe('')
  expect((await read(NO_CHOICES)).recognition.fromMemory).toBe(false)
  await asked(backend, 'import.remember', { headerKey, mapping: null })
  expect((await read(null)).recognition).toMatchObject({ fromMemory: false, choices: NO_CHOICES })
  expect(store.history().revision).toBe(1)
  store.close()
})

it('what is no mapping, or has no header to be kept under, is refused', async () => {
  const store = storeWithTable()
  const workerUrl = new URL('../../electron/reading/readerWorker.ts', import.meta.url)
  const backend = createBackend({ store, surroundings: NOWHERE, workerUrl, version: '0' })
  const mapping = { columns: [], unit: null }
  for (const request of [
    { headerKey: '', mapping },
    { headerKey: '长'.repeat(4_001), mapping },
    { headerKey: 'a', mapping: { ...mapping, rows: [] } },
  ])
    await expect(asked(backend, 'import.remember', request)).rejects.toThrow('bad-request')
  expect([...store.mappings()]).toEqual([])
  store.close()
})
