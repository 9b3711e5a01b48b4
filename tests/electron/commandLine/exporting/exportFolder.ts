/** A folder with files to export, and a PDF engine that only remembers what it was to print. */
import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { ExportReport } from '../../../../electron/commandLine/exporting/report.ts'
import type { CommandLineParts } from '../../../../electron/commandLine/run.ts'
import { DocumentStore } from '../../../../electron/store/documentStore.ts'
import type { PdfEngine } from '../../../../electron/surroundings.ts'
import { emptyProject, emptyTable, emptyUnit, type TargetTable } from '../../../../shared/form.ts'
import type { FormJson } from '../../../../shared/formJson.ts'
import { fen } from '../../../../shared/money.ts'
import { DEFAULT_OUTPUT_CHOICES, type OutputChoices } from '../../../../shared/output/outputChoices.ts'
import { runIn } from '../runIn.ts'

export let folder: string

/** A fresh folder for each test; samples lie in `来表`. */
export function exportFolder(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'export-'))
    mkdirSync(join(folder, '来表'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
}

export function putSample(sample: string, name: string): void {
  cpSync(new URL(`../../../fixtures/samples/${sample}`, import.meta.url), join(folder, name))
}

/** A table of units with projects, each with one amount in 万元. */
export function tableOf(
  department: string,
  units: Readonly<Record<string, Readonly<Record<string, number>>>>,
): TargetTable {
  return {
    ...emptyTable(randomUUID),
    department,
    units: Object.entries(units).map(([name, projects]) => ({
      ...emptyUnit(randomUUID, name),
      projects: Object.entries(projects).map(([project, amount]) => ({
        ...emptyProject(randomUUID),
        name: project,
        amounts: { total: null, fiscal: fen(amount * 1_000_000), special: null, other: null },
      })),
    })),
  }
}

export function putDocument(
  name: string,
  tables: readonly TargetTable[],
  output: OutputChoices = DEFAULT_OUTPUT_CHOICES,
): void {
  const store = DocumentStore.open(join(folder, name), () => new Date(0))
  tables.forEach((table, at) => {
    store.apply(at, '加入', [{ kind: 'insertTable', at, table }])
  })
  store.saveOutput(output)
  store.close()
}

/** Prints a page that says how many pages it has; `fails` for those whose page holds that text. */
export function fakeEngine(fails?: string): PdfEngine & { readonly pages: string[] } {
  const pages: string[] = []
  return {
    pages,
    async print(html, _isFinal, signal) {
      signal.throwIfAborted()
      pages.push(html)
      if (fails !== undefined && html.includes(fails)) throw new Error('the browser broke')
      return Buffer.from('%PDF-1.4\n<</Type /Pages\n/Count 3\n/Kids [4 0 R]>>\n')
    },
  }
}

export const run = (words: string, differing: Partial<CommandLineParts> = {}) =>
  runIn(folder, words.split(' '), differing)

/** With --json; the report and what else was said. */
export async function reported(words: string, differing: Partial<CommandLineParts> = {}) {
  const { code, out, err } = await run(`${words} --json`, differing)
  return { code, report: JSON.parse(out) as ExportReport, err }
}

export function filesIn(name: string): string[] {
  return readdirSync(join(folder, name)).sort()
}

/** The names of the projects in an exported JSON. */
export function projectsIn(name: string): string[] {
  const form: FormJson = JSON.parse(readFileSync(join(folder, name), 'utf8'))
  return form.units.flatMap(({ projects }) => projects.map((project) => project.name))
}
