/** `npm run bench`: measures, prints the page of ratios, and writes it to docs/bench.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measure, type Plan } from './bench.ts'
import { type ChecksPlan, measureChecks } from './checking/checks.ts'
import { measureReading, type ReadingPlan } from './reading/readings.ts'
import { linesOf, linesOfChecks, linesOfReading, pageOf, type Surroundings, tableOf } from './report.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

const PLAN: Plan = { large: 5_000, veryLarge: 20_000, repetitions: 5, frames: 240 }

const READING: ReadingPlan = { sizes: [1_000, 20_000, 100_000], many: 200, manySize: 30, repetitions: 3 }

const CHECKS: ChecksPlan = { sizes: [5_000, 100_000], repetitions: 3, edits: 300 }

const tell = (what: string) => process.stderr.write(`${what}\n`)
const readingLines = linesOfReading(await measureReading(READING, tell), READING)
const checkLines = linesOfChecks(measureChecks(CHECKS, tell))
const measured = await measure(PLAN, tell)
const lines = linesOf(measured, PLAN)
process.stdout.write(
  `${tableOf(lines, 'plain grid')}\n\n${tableOf(readingLines, 'exceljs')}\n\n${tableOf(checkLines, 'JSON.stringify')}\n`,
)
writeFileSync(
  join(ROOT, 'docs', 'bench.md'),
  pageOf(lines, readingLines, checkLines, PLAN, surroundings(measured.chromium)),
)

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
  }
}
