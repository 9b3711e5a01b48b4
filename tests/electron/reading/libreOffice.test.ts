/** The samples as LibreOffice saves them in other formats: what is read from them must not depend on the format. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readForm } from '../../../electron/reading/read.ts'
import { OFFICIAL_HEADER } from './packages.ts'

const run = promisify(execFile)
const SAMPLES = fileURLToPath(new URL('../../fixtures/samples/', import.meta.url))
const NAMES = ['clean-official', 'several-units-subtotals', 'formulas-with-cached-values', 'split-indicator-columns']
const FORMATS = { xls: 'xls:MS Excel 97', ods: 'ods', fods: 'fods' }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-formats-'))
  await withIndents().xlsx.writeFile(join(folder, 'indents.xlsx'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Units and projects that only alignment tells apart, with hidden rows, an outline, a percentage and an error. */
function withIndents(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('表10')
  sheet.addRow(['2024年项目支出绩效目标表（含转移支付项目）'])
  sheet.addRow(['部门名称：某部门', null, null, null, null, null, '单位：万元'])
  sheet.addRow(OFFICIAL_HEADER)
  sheet.mergeCells('A1:G1')
  const project = (name: string, amount: number, goal: string | null) => {
    const row = sheet.addRow([name, amount, amount, null, null, goal])
    row.getCell(1).alignment = { horizontal: 'left', indent: 1 }
    return row
  }
  sheet.addRow(['单位甲', { formula: 'B5+B6', result: 12.34 }, 12.34])
  project('项目一', 10, '目标\n第二行').outlineLevel = 1
  project('项目二', 2.34, null)
  sheet.addRow(['单位乙', 1, 1]).font = { bold: true }
  project('项目三', 1, '目标').hidden = true
  sheet.getCell('G8').value = 1
  sheet.getCell('G8').numFmt = '0%'
  sheet.getCell('D8').value = { formula: '1/0', result: { error: '#DIV/0!' } }
  sheet.getCell('F5').note = '批注'
  return workbook
}

for (const [format, filter] of Object.entries(FORMATS))
  it(`gives the same reading of .${format} as of .xlsx`, async () => {
    const sources = [...NAMES.map((name) => join(SAMPLES, `${name}.xlsx`)), join(folder, 'indents.xlsx')]
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', join(folder, format), ...sources])
    for (const source of sources) {
      const name = source.slice(source.lastIndexOf('/') + 1).replace('.xlsx', '')
      const expected = await readForm(await readFile(source), 'a')
      expect(await readForm(await readFile(join(folder, format, `${name}.${format}`)), 'a')).toEqual(expected)
    }
  })
