import { readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import { expect, it } from 'vitest'
import { createBackend } from '../../electron/backend.ts'
import type { DocumentStore } from '../../electron/store/documentStore.ts'
import type { MadeFile, Surroundings } from '../../electron/surroundings.ts'
import { RULES } from '../../shared/checks/catalogue.ts'
import { answer, type Backend } from '../../shared/contract.ts'
import { DEFAULT_OUTPUT_CHOICES } from '../../shared/output/outputChoices.ts'
import { type FormReading, NO_CHOICES, type ReadingMapping } from '../../shared/reading.ts'
import type { Setting } from '../../shared/settings.ts'
import { storeWithTable } from './store/documents.ts'

const SAMPLE = readFileSync(new URL('../fixtures/samples/clean-official.xlsx', import.meta.url)).toString('base64')

/** A backend without a browser, and the files that it has made. */
function backendOf(store: DocumentStore): { readonly backend: Backend; readonly made: readonly MadeFile[] } {
  const made: MadeFile[] = []
  const surroundings: Surroundings = {
    kind: 'loopback',
    pdf: null,
    saveFile: async (file) => {
      made.push(file)
      return { outcome: 'saved', fileName: file.suggestedName }
    },
    printPaper: async () => 'here',
  }
  const workerUrl = new URL('../../electron/reading/readerWorker.ts', import.meta.url)
  const backend = createBackend({ store, surroundings, workerUrl, version: '0', now: () => new Date(2026, 2, 9) })
  return { backend, made }
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
  const { backend } = backendOf(store)
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
  const { backend } = backendOf(store)
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

it('the remarks on a table are made by the document’s own settings, and named after department and year', async () => {
  const store = storeWithTable()
  const { backend, made } = backendOf(store)
  const [table] = store.read().tables
  const request = { tableId: table?.id, workId: 'w' }
  const textOf = (file: MadeFile | undefined) =>
    file ? utils.sheet_to_csv(read(file.bytes).Sheets.审核意见单 ?? {}) : ''
  await asked(backend, 'export.remarks', request)
  const off = Object.fromEntries(RULES.map(({ id }) => [id, 'off'] as const))
  const setting: Setting = { name: 'rules', value: off }
  store.apply(store.history().revision, '设置', [{ kind: 'setSetting', setting }])
  await asked(backend, 'export.remarks', request)
  const department = table?.department ?? ''
  expect(made.map(({ suggestedName }) => suggestedName)).toEqual(
    Array(2).fill(expect.stringMatching(new RegExp(`${department}审核意见单\\.xlsx$`))),
  )
  expect(textOf(made[0])).toMatch(/审核日期：2026年3月9日/)
  expect(textOf(made[0])).toMatch(/共 [1-9]\d* 条意见/)
  expect(textOf(made[1])).toContain('没有发现需要修改的问题。')
  await expect(asked(backend, 'export.remarks', { ...request, tableId: 'none' })).rejects.toThrow('unknown-table')
  store.close()
})

it('a table is exported under the name of its kind, and what the public version leaves out goes into a file of its own', async () => {
  const store = storeWithTable()
  const { backend, made } = backendOf(store)
  const [table] = store.read().tables
  const projects = table?.units.flatMap((unit) => unit.projects) ?? []
  const [hidden] = projects
  const output = { ...DEFAULT_OUTPUT_CHOICES, unpublished: [hidden?.id ?? ''] }
  const request = { tableId: table?.id, output, workId: 'w' }
  await asked(backend, 'export.file', { ...request, format: 'csv', isPublic: false })
  await asked(backend, 'export.file', { ...request, format: 'csv', isPublic: true })
  await asked(backend, 'export.unpublished', { tableId: table?.id, output })
  expect(made.map(({ suggestedName }) => suggestedName.replace(table?.department ?? '', ''))).toEqual([
    expect.stringMatching(/项目支出绩效目标表\.csv$/),
    expect.stringMatching(/项目支出绩效目标表（公开版）\.csv$/),
    expect.stringMatching(/未公开项目清单\.txt$/),
  ])
  const texts = made.map(({ bytes }) => Buffer.from(bytes).toString('utf8'))
  expect(texts.map((text) => text.includes(`${hidden?.name}`))).toEqual([true, false, true])
  const all = { ...output, unpublished: projects.map(({ id }) => id) }
  await expect(
    asked(backend, 'export.file', { ...request, output: all, format: 'csv', isPublic: true }),
  ).rejects.toThrow('nothing-published')
  store.close()
})
