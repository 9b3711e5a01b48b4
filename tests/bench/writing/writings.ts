/**
 * Writing workbooks, ours in both layouts beside exceljs with the same cells bare. Each has a process of its own, so that memory
 * is its own too, and they take turns.
 */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Measurement } from '../reading/reader.ts'

export interface WritingPlan {
  /** Projects of each table. */
  readonly sizes: readonly number[]
  readonly repetitions: number
}

const WRITERS = ['ours', 'by-indicator', 'exceljs'] as const
type Writer = (typeof WRITERS)[number]

export type WritingMeasured = readonly (Readonly<Record<Writer, readonly Measurement[]>> & {
  readonly projects: number
})[]

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url))

export async function measureWriting(
  { sizes, repetitions }: WritingPlan,
  tell: (what: string) => void,
): Promise<WritingMeasured> {
  const measured: WritingMeasured[number][] = []
  for (const projects of sizes) {
    tell(`writing ${projects} projects`)
    const of: Record<Writer, Measurement[]> = { ours: [], 'by-indicator': [], exceljs: [] }
    for (let repetition = 0; repetition < repetitions; repetition++)
      for (const writer of WRITERS) {
        const { stdout } = await promisify(execFile)(process.execPath, [WRITER, writer, String(projects)])
        of[writer].push(JSON.parse(stdout) as Measurement)
      }
    measured.push({ projects, ...of })
  }
  return measured
}
