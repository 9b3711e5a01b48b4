/** `npm run bench`: measures, prints the page of ratios, and writes it to docs/bench.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measure, type Plan } from './bench.ts'
import { linesOf, pageOf, type Surroundings, tableOf } from './report.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

const PLAN: Plan = { large: 5_000, veryLarge: 20_000, repetitions: 5, frames: 240 }

const measured = await measure(PLAN, (what) => process.stderr.write(`${what}\n`))
const lines = linesOf(measured, PLAN)
process.stdout.write(`${tableOf(lines)}\n`)
writeFileSync(join(ROOT, 'docs', 'bench.md'), pageOf(lines, PLAN, surroundings(measured.chromium)))

function surroundings(chromium: string): Surroundings {
  const [processor] = cpus()
  const memory = Math.round(totalmem() / 1024 ** 3)
  const agGrid = readFileSync(join(ROOT, 'node_modules/ag-grid-community/package.json'), 'utf8')
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores of ${processor?.model.trim() ?? 'an unknown processor'}, ${memory} GB, ${process.platform}`,
    chromium,
    node: process.versions.node,
    agGrid: JSON.parse(agGrid).version,
  }
}
