import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeRemarks } from '../../../electron/excel/remarks.ts'
import { sheetNames } from '../../../electron/excel/writing/safeText.ts'
import { openZip } from '../../../electron/reading/bytes/zip.ts'
import { REMARK_COLUMNS } from '../../../shared/remarks/lines.ts'
import type { RemarkSheet } from '../../../shared/remarks/remarks.ts'
import type { RemarkReport } from '../../../shared/remarks/report.ts'
import { checkedSource, DATE, faultyTable, sheetOf } from '../../shared/remarks/checkedTables.ts'

const sheet = sheetOf(checkedSource(faultyTable()))
const reportOn = (...sheets: readonly RemarkSheet[]): RemarkReport => ({
  date: DATE,
  files: sheets.map((own) => ({ fileName: own.fileName, sheets: [own], refusal: null })),
})

/** What another reader finds in each sheet, row by row. */
async function rowsOf(report: RemarkReport): Promise<Record<string, string[][]>> {
  const workbook = read(await writeRemarks(report))
  return Object.fromEntries(
    workbook.SheetNames.map((name) => {
      const own = workbook.Sheets[name]
      return [name, own ? utils.sheet_to_json<string[]>(own, { header: 1, defval: '', raw: false }) : []]
    }),
  )
}
async function partsOf(report: RemarkReport): Promise<(name: string) => string> {
  const zip = openZip(await writeRemarks(report))
  return (name) => new TextDecoder().decode(zip.read(name) ?? undefined)
}

