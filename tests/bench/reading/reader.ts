/**
 * One reader on one or more workbooks, in a process of its own: `node reader.ts ours|exceljs FILES…` prints how long it
 * took, in milliseconds, and the most memory that the process has held, in bytes. Loading the reader's own code is not
 * counted in the time.
 */
import { readFileSync } from 'node:fs'

export interface Measurement {
  readonly milliseconds: number
  readonly bytes: number
}

const [reader, ...files] = process.argv.slice(2)
const workbooks = files.map((file) => new Uint8Array(readFileSync(file)))
const read = reader === 'ours' ? await ours() : await exceljs()
const start = performance.now()
const held: unknown[] = []
for (const workbook of workbooks) held.push(await read(workbook))
const measurement: Measurement = {
  milliseconds: performance.now() - start,
  bytes: process.resourceUsage().maxRSS * 1024,
}
// What was read is held until the memory has been asked for.
if (held.length !== workbooks.length) throw new Error('nothing was read')
process.stdout.write(JSON.stringify(measurement))

/** To the finished form with its report. */
async function ours(): Promise<(bytes: Uint8Array) => Promise<unknown>> {
  const { readForm } = await import('../../../electron/reading/read.ts')
  return (bytes) => readForm(bytes, 'bench.xlsx')
}

/** To its cells, and no further. */
async function exceljs(): Promise<(bytes: Uint8Array) => Promise<unknown>> {
  const { default: library } = await import('exceljs')
  return (bytes) => new library.Workbook().xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
}
