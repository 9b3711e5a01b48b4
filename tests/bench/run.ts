/** `npm run bench`: measures, prints the page of ratios, and writes it to docs/bench.md. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measure, type Plan } from './bench.ts'
import { type ChecksPlan, measureChecks } from './checking/checks.ts'
import { measurePrinting, type PrintingPlan } from './printing/printings.ts'
import { measureReading, type ReadingPlan } from './reading/readings.ts'
import {
  linesOf,
  linesOfChecks,
  linesOfPrinting,
  linesOfReading,
  linesOfWriting,
  pageOf,
  type Sections,
  type Surroundings,
  tablesOf,
} from './report.ts'
import { measureWriting, type WritingPlan } from './writing/writings.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

const PLAN: Plan = { large: 5_000, veryLarge: 20_000, repetitions: 5, frames: 240 }

const READING: ReadingPlan = { sizes: [1_000, 20_000, 100_000], many: 200, manySize: 30, repetitions: 3 }

const WRITING: WritingPlan = { sizes: [1_000, 20_000, 100_000], repetitions: 3 }

const PRINTING: PrintingPlan = {
  tables: [
    { projects: 14, repetitions: 3 },
    { projects: 500, repetitions: 3 },
    { projects: 5_000, repetitions: 2 },
  ],
  limit: 120_000,
}

const CHECKS: ChecksPlan = { sizes: [5_000, 100_000], repetitions: 3, edits: 300 }

const tell = (what: string) => process.stderr.write(`${what}\n`)
const reading = linesOfReading(await measureReading(READING, tell), READING)
const writing = linesOfWriting(await measureWriting(WRITING, tell))
const printing = linesOfPrinting(await measurePrinting(PRINTING, tell))
const checks = linesOfChecks(measureChecks(CHECKS, tell))
const measured = await measure(PLAN, tell)
const sections: Sections = { sheet: linesOf(measured, PLAN), reading, writing, printing, checks }
process.stdout.write(`${Object.values(tablesOf(sections)).join('\n\n')}\n`)
writeFileSync(join(ROOT, 'docs', 'bench.md'), pageOf(sections, PLAN, surroundings(measured.chromium)))

function surroundings(chromium: string): Surroundings {
  const [processor] = cpus()
  const memory = Math.round(totalmem() / 1024 ** 3)
  const versionOf = (name: string): string =>
    JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).version
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores of ${processor?.model.trim() ?? 'an unknown processor'}, ${memory} GB, ${process.platform}`,
    chromium,
    node: process.versions.node,
    agGrid: versionOf('ag-grid-community'),
    exceljs: versionOf('exceljs'),
    libreOffice: execFileSync('soffice', ['--version'], { encoding: 'utf8' }).split(' ').slice(0, 2).join(' '),
  }
}