describe('the workbook of the remarks on one table', () => {
  it('is one sheet: title, what was checked, the columns, then each unit with its remarks, then room to sign', async () => {
    const rows = (await rowsOf(reportOn(sheet))).审核意见单 ?? []
    expect(rows[0]?.[0]).toBe('项目支出绩效目标表审核意见单')
    expect(rows[1]?.[0]).toBe('部门名称：区委政法委员会')
    expect(rows[4]).toEqual(REMARK_COLUMNS.map(({ header }) => header))
    expect(rows[5]?.[0]).toBe('全表　1 条')
    expect(rows[8]).toEqual([
      '1',
      '单位小计行',
      '财政拨款',
      '27.00',
      expect.stringContaining('27.00'),
      '错误',
      expect.stringContaining('改为各项目之和'),
      '',
    ])
    expect(rows.slice(9, 11).map(([number, row]) => [number, row])).toEqual([
      ['1', '甲项目'],
      ['2', '甲项目'],
    ])
    expect(rows.at(-1)?.[0]).toMatch(/^审核人：/)
  })
  it('prints on A4 landscape, one page wide, with the columns’ names and a page number on every page', async () => {
    const part = await partsOf(reportOn(sheet))
    const xml = part('xl/worksheets/sheet1.xml')
    expect(xml).toMatch(/<pageSetup [^>]*paperSize="9"/)
    expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"/)
    expect(xml).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/)
    expect(xml).toContain('第 &amp;P 页 共 &amp;N 页')
    expect(xml).toMatch(/<pane [^>]*ySplit="5"[^>]*state="frozen"/)
    expect(part('xl/workbook.xml')).toContain('!$5:$5')
    expect(part('xl/workbook.xml')).toMatch(/!\$A\$1:\$H\$14</)
  })
  it('gives every row a height, which programs may fit again where the unit writes its answer', async () => {
    const xml = (await partsOf(reportOn(sheet)))('xl/worksheets/sheet1.xml')
    expect(xml.match(/<row [^>]*ht="/g)).toHaveLength(14)
    expect(xml.match(/<row [^>]*customHeight="1"/g)).toHaveLength(5)
  })
  it('makes a row as high as its longest text needs', async () => {
    const heightOf = async (message: string) => {
      const units = [
        { name: '甲', remarks: [{ ...(sheet.units[0]?.remarks[0] ?? never()), message, suggestions: [] }] },
      ]
      const xml = (await partsOf(reportOn({ ...sheet, units })))('xl/worksheets/sheet1.xml')
      return Number(/<row r="7"[^>]*ht="([\d.]+)"/.exec(xml)?.[1])
    }
    const [one, six] = [await heightOf('短'), await heightOf('长'.repeat(6 * 20))]
    expect(six).toBeGreaterThan(6 * 9)
    expect(six).toBeGreaterThan(one * 2.5)
  })
  it('takes text that begins like a formula for text', async () => {
    const remark = { ...(sheet.units[0]?.remarks[0] ?? never()), written: '=1+1', message: '@SUM(A1)', row: '+cmd|x' }
    const hostile = { ...sheet, department: '=HYPERLINK("x")', units: [{ name: '-1', remarks: [remark] }] }
    const part = await partsOf(reportOn(hostile))
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f>')
    const rows = (await rowsOf(reportOn(hostile))).审核意见单 ?? []
    expect(rows[6]?.slice(1, 5)).toEqual(['+cmd|x', '总计', '=1+1', '@SUM(A1)'])
  })
})

describe('the workbook of the remarks on several files', () => {
  const named = (fileName: string) => ({ ...sheet, fileName })
  const refusal = '“丙.xlsx”设有打开密码，无法读取。'
  const report: RemarkReport = {
    date: DATE,
    files: [
      ...reportOn(named('汇总.xlsx'), named('甲/乙[1]:*?.xlsx'), named('汇总.et')).files,
      { fileName: '丙.xlsx', sheets: [], refusal },
    ],
  }
  it('begins with a summary of all files and has a sheet for each that was read', async () => {
    const sheets = await rowsOf(report)
    expect(Object.keys(sheets)).toEqual(['汇总', '汇总 (2)', '甲 乙 1', '汇总 (3)'])
    const summary = sheets.汇总 ?? []
    expect(summary[3]).toEqual(['1', '汇总.xlsx', '区委政法委员会', '2023', '5', '0', '0', ''])
    expect(summary[6]).toEqual(['4', '丙.xlsx', '', '', '', '', '', refusal])
    expect(sheets['甲 乙 1']?.[2]?.[0]).toBe('审核的文件：甲/乙[1]:*?.xlsx')
  })
  it('writes the counts as numbers', async () => {
    const own = read(await writeRemarks(report)).Sheets.汇总
    expect(own?.E4).toMatchObject({ t: 'n', v: 5 })
  })
})

describe('names of sheets', () => {
  it('are told apart whatever their case, and stay within 31 characters', () => {
    const long = '很'.repeat(40)
    const names = sheetNames(['A', 'a', long, long, ''])
    expect(names.slice(0, 2)).toEqual(['A', 'a (2)'])
    expect(names.every((name) => name.length <= 31 && name !== '')).toBe(true)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5)
  })
})

describe('the workbook in LibreOffice', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jixiao-remarks-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('prints A4 landscape pages with the columns’ names and the page’s number on each', async () => {
    const remark = sheet.units[0]?.remarks[0] ?? never()
    const remarks = Array.from({ length: 60 }, (_, at) => ({ ...remark, number: at + 1 }))
    const source = join(folder, 'remarks.xlsx')
    await writeFile(source, await writeRemarks(reportOn({ ...sheet, units: [{ name: '甲', remarks }] })))
    const run = promisify(execFile)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, source])
    const pdf = join(folder, 'remarks.pdf')
    const info = (await run('pdfinfo', [pdf])).stdout
    const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1])
    expect(info).toMatch(/Page size:\s+84[12](\.\d+)? x 59[45](\.\d+)? pts/)
    expect(pages).toBeGreaterThan(1)
    for (let page = 1; page <= pages; page++) {
      const text = (await run('pdftotext', ['-f', `${page}`, '-l', `${page}`, pdf, '-'])).stdout.replace(/\s/g, '')
      for (const part of ['审核意见', '修改情况', `第${page}页共${pages}页`]) expect(text).toContain(part)
    }
  })
})

function never(): never {
  throw new Error('the table has a remark on its 合计 row')
}
