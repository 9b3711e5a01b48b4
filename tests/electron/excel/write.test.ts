import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../../electron/excel/write.ts'
import { sumOf } from '../../../electron/excel/writing/plan.ts'
import { sheetName } from '../../../electron/excel/writing/safeText.ts'
import { openZip } from '../../../electron/reading/bytes/zip.ts'
import { readForm } from '../../../electron/reading/read.ts'
import { BLANK_AMOUNTS, BLANK_INDICATOR, emptyTable, type Project, type TargetTable } from '../../../shared/form.ts'
import { fen } from '../../../shared/money.ts'
import { DEFAULT_OUTPUT_CHOICES, WORKBOOK_LAYOUTS } from '../../../shared/output/outputChoices.ts'
import { tableOfReading } from '../../../shared/reading.ts'
import { idCounter } from '../../shared/arbitraries.ts'
import { bytesOf, type Wishes, written } from './written.ts'

async function sample(name: string): Promise<TargetTable> {
  const bytes = readFileSync(new URL(`../../fixtures/samples/${name}.xlsx`, import.meta.url))
  return tableOfReading((await readForm(bytes, name)).form, idCounter())
}
const published = await sample('clean-official')
async function partsOf(table: TargetTable, wishes: Wishes = {}): Promise<(name: string) => string> {
  const zip = openZip(await bytesOf(table, wishes))
  return (name) => new TextDecoder().decode(zip.read(name) ?? undefined)
}
const sheetOf = async (table: TargetTable, wishes: Wishes = {}) =>
  (await partsOf(table, wishes))('xl/worksheets/sheet1.xml')
