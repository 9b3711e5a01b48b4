/**
 * One reader on one or more workbooks, in a process of its own: `node reader.ts ours|exceljs FILES…` prints how long it
 * took, in milliseconds, and the most memory that the process has held, in bytes. What the reader loads of its own code is
 * loaded before the clock starts, by reading the first file's little neighbour `small.xlsx`.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Measurement {
  readonly milliseconds: number
  readonly bytes: number
}

const [reader, first = '', ...others] = process.argv.slice(2)
const small = readFileSync(join(dirname(first), 'small.xlsx'))
const workbooks = [first, ...others].map((file) => readFileSync(file))
const read = reader === 'ours' ? await ours() : await exceljs()
await read([small])
const start = performance.now()
const held = await read(workbooks)
const measurement: Measurement = {
  milliseconds: performance.now() - start,
  bytes: process.resourceUsage().maxRSS * 1024,
}
// What was read is held until the memory has been asked for.
if (!held) throw new Error('nothing was read')
process.stdout.write(JSON.stringify(measurement))

/** To the finished form with its report; several files to one table with the proof of each. */
async function ours(): Promise<(files: readonly Uint8Array[]) => Promise<unknown>> {
  const { readForm } = await import('../../../electron/reading/read.ts')
  const { mergeTables, sourceOfReading } = await import('../../../shared/merging/merging.ts')
  const { tableOfReading } = await import('../../../shared/reading.ts')
  let last = 0
  const newId = () => `row${++last}`
  return async (files) => {
    const [single] = files
    if (single && files.length === 1) return readForm(single, 'bench.xlsx')
    const sources = []
    for (const [at, file] of files.entries()) {
      const reading = await readForm(file, `${at}.xlsx`)
      sources.push(sourceOfReading(reading, tableOfReading(reading.form, newId), null))
    }
    return mergeTables(sources, newId)
  }
}

/** To the cells, and no further. */
async function exceljs(): Promise<(files: readonly Buffer[]) => Promise<unknown>> {
  const { default: library } = await import('exceljs')
  return async (files) => {
    const workbooks = []
    for (const file of files) workbooks.push(await new library.Workbook().xlsx.load(file as unknown as ArrayBuffer))
    return workbooks
  }
}
