/**
 * Reading workbooks, ours beside exceljs's bare `xlsx.load` of the same file: ours up to the finished form, exceljs up to
 * the cells. Each reading has a process of its own, so that memory is its own too, and the two take turns.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { bytesOf } from '../../electron/excel/written.ts'
import { benchTable } from '../benchTable.ts'
import type { Measurement } from './reader.ts'

export interface ReadingPlan {
  /** Projects of each workbook that is read by itself. */
  readonly sizes: readonly number[]
  /** Workbooks that are read one after another, and the projects of each. */
  readonly many: number
  readonly manySize: number
  readonly repetitions: number
}

export interface ReadingCompared {
  readonly ours: readonly Measurement[]
  readonly exceljs: readonly Measurement[]
}

export interface ReadingMeasured {
  readonly single: readonly (ReadingCompared & { readonly projects: number })[]
  readonly many: ReadingCompared
}

const READER = fileURLToPath(new URL('reader.ts', import.meta.url))

export async function measureReading(plan: ReadingPlan, tell: (what: string) => void): Promise<ReadingMeasured> {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'))
  try {
    writeFileSync(join(folder, 'small.xlsx'), await bytesOf(benchTable(1, 1)))
    const single: ReadingMeasured['single'][number][] = []
    for (const projects of plan.sizes) {
      tell(`reading ${projects} projects`)
      const file = join(folder, `${projects}.xlsx`)
      writeFileSync(file, await bytesOf(benchTable(projects, 1)))
      single.push({ projects, ...(await compared([file], plan.repetitions)) })
    }
    tell(`reading ${plan.many} workbooks`)
    const files: string[] = []
    for (let at = 0; at < plan.many; at++) {
      const file = join(folder, `unit-${at}.xlsx`)
      writeFileSync(file, await bytesOf(benchTable(plan.manySize, at + 1)))
      files.push(file)
    }
    return { single, many: await compared(files, plan.repetitions) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compared(files: readonly string[], repetitions: number): Promise<ReadingCompared> {
  const ours: Measurement[] = []
  const exceljs: Measurement[] = []
  for (let repetition = 0; repetition < repetitions; repetition++) {
    ours.push(await readingOf('ours', files))
    exceljs.push(await readingOf('exceljs', files))
  }
  return { ours, exceljs }
}

async function readingOf(reader: 'ours' | 'exceljs', files: readonly string[]): Promise<Measurement> {
  const { stdout } = await promisify(execFile)(process.execPath, [READER, reader, ...files])
  return JSON.parse(stdout) as Measurement
}