const cellOf = (sheet: string, address: string) => new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`).exec(sheet)?.[0]
const readBack = async (table: TargetTable, wishes: Wishes = {}) => readForm(await bytesOf(table, wishes), '导出.xlsx')
const BY_INDICATOR: Wishes = { workbook: { layout: 'by-indicator' } }

const unit = published.units[0] as TargetTable['units'][number]
const first = unit.projects[0] as Project
const withProjects = (...projects: readonly Partial<Project>[]): TargetTable => ({
  ...published,
  units: [{ ...unit, projects: projects.map((project, at) => ({ ...first, id: `p${at}`, ...project })) }],
})

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
    expect(sheet).toContain('第 &amp;P 页 共 &amp;N 页')
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
  it('reads back as the same form in both layouts, without a note', async () => {
    for (const layout of WORKBOOK_LAYOUTS) {
      const reading = await readBack(published, { workbook: { layout } })
      expect(tableOfReading(reading.form, idCounter())).toEqual(published)
      expect([...reading.notes, ...reading.warnings]).toEqual([])
    }
  })
  it('says to another reader what it says to ours, and says of itself whose it is', async () => {
    const { Sheets, SheetNames, Props } = read(await bytesOf({ ...published, year: 2023 }))
    expect(SheetNames).toEqual(['2023年 中国共产党广州市天河区委员会政法委员会'.slice(0, 31)])
    const rows = utils.sheet_to_json<string[]>(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1, defval: '' })
    expect(rows[0]?.[0]).toBe(published.title)
    expect(rows[3]?.slice(0, 5)).toEqual(['合计', 958.66, 958.66, 0, 0])
    expect(rows.slice(5).map(([name]) => name)).toEqual(unit.projects.map(({ name }) => name))
    expect(rows[5]?.[5]).toBe(first.goal)
    expect(Props?.Title).toBe(published.title)
    expect(Props?.Subject).toBe('2023年 中国共产党广州市天河区委员会政法委员会')
    expect(Props?.Company).toBe('中国共产党广州市天河区委员会政法委员会')
    expect(Props?.Keywords).toContain('2023')
  })
  it('is the same to the byte, also later and in another time zone', async () => {
    const script = `import { bytesOf } from './tests/electron/excel/written.ts'
      import { sampleForm } from './tests/shared/samples.ts'
      import { createHash } from 'node:crypto'
      Date.now = () => Number(process.env.NOW)
      const table = sampleForm('published-2023')
      for (const layout of ['official', 'by-indicator'])
        console.log(createHash('sha256').update(await bytesOf(table, { workbook: { layout } })).digest('hex'))`
    const hashes = await Promise.all(
      [
        { TZ: 'Asia/Shanghai', NOW: '1' },
        { TZ: 'America/New_York', NOW: '1700000000000' },
      ].map(async (surroundings) => {
        const env = { ...process.env, ...surroundings }
        return (await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env })).stdout
      }),
    )
    expect(hashes[0]).toMatch(/^[\da-f]{64}\n[\da-f]{64}\n$/)
    expect(hashes[1]).toBe(hashes[0])
  })
})

describe('a row for each indicator', () => {
  it('has the kinds, name and values in columns, and what belongs to the project merged down', async () => {
    const workbook = read(await bytesOf(published, BY_INDICATOR))
    const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''] ?? {}
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' })
    expect(rows[3]?.slice(6)).toEqual(['一级指标', '二级指标', '三级指标', '实施周期指标值', '年度指标值'])
    expect(rows[7]?.slice(6)).toEqual(['1-产出指标', '11-数量指标', '综治中心提档升级完成率', '控制数', '100%'])
    expect(rows[8]?.slice(0, 8)).toEqual(['', '', '', '', '', '', '2-效益指标', '22-社会效益指标'])
    const merges = (sheet['!merges'] ?? []).map((range) => utils.encode_range(range))
    for (const column of ['A', 'B', 'C', 'D', 'E', 'F']) expect(merges).toContain(`${column}8:${column}9`)
    expect(rows).toHaveLength(4 + 2 + 34)
  })
  it('keeps unknown codes, missing kinds, blank indicators and texts that are none, whatever stands above them', async () => {
    const indicators = [
      { level1Code: '1', level1: '产出指标', level2Code: '11', level2: '数量指标', name: '甲', annualValue: '1' },
      { name: '乙', cycleValue: '2' },
      { level1Code: '9', level1: '自定', level2Code: '99' },
      {},
      { verbatim: '指标待定；\n另行报送。1、甲' },
    ].map((own, at) => ({ ...BLANK_INDICATOR, id: `i${at}`, ...own }))
    const { form } = await readBack(withProjects({ indicators }, { indicators: [] }), BY_INDICATOR)
    const [project, bare] = form.units[0]?.projects ?? []
    expect(project?.indicators).toEqual(indicators.map(({ id: _, ...own }) => own))
    expect(bare?.indicators).toEqual([])
  })
})

describe('what the page setup asks for', () => {
  it('is followed: paper, margins, fonts, page numbers, draft, titles on the first page alone', async () => {
    const sheet = await sheetOf(published, {
      pageSetup: {
        paper: 'A3',
        orientation: 'portrait',
        margins: { top: 25.4, right: 12.7, bottom: 25.4, left: 12.7 },
        pageNumber: 'fraction',
        draft: true,
        repeatHeader: false,
        body: { family: 'fangsong', size: 12 },
      },
    })
    expect(sheet).toContain('<pageSetup paperSize="8" orientation="portrait"')
    expect(sheet).toContain('<pageMargins left="0.5" right="0.5" top="1" bottom="1"')
    expect(sheet).toContain('<oddFooter>&amp;C&amp;9&amp;P / &amp;N</oddFooter>')
    expect(sheet).toMatch(/<oddHeader>.*草　稿<\/oddHeader>/)
    const part = await partsOf(published, {
      pageSetup: { repeatHeader: false, body: { family: 'fangsong', size: 12 }, pageNumber: 'none' },
    })
    expect(part('xl/workbook.xml')).not.toContain('Print_Titles')
    expect(part('xl/styles.xml')).toContain('<sz val="12"/><name val="仿宋"/>')
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('headerFooter')
  })
  it('has the columns fill the paper, so that it is printed in its own size', async () => {
    for (const paper of ['A4', 'A3'] as const) {
      const sheet = await sheetOf(published, { pageSetup: { paper } })
      const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width))
      const inches = (widths.reduce((sum, width) => sum + width, 0) * 7) / 96
      const room = ({ A4: 297, A3: 420 }[paper] - 16) / 25.4
      expect(inches).toBeLessThan(room)
      expect(inches).toBeGreaterThan(room * 0.97)
    }
  })
  it('has a line for signatures under the table, which is no project', async () => {
    const signature = { preparer: '张三', head: '', date: '' }
    for (const layout of WORKBOOK_LAYOUTS) {
      const reading = await readBack(published, { workbook: { layout }, pageSetup: { signature } })
      expect(tableOfReading(reading.form, idCounter())).toEqual(published)
      expect(reading.notes.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^“填报人：张三.*负责人：.*日期：.*”是表外说明，没有读入。$/),
      ])
    }
  })
  it('does not leave out what only paper leaves out, and says so', async () => {
    const { bytes, told } = await written(published, { pageSetup: { content: 'units' } })
    expect((await readForm(bytes, '导出.xlsx')).form.units[0]?.projects).toHaveLength(14)
    expect(told).toEqual(['工作簿写出的是完整的表：“打印内容”和不打印的单位只对纸面和 PDF 有效。'])
  })
})

describe('a locked workbook', () => {
  it('is protected without a password, and its rows and columns can still be made larger', async () => {
    const protection = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'
    const locked = await sheetOf(published, { workbook: { locked: true } })
    expect(locked).toContain(`</sheetData>${protection}`)
    expect(await sheetOf(published)).not.toContain('sheetProtection')
    expect((await readBack(published, { workbook: { locked: true } })).notes).toEqual([])
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
    for (const layout of WORKBOOK_LAYOUTS)
      expect(tableOfReading((await readBack(wrong, { workbook: { layout } })).form, idCounter())).toEqual(wrong)
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

describe('several tables', () => {
  it('are sheets of one workbook, and of different years the file names none', async () => {
    const tables = [
      { ...published, year: 2023 },
      { ...published, id: 't2', year: 2024 },
    ]
    const write = (...own: readonly TargetTable[]) =>
      writeWorkbook(own, DEFAULT_OUTPUT_CHOICES, new AbortController().signal)
    const { bytes, told } = await write(...tables)
    expect(read(bytes).SheetNames.map((name) => name.slice(0, 5))).toEqual(['2023年', '2024年'])
    expect(told).toEqual(['各表的年度不同，文件属性里没有写年度，导入时请自行填写。'])
    expect(read(bytes).Props?.Keywords).not.toContain('预算年度')
    expect((await write(tables[0] as TargetTable, tables[0] as TargetTable)).told).toEqual([])
  })
})

describe('tables in which things are missing', () => {
  it('survive: no unit at all, an empty unit, units of one name, units and projects without names', async () => {
    const bare = { id: 'u1', name: '甲', stated: BLANK_AMOUNTS, control: null, projects: [] }
    const project = { id: 'p1', name: '', amounts: BLANK_AMOUNTS, goal: '目标', indicators: [] }
    for (const units of [[], [bare], [bare, { ...bare, id: 'u2' }], [{ ...bare, name: '', projects: [project] }]])
      for (const layout of WORKBOOK_LAYOUTS) {
        const { form } = await readBack({ ...published, units }, { workbook: { layout } })
        expect(form.units.map(({ name, projects }) => [name, projects.length])).toEqual(
          units.map(({ name, projects }) => [name, projects.length]),
        )
      }
  })
  it('say in words that a name is missing, also of a project in which nothing is filled in', async () => {
    const table = emptyTable(idCounter())
    const sheet = await partsOf(table)
    expect(sheet('xl/sharedStrings.xml')).toContain('（未填写单位名称）')
    expect(sheet('xl/sharedStrings.xml')).toContain('（未填写项目名称）')
    const blank = { name: '', amounts: BLANK_AMOUNTS, goal: '', indicators: [] }
    for (const layout of WORKBOOK_LAYOUTS)
      expect((await readBack(table, { workbook: { layout } })).form.units).toMatchObject([
        { name: '', projects: [blank] },
      ])
  })
})

describe('texts', () => {
  const withGoal = (goal: string) => withProjects({ goal })
  it('that look like escapes, formulas or markup come back as they were', async () => {
    for (const goal of ['_x000D_', '=1+1', '+cmd', '@SUM(1)', '<b>&"\'', '第一行\n第二行'])
      expect((await readBack(withGoal(goal))).form.units[0]?.projects[0]?.goal).toBe(goal)
  })
  it('with control characters, which XML cannot hold, come back without them', async () => {
    expect((await readBack(withGoal('前\u0001后'))).form.units[0]?.projects[0]?.goal).toBe('前后')
  })
  it('that no cell can hold are split where they can be, and refused rather than cut where they cannot', async () => {
    const endless = '长'.repeat(40_000)
    expect((await readBack(withGoal(endless))).form.units[0]?.projects[0]?.goal).toBe(endless)
    await expect(bytesOf({ ...published, title: endless })).rejects.toMatchObject({ code: 'text-too-long' })
  })
  it('of sheet names are freed of what Excel forbids', () => {
    expect(sheetName("2023年 [某]局*?:/\\'")).toBe('2023年 某 局')
    expect(sheetName('部'.repeat(40))).toHaveLength(31)
    expect(sheetName('   ')).toBe('绩效目标表')
    expect(sheetName('History')).toBe('绩效目标表')
    expect(sheetName(`${'部'.repeat(30)}𠮷`).isWellFormed()).toBe(true)
  })
})

describe('a text that no row can show', () => {
  const sentence = '持续推进平安建设工作，着力解决影响社会治安的突出问题。'
  const goal = `${sentence.repeat(30)}\n${sentence.repeat(30)}`
  it('goes on in further rows from a sentence’s end, the other columns merged, and comes back whole', async () => {
    for (const layout of WORKBOOK_LAYOUTS) {
      const { bytes, told } = await written(withProjects({ goal }, {}), { workbook: { layout } })
      const workbook = read(bytes)
      const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''] ?? {}
      const pieces = Object.keys(sheet)
        .filter((address) => /^F\d+$/.test(address))
        .flatMap((address) => (sheet[address]?.t === 's' ? [String(sheet[address].v)] : []))
        .filter((text) => text.includes('平安建设'))
      expect(pieces.length).toBeGreaterThan(2)
      expect(pieces.join('')).toBe(goal)
      for (const piece of pieces) expect(piece).toMatch(/[。\n]$/)
      expect(told).toEqual([
        `“${first.name}”的绩效目标太长，一行放不下，在工作簿里分成了 ${pieces.length} 行，其他列合并。`,
      ])
      const merged = (sheet['!merges'] ?? []).filter(({ s, e }) => s.c === 0 && e.r > s.r && s.r > 4)
      expect(merged.map(({ s, e }) => e.r - s.r + 1)).toEqual([pieces.length])
      expect((await readForm(bytes, '导出.xlsx')).form.units[0]?.projects.map((project) => project.goal)).toEqual([
        goal,
        first.goal,
      ])
    }
  })
  it('is as good a value of an indicator, and its formulas still add up all rows', async () => {
    const [indicator] = first.indicators
    const indicators = indicator ? [{ ...indicator, annualValue: sentence.repeat(40) }, indicator] : []
    const table = withProjects({ goal, indicators }, {})
    const { told, bytes } = await written(table, BY_INDICATOR)
    expect(told[1]).toMatch(
      /^“.*”的第 1 条绩效指标的年度指标值太长，一行放不下，在工作簿里分成了 \d+ 行，其他列合并。$/,
    )
    expect(tableOfReading((await readForm(bytes, '导出.xlsx')).form, idCounter()).units[0]?.projects[0]).toMatchObject({
      goal,
      indicators: indicators.map(({ id: _, ...own }) => own),
    })
    const sheet = await sheetOf(table, BY_INDICATOR)
    const last = [...sheet.matchAll(/<row r="(\d+)"/g)].at(-1)?.[1]
    expect(cellOf(sheet, 'C6')).toContain(`<f>SUM(C7:C${last})</f>`)
    for (const [, height] of sheet.matchAll(/<row [^>]*ht="([\d.]+)"/g)) expect(Number(height)).toBeLessThanOrEqual(409)
  })
  it('is counted where there are many', async () => {
    const { told } = await written(withProjects(...Array.from({ length: 12 }, (_, at) => ({ name: `甲${at}`, goal }))))
    expect(told).toHaveLength(11)
    expect(told[10]).toBe('另有 2 处太长的内容也这样分成了几行。')
  })
})

describe('sums', () => {
  it('of more units than a function takes are nested', () => {
    const formula = sumOf(Array.from({ length: 300 }, (_, at) => `B${at + 5}`))
    expect(formula).toMatch(/^SUM\(SUM\(B5,B6,.*\),SUM\(B260,.*,B304\)\)$/)
  })
  it('keep all decimals that an amount has', async () => {
    const table = withProjects({ amounts: { ...BLANK_AMOUNTS, fiscal: fen(1_234_567), other: fen(4_999) } })
    const sheet = await sheetOf(table)
    expect(cellOf(sheet, 'C6')).toContain('<v>1.234567</v>')
    expect(cellOf(sheet, 'E6')).toContain('<v>0.004999</v>')
    expect((await readBack(table)).form.units[0]?.projects[0]?.amounts.other).toBe(4_999)
  })
})

describe('stopping', () => {
  it('ends the writing, in the layout as in the packing', async () => {
    const signal = AbortSignal.abort()
    await expect(writeWorkbook([published], DEFAULT_OUTPUT_CHOICES, signal)).rejects.toMatchObject({
      code: 'cancelled',
    })
    const many = withProjects(...Array.from({ length: 1_200 }, () => ({})))
    const stopper = new AbortController()
    const writing = writeWorkbook([many], DEFAULT_OUTPUT_CHOICES, stopper.signal)
    setImmediate(() => stopper.abort())
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' })
  })
})
