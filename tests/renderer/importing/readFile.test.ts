import { expect, test } from 'vitest'
import { readFile } from '../../../renderer/importing/readFile.ts'
import { WorkRunner } from '../../../renderer/work/runner.ts'
import type { Backend } from '../../../shared/contract.ts'
import { AppError, errorMessage } from '../../../shared/errors.ts'
import { readingOfSample } from './reading.ts'

function servicesWith(read: Backend['import.read']) {
  const backend = { 'import.read': read, 'work.progress': async () => null, 'work.cancel': async () => ({}) }
  return { backend: backend as unknown as Backend, works: new WorkRunner(backend as unknown as Backend) }
}
const file = new File(['工作簿'], '去年.xlsx')

test('a file goes to the backend whole, under its name, and comes back as a table ready to be taken in', async () => {
  const sent: unknown[] = []
  const services = servicesWith(async ({ fileName, base64 }) => {
    sent.push(fileName, Buffer.from(base64, 'base64').toString())
    return readingOfSample()
  })
  const imported = await readFile(services, file, null)
  expect(sent).toEqual(['去年.xlsx', '工作簿'])
  expect(imported).toMatchObject({ kind: 'read', summary: { projects: 14 }, table: { units: [{ stated: {} }] } })
})

test('a refusal names the file and its reason', async () => {
  const services = servicesWith(async () => {
    throw new AppError('encrypted')
  })
  expect(await readFile(services, file, null)).toEqual({
    kind: 'refused',
    message: errorMessage('encrypted', { file: '去年.xlsx' }),
  })
})

test('cancelling leaves nothing', async () => {
  const services = servicesWith(() => new Promise(() => undefined))
  const result = readFile(services, file, null)
  services.works.cancel()
  expect(await result).toBeNull()
})

test('what cannot be read from the disk, such as a folder, is refused without asking the backend', async () => {
  const asked: string[] = []
  const services = servicesWith(async () => {
    asked.push('import.read')
    return readingOfSample()
  })
  const folder = Object.assign(new File([], '文件夹'), { arrayBuffer: () => Promise.reject(new Error('NotFound')) })
  expect(await readFile(services, folder, null)).toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('文件夹'),
  })
  const huge = Object.defineProperty(new File([], '大.xlsx'), 'size', { value: 65 * 1024 * 1024 })
  expect(await readFile(services, huge, null)).toMatchObject({
    message: errorMessage('too-large', { file: '大.xlsx' }),
  })
  expect(asked).toEqual([])
})
