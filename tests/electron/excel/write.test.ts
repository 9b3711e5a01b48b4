import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../../electron/excel/write.ts'
import { lineCount, rowMeasures } from '../../../electron/excel/writing/measures.ts'
import { planRows } from '../../../electron/excel/writing/plan.ts'
import { sheetName } from '../../../electron/excel/writing/safeText.ts'
import { openZip } from '../../../electron/reading/bytes/zip.ts'
import { readForm } from '../../../electron/reading/read.ts'
import { BLANK_AMOUNTS, emptyTable, type TargetTable } from '../../../shared/form.ts'
import { fen } from '../../../shared/money.ts'
import { tableOfReading } from '../../../shared/reading.ts'
import { idCounter } from '../../shared/arbitraries.ts'

async function sample(name: string): Promise<TargetTable> {
  const bytes = readFileSync(new URL(`../../fixtures/samples/${name}.xlsx`, import.meta.url))
  return tableOfReading((await readForm(bytes, name)).form, idCounter())
}
const published = await sample('clean-official')
async function partsOf(table: TargetTable): Promise<(name: string) => string> {
  const zip = openZip(await writeWorkbook(table))
  return (name) => new TextDecoder().decode(zip.read(name) ?? undefined)
}
const sheetOf = async (table: TargetTable) => (await partsOf(table))('xl/worksheets/sheet1.xml')
const cellOf = (sheet: string, address: string) => new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`).exec(sheet)?.[0]
const readBack = async (table: TargetTable) => readForm(await writeWorkbook(table), '导出.xlsx')

describe('the workbook of the published table', async () => {
  const part = await partsOf(published)
  const sheet = part('xl/worksheets/sheet1.xml')
  it('has its sums as formulas with results', () => {
    expect(cellOf(sheet, 'B4')).toContain('<f>SUM(B5)</f><v>958.66</v>')
    expect(cellOf(sheet, 'C5')).toContain('<f>SUM(C6:C19)</f><v>958.66</v>')
    expect(cellOf(sheet, 'B6')).toContain('<f>SUM(C6:E6)</f><v>1</v>')
    expect(cellOf(sheet, 'C6')).toContain('<v>1</v>')
    expect(cellOf(sheet, 'D6')).not.toContain('<v>')
    expect(part('xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
  })
  it('prints on A4 landscape, one page wide, with the header repeated and pages counted', () => {
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"/)
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"/)
    expect(sheet).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/)
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(sheet).toContain('第 &amp;P 页，共 &amp;N 页')
    expect(part('xl/workbook.xml')).toContain('!$1:$3')
    expect(part('xl/workbook.xml')).toContain('!$A$1:$G$19')
    expect(sheet).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/)
  })
  it('has Chinese fonts, and a height for every row that is not fixed for data rows', () => {
    expect(part('xl/styles.xml')).toContain('宋体')
    expect(part('xl/styles.xml')).toContain('<charset val="134"/>')
    expect(sheet.match(/<row [^>]*ht="/g)).toHaveLength(19)
    expect(sheet.match(/<row [^>]*customHeight="1"/g)).toHaveLength(3)
  })
  it('reads back as the same form, without a note', async () => {
    const reading = await readBack(published)
    expect(tableOfReading(reading.form, idCounter())).toEqual(published)
    expect([...reading.notes, ...reading.warnings]).toEqual([])
  })
})

describe('a stated figure that differs from its parts', () => {
  it('is written as a number, and what adds up beside it as a formula', async () => {
    const wrong = await sample('wrong-totals')
    const sheet = await sheetOf(wrong)
    expect(cellOf(sheet, 'B4')).toContain('<v>968.66</v>')
    expect(cellOf(sheet, 'B4')).not.toContain('<f>')
    expect(cellOf(sheet, 'B11')).not.toContain('<f>')
    expect(cellOf(sheet, 'B10')).toContain('<f>')
    expect(tableOfReading((await readBack(wrong)).form, idCounter())).toEqual(wrong)
  })
})

describe('what the form does not print', () => {
  const withYear = { ...published, year: 2023 }
  it('goes with the file as a property: the budget year', async () => {
    const reading = await readBack(withYear)
    expect(reading.form.year).toBe(2023)
    expect(reading.notes.map(({ message }) => message)).toEqual(['表中没有年度，按文件属性中的预算年度 2023 年读入。'])
    expect(await sheetOf(withYear)).not.toContain('2023年</')
  })
  it('gives way to a year in the title', async () => {
    const table = { ...withYear, title: '2024年项目支出绩效目标表' }
    expect((await readBack(table)).form.year).toBe(2024)
  })
})

describe('tables in which things are missing', () => {
  it('survive: no unit at all, an empty unit, units of one name, units and projects without names', async () => {
    const unit = { id: 'u1', name: '甲', stated: BLANK_AMOUNTS, control: null, projects: [] }
    const project = { id: 'p1', name: '', amounts: BLANK_AMOUNTS, goal: '目标', indicators: [] }
    for (const units of [[], [unit], [unit, { ...unit, id: 'u2' }], [{ ...unit, name: '', projects: [project] }]]) {
      const table: TargetTable = { ...published, units }
      const { form } = await readBack(table)
      expect(form.units.map(({ name, projects }) => [name, projects.length])).toEqual(
        units.map(({ name, projects }) => [name, projects.length]),
      )
    }
  })
  it('say in words that a name is missing, and leave a project blank in which nothing is filled in', async () => {
    const table = emptyTable(idCounter())
    const sheet = await partsOf(table)
    expect(sheet('xl/sharedStrings.xml')).toContain('（未填写单位名称）')
    expect(sheet('xl/sharedStrings.xml')).not.toContain('（未填写项目名称）')
    expect((await readBack(table)).form.units).toMatchObject([{ name: '', projects: [] }])
  })
})

describe('texts', () => {
  const withGoal = (goal: string): TargetTable => {
    const unit = published.units[0] as TargetTable['units'][number]
    const project = unit.projects[0] as TargetTable['units'][number]['projects'][number]
    return { ...published, units: [{ ...unit, projects: [{ ...project, goal }] }] }
  }
  it('that look like escapes, formulas or markup come back as they were', async () => {
    for (const goal of ['_x000D_', '=1+1', '+cmd', '@SUM(1)', '<b>&"\'', '第一行\n第二行'])
      expect((await readBack(withGoal(goal))).form.units[0]?.projects[0]?.goal).toBe(goal)
  })
  it('with control characters, which XML cannot hold, come back without them', async () => {
    expect((await readBack(withGoal('前\u0001后'))).form.units[0]?.projects[0]?.goal).toBe('前后')
  })
  it('that no cell can hold are refused rather than cut', async () => {
    expect((await readBack(withGoal('长'.repeat(32_767)))).form.units[0]?.projects[0]?.goal).toHaveLength(32_767)
    await expect(writeWorkbook(withGoal('长'.repeat(32_768)))).rejects.toMatchObject({ code: 'text-too-long' })
  })
  it('of sheet names are freed of what Excel forbids', () => {
    expect(sheetName("2023年 [某]局*?:/\\'")).toBe('2023年 某 局')
    expect(sheetName('部'.repeat(40))).toHaveLength(31)
    expect(sheetName('   ')).toBe('绩效目标表')
    expect(sheetName('History')).toBe('绩效目标表')
    expect(sheetName(`${'部'.repeat(30)}𠮷`).isWellFormed()).toBe(true)
  })
})

describe('sums', () => {
  it('of more units than a function takes are nested', () => {
    const unit = published.units[0] as TargetTable['units'][number]
    const units = Array.from({ length: 300 }, (_, at) => ({ ...unit, id: `u${at}`, projects: [] }))
    const formula = planRows({ ...published, units }).rows[0]?.amounts.total.formula
    expect(formula).toMatch(/^SUM\(SUM\(B5,B6,.*\),SUM\(B260,.*,B304\)\)$/)
  })
  it('keep all decimals that an amount has', async () => {
    const unit = published.units[0] as TargetTable['units'][number]
    const project = {
      ...(unit.projects[0] as (typeof unit.projects)[number]),
      amounts: { ...BLANK_AMOUNTS, fiscal: fen(1_234_567) },
    }
    const table = { ...published, units: [{ ...unit, projects: [project] }] }
    expect(cellOf(await sheetOf(table), 'C6')).toContain('<v>1.234567</v>')
  })
})

describe('row heights', () => {
  const row = planRows(published).rows[2]
  it('grow with the longest text and stay below what Excel allows, where the text is set smaller', () => {
    if (!row) throw new Error('no row')
    const widths = [25.6, 8, 8, 8, 8, 41, 55]
    const short = rowMeasures({ ...row, goal: '短' }, widths)
    const long = rowMeasures({ ...row, goal: '长'.repeat(400) }, widths)
    const huge = rowMeasures({ ...row, goal: '长'.repeat(1_500) }, widths)
    expect(short.size).toBe(9)
    expect(long.height).toBeGreaterThan(short.height)
    expect(long.size).toBe(9)
    expect(huge.height).toBeLessThanOrEqual(409)
    expect(huge.size).toBeLessThan(9)
  })
  it('count Chinese as one and Latin as about half a character, and explicit lines', () => {
    expect(lineCount('长'.repeat(20), 12 * 10.6 + 4, 9)).toBe(2)
    expect(lineCount('a'.repeat(18), 12 * 10.6 + 4, 9)).toBe(1)
    expect(lineCount('一\n二\n', 200, 9)).toBe(3)
  })
})
