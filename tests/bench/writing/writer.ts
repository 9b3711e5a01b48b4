/**
 * One writer on one table, in a process of its own: `node writer.ts ours|by-indicator|exceljs PROJECTS` prints how long it
 * took, in milliseconds, and the most memory that the process has held, in bytes. What the writer loads of its own code is
 * loaded before the clock starts, by writing a table of one project.
 */

import type { TargetTable } from '../../../shared/form.ts'
import { printIndicators } from '../../../shared/indicators/sentence.ts'
import { COLUMNS } from '../../../shared/layout.ts'
import { DEFAULT_OUTPUT_CHOICES } from '../../../shared/output/outputChoices.ts'
import { benchTable } from '../benchTable.ts'
import type { Measurement } from '../reading/reader.ts'

const [writer, projects] = process.argv.slice(2)
const table = benchTable(Number(projects), 1)
const write = writer === 'exceljs' ? await exceljs() : await ours(writer === 'by-indicator' ? writer : 'official')
await write(benchTable(1, 1))
const start = performance.now()
const bytes = await write(table)
const measurement: Measurement = {
  milliseconds: performance.now() - start,
  bytes: process.resourceUsage().maxRSS * 1024,
}
if (bytes.byteLength === 0) throw new Error('nothing was written')
process.stdout.write(JSON.stringify(measurement))

type Write = (table: TargetTable) => Promise<{ readonly byteLength: number }>

/** The form as it is handed in: looks, heights, sums, merged cells. */
async function ours(layout: 'official' | 'by-indicator'): Promise<Write> {
  const { writeWorkbook } = await import('../../../electron/excel/write.ts')
  const choices = { ...DEFAULT_OUTPUT_CHOICES, workbook: { layout, locked: false } }
  return async (own) => (await writeWorkbook([own], choices, new AbortController().signal)).bytes
}

/** The same cells of the official layout bare: values in one look, no heights, no sums. */
async function exceljs(): Promise<Write> {
  const { default: library } = await import('exceljs')
  const style = { font: { name: '宋体', size: 9 }, alignment: { wrapText: true } }
  return async (own) => {
    const workbook = new library.Workbook()
    const sheet = workbook.addWorksheet('表')
    sheet.addRow([own.title])
    sheet.addRow([own.department])
    sheet.addRow(COLUMNS.map(({ header }) => header))
    for (const { name, projects: rows } of own.units) {
      sheet.addRow([name])
      for (const { name: project, amounts, goal, indicators } of rows) {
        const { total, fiscal, special, other } = amounts
        const cells = [total, fiscal, special, other].map((fen) => (fen === null ? null : fen / 1_000_000))
        const row = sheet.addRow([project, ...cells, goal, printIndicators(indicators)])
        row.eachCell((cell) => {
          cell.style = style
        })
      }
    }
    return workbook.xlsx.writeBuffer()
  }
}
