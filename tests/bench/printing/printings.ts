/**
 * PDFs of tables: ours from the table to the file, beside LibreOffice converting our own workbook of the same table. Ours is
 * taken twice, with the browser still to be started and in the same browser again. They take turns.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeWorkbook } from '../../../electron/excel/write.ts'
import { chromiumPdfEngine, findBrowser } from '../../../electron/pdf/chromium.ts'
import type { PdfEngine } from '../../../electron/surroundings.ts'
import { countProjects, type TargetTable } from '../../../shared/form.ts'
import { DEFAULT_OUTPUT_CHOICES } from '../../../shared/output/outputChoices.ts'
import { printHtml } from '../../../shared/print/printHtml.ts'
import { type Converter, libreOffice } from '../../libreOffice.ts'
import { benchTable } from '../benchTable.ts'

export interface PrintingPlan {
  readonly tables: readonly { readonly projects: number; readonly repetitions: number }[]
  /** How long LibreOffice is waited for, in milliseconds. */
  readonly limit: number
}

export interface MadePdf {
  readonly milliseconds: number
  readonly pages: number
  readonly bytes: number
}

export interface PrintedTable {
  readonly projects: number
  /** With the browser still to be started. */
  readonly cold: readonly MadePdf[]
  readonly warm: readonly MadePdf[]
  /** Without those that it did not finish in time; it is then not asked again. */
  readonly libreOffice: readonly MadePdf[]
}

const FONTS = fileURLToPath(new URL('../../../renderer/public/fonts', import.meta.url))
const never = () => new AbortController().signal

export async function measurePrinting(
  { tables, limit }: PrintingPlan,
  tell: (what: string) => void,
): Promise<readonly PrintedTable[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-printing-'))
  try {
    const converter = libreOffice(folder)
    await conversion(converter, await workbookOf(benchTable(1, 1), folder), limit)
    const printed: PrintedTable[] = []
    for (const { projects, repetitions } of tables) {
      tell(`printing ${projects} projects`)
      const table = benchTable(projects, 1)
      const workbook = await workbookOf(table, folder)
      const made = { cold: [] as MadePdf[], warm: [] as MadePdf[], libreOffice: [] as MadePdf[] }
      for (let repetition = 0; repetition < repetitions; repetition++) {
        const engine = chromiumPdfEngine(findBrowser() ?? '', { fonts: FONTS, temporary: folder })
        made.cold.push(await print(engine, table, folder))
        made.warm.push(await print(engine, table, folder))
        await engine.close()
        if (made.libreOffice.length < repetition) continue
        const converted = await conversion(converter, workbook, limit)
        if (converted) made.libreOffice.push(converted)
      }
      printed.push({ projects, ...made })
    }
    return printed
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function workbookOf(table: TargetTable, folder: string): Promise<string> {
  const path = join(folder, `${countProjects(table)}.xlsx`)
  writeFileSync(path, (await writeWorkbook([table], DEFAULT_OUTPUT_CHOICES, never())).bytes)
  return path
}

/** As the program exports it: tagged, with bookmarks, in its own fonts where the machine lacks others. */
async function print(engine: PdfEngine, table: TargetTable, folder: string): Promise<MadePdf> {
  const path = join(folder, 'ours.pdf')
  const start = performance.now()
  const html = printHtml([table], DEFAULT_OUTPUT_CHOICES.pageSetup, { fonts: true })
  writeFileSync(path, await engine.print(html, true, never()))
  return made(path, performance.now() - start)
}

async function conversion(converter: Converter, workbook: string, limit: number): Promise<MadePdf | null> {
  const start = performance.now()
  const path = await converter.toPdf(workbook, limit)
  return path === null ? null : made(path, performance.now() - start)
}

function made(path: string, milliseconds: number): MadePdf {
  const pages = Number(/^Pages:\s*(\d+)/m.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1])
  return { milliseconds, pages, bytes: statSync(path).size }
}
