import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../electron/reading/limits.ts'
import { readForm } from '../../../electron/reading/read.ts'
import { AppError } from '../../../shared/errors.ts'
import type { FormReading } from '../../../shared/reading.ts'
import {
  type CellContent,
  formOf,
  OFFICIAL_HEADER,
  packageOf,
  readXlsxForm,
  rowXml,
  sheetXml,
  workbookOf,
} from './packages.ts'
import { writeZip } from './zipFile.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const UNIT = ['甲单位']
const PROJECT = ['    项目一', 10, 10, null, null, '目标', '见附件']

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readForm(bytes, 'a.xlsx')
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  return 'read'
}

function read(rows: readonly (readonly CellContent[])[], behind = ''): FormReading {
  return readXlsxForm(formOf(rows, behind), 'a.xlsx')
}

const said = (reading: FormReading) => [...reading.notes, ...reading.warnings].map(({ message }) => message).join('\n')
const names = (reading: FormReading) =>
  reading.form.units.map((unit) => [unit.name, ...unit.projects.map((project) => project.name)])

describe('a file is refused by what it is', () => {
  const check = async (bytes: Uint8Array, expected: string) => expect(await refusal(bytes)).toBe(expected)
  it('an empty one', async () => {
    await check(new Uint8Array(), 'empty')
    await check(utf8(' \n'), 'empty')
    await check(writeZip([]), 'empty')
    await check(workbookOf([]), 'empty')
  })
  it('one that is no spreadsheet', async () => {
    await check(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01', 'latin1'), 'not-spreadsheet')
    await check(writeZip([{ name: 'word/document.xml', content: utf8('<document/>') }]), 'not-spreadsheet')
    await check(packageOf([], { 'xl/workbook.xml': '<document/>' }), 'not-spreadsheet')
    await check(writeZip([{ name: 'mimetype', content: utf8('application/epub+zip') }]), 'not-spreadsheet')
  })
  it('one of another format for what is missing in it', async () => {
    await check(utf8('%PDF-1.7\n\0\x01'), 'corrupt')
    await check(utf8('<html><table></table></html>'), 'empty')
    await check(utf8('项目名称,总计\n甲,1'), 'no-form')
  })
  it('a workbook without the form', () =>
    check(
      workbookOf([
        ['项目名称', '预算数'],
        ['甲', 1],
      ]),
      'no-form',
    ))
  it('one with a DOCTYPE, broken XML or a missing part', async () => {
    await check(packageOf([{ name: 'a', xml: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }]), 'unsafe-xml')
    await check(packageOf([{ name: 'a', xml: '<worksheet>' }]), 'corrupt')
    await check(packageOf([{ name: 'a', xml: sheetXml('&unknown;') }]), 'corrupt')
    await check(
      packageOf([{ name: 'a', xml: sheetXml('') }], { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }),
      'empty',
    )
  })
  it('one that inflates without end, or holds too much', async () => {
    await check(packageOf([{ name: 'a', xml: ' '.repeat(LIMITS.partBytes + 1) }]), 'too-large')
    await check(formOf(Array.from({ length: LIMITS.rows + 1 }, () => ['项目'])), 'too-large')
    await check(formOf([['长'.repeat(LIMITS.cellCharacters + 1)]]), 'too-large')
    await check(packageOf([{ name: 'a', xml: `<worksheet>${'<a>'.repeat(1_000)}` }]), 'too-large')
    await check(
      packageOf([{ name: 'a', xml: `<worksheet>${'长'.repeat(2 * LIMITS.xmlGap)}</worksheet>` }]),
      'too-large',
    )
    await check(
      packageOf([], {
        'xl/sharedStrings.xml': '<sst/>',
        'xl/styles.xml': `<s><fonts>${'<font/>'.repeat(LIMITS.styles + 1)}</fonts></s>`,
      }),
      'too-large',
    )
    await check(new Uint8Array(LIMITS.fileBytes + 1), 'too-large')
  })
})

describe('the form is found', () => {
  it('on any sheet, below other lines, with columns in another order and under other names', () => {
    const bytes = packageOf([
      { name: '说明', xml: sheetXml(rowXml(['填表说明'])) },
      {
        name: '表',
        xml: sheetXml(
          [
            ['附件3'],
            ['2024年项目支出绩效目标表'],
            ['填报部门：', '某局', null, '金额单位：元'],
            ['绩效 指标', '绩效目标', '项目\n名称', '其它资金', '财政拨款（元）', '合计'],
            [null, null, '合计', null, 1000, 1000],
            [null, null, '甲单位', null, 1000, 1000],
            ['见附件', '目标', '项目一', null, 1000, 1000],
          ]
            .map((row) => rowXml(row))
            .join(''),
        ),
      },
    ])
    const { form, sheetName, notes } = readXlsxForm(bytes, 'a.xlsx')
    expect(sheetName).toBe('表')
    expect(form).toMatchObject({ title: '2024年项目支出绩效目标表', department: '某局', year: 2024, unit: '元' })
    expect(form.stated).toEqual({ total: 100_000, fiscal: 100_000, special: null, other: null })
    expect(form.units).toMatchObject([
      { name: '甲单位', projects: [{ name: '项目一', goal: '目标', indicators: [{ verbatim: '见附件' }] }] },
    ])
    expect(notes.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('工作表“说明”没有读入（A1:A1'),
        '没有“财政专户拨款”一栏，该栏全部留空。',
        'A1 没有读入：“附件3”。',
      ]),
    )
  })
  it('under a header of two rows with merged cells', () => {
    const bytes = workbookOf(
      [
        ['项目名称', '预算资金', null, null, null, '绩效目标', '绩效指标'],
        [null, '总计', '财政拨款', '财政专户拨款', '其他资金', null, null],
        ['甲单位'],
        ['  项目一', 1, 1, null, null, '目标', '见附件'],
      ],
      '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:E1"/><mergeCell ref="F1:F2"/><mergeCell ref="G1:G2"/></mergeCells>',
    )
    const { form } = readXlsxForm(bytes, 'a.xlsx')
    expect(form.units).toMatchObject([
      { name: '甲单位', projects: [{ name: '项目一', amounts: { total: 1_000_000 } }] },
    ])
  })
  it('on the visible sheet rather than on a hidden copy, which is named', () => {
    const xml = sheetXml([OFFICIAL_HEADER, UNIT, PROJECT].map((row) => rowXml(row)).join(''))
    const reading = readXlsxForm(
      packageOf([
        { name: '旧', xml, state: 'hidden' },
        { name: '新', xml },
      ]),
      'a.xlsx',
    )
    expect(reading.sheetName).toBe('新')
    expect(said(reading)).toContain('工作表“旧”里也有一张项目支出绩效目标表')
  })
})

describe('rows', () => {
  it('are units and projects by their indents where there are any', () => {
    expect(
      names(read([UNIT, PROJECT, ['    没有目标的项目', 5, 5], ['乙单位'], ['　　项目二', 1, 1, null, null, '目标']])),
    ).toEqual([
      ['甲单位', '项目一', '没有目标的项目'],
      ['乙单位', '项目二'],
    ])
  })
  it('are units and projects by what surrounds them where nothing is indented', () => {
    const reading = read([
      ['甲单位', 15, 15],
      ['项目一', 10, 10, null, null, '目标'],
      ['没有目标的项目', 5, 5],
      ['乙单位', 1, 1],
      ['项目二', 1, 1, null, null, '目标'],
    ])
    expect(names(reading)).toEqual([
      ['甲单位', '项目一', '没有目标的项目'],
      ['乙单位', '项目二'],
    ])
    expect(said(reading)).toContain('“没有目标的项目”没有绩效目标和绩效指标，按项目读入')
  })
  it('without a unit stand under the department', () => {
    const reading = read([['项目一', 1, 1, null, null, '目标']])
    expect(names(reading)).toEqual([['某部门', '项目一']])
    expect(said(reading)).toContain('以部门“某部门”作为资金使用单位')
  })
  it('that repeat a page’s heading or count pages or columns are named and left out', () => {
    const reading = read([
      ['1', '2', '3', '4', '5', '6', '7'],
      UNIT,
      PROJECT,
      [null, null, null, '第 1 页，共 2 页'],
      ['项目支出绩效目标表（含转移支付项目）'],
      ['部门名称：某部门', null, null, null, null, null, '单位：万元'],
      OFFICIAL_HEADER,
      ['    项目二', 1, 1, null, null, '目标'],
    ])
    expect(names(reading)).toEqual([['甲单位', '项目一', '项目二']])
    expect(reading.notes.filter(({ kind }) => kind === 'left-out').map(({ at }) => at)).toEqual([
      'A4',
      'D7',
      'A8',
      'A9',
      'A10',
    ])
  })
  it('that are left out are named with all that they hold', () => {
    const error = '<c t="e"><v>#REF!</v></c>'
    const reading = read([UNIT, PROJECT, ['      其中：市级资金', error, 10], ['本页小计', error, 10]])
    expect(names(reading)).toEqual([['甲单位', '项目一']])
    expect(said(reading)).toContain(
      '第 6 行“其中：市级资金”是上面金额的其中项，已含在上面的金额内，没有读入：“#REF!”、“10”。',
    )
    expect(said(reading)).toContain('第 7 行“本页小计”是分页的合计，没有读入：“#REF!”、“10”。')
  })
  it('below the table are left out with their words', () => {
    const reading = read([UNIT, PROJECT, ['填表人：张三', null, '联系电话：123'], ['注：本表一式两份']])
    expect(names(reading)).toEqual([['甲单位', '项目一']])
    expect(said(reading)).toContain('“填表人：张三”是表外说明')
    expect(said(reading)).toContain('“联系电话：123”是表外说明')
    expect(said(reading)).toContain('“注：本表一式两份”是表外说明')
  })
  it('without a name go on with the project above, also where its name is merged down', () => {
    const rows = [
      UNIT,
      ['    项目一', 10, 10, null, null, '目标上', '甲'],
      [null, null, null, null, null, '目标下', '乙'],
    ]
    const loose = read(rows)
    expect(loose.form.units[0]?.projects).toMatchObject([
      { goal: '目标上目标下', indicators: [{ verbatim: '甲' }, { verbatim: '乙' }] },
    ])
    expect(said(loose)).toContain('第 6 行没有项目名称，接在“项目一”之后读入')
    const merged = read(rows, '<mergeCells><mergeCell ref="A5:A6"/></mergeCells>')
    expect(merged.form).toEqual(loose.form)
    expect(said(merged)).not.toContain('没有项目名称')
  })
  it('with the sums of a unit may stand below its projects', () => {
    const { form, warnings } = read([UNIT, PROJECT, ['小计', 10, 10], ['总 计', 11, 10]])
    expect(form.units[0]?.stated.total).toBe(10_000_000)
    expect(form.stated.total).toBe(11_000_000)
    expect(warnings).toEqual([
      { kind: 'total-mismatch', message: '合计行“总计”写的是 11.00，各单位相加是 10.00，相差 1.00。', at: 'B7' },
    ])
  })
})

describe('sums', () => {
  it('that are off by what two decimals hide are said to be so', () => {
    const warnings = (total: number) =>
      read([UNIT, ['    项目一', total, 10.004, 5.003, null, '目标']]).warnings.map(({ message }) => message)
    expect(warnings(15.01)).toEqual([expect.stringContaining('相差 0.003（可能是四舍五入造成的）')])
    expect(warnings(15.1)).toEqual([expect.stringMatching(/相差 0\.093。$/)])
    expect(warnings(15.007)).toEqual([])
  })
  it('are not asked for where the form has no columns for the funds', () => {
    const rows = [
      ['项目名称', '总计', '绩效目标'],
      ['甲单位', 10],
      ['  项目一', 10, '目标'],
    ]
    expect(readXlsxForm(workbookOf(rows), 'a.xlsx').warnings.map(({ kind }) => kind)).toEqual(['unit-missing'])
  })
})

describe('cells', () => {
  it('that are no amounts are named and left blank', () => {
    const reading = read([UNIT, ['    项目一', '待定', '10万元', '—', '1e30', '目标']])
    expect(reading.form.units[0]?.projects[0]?.amounts).toEqual({
      total: null,
      fiscal: 10_000_000,
      special: null,
      other: null,
    })
    expect(reading.notes).toEqual([
      { kind: 'left-out', message: '“待定”不是金额，没有读入，该格留空。', at: 'B5', assumption: null },
      { kind: 'left-out', message: '“1e30”超过单个金额的上限，没有读入，该格留空。', at: 'E5', assumption: null },
    ])
  })
  it('are rounded to 分 from what is stored, which is said only where something is lost', () => {
    const reading = read([UNIT, ['    项目一', '<c><v>283.00000000000006</v></c>', '<c><v>283.12345678</v></c>']])
    expect(reading.form.units[0]?.projects[0]?.amounts).toMatchObject({ total: 283_000_000, fiscal: 283_123_457 })
    expect(reading.notes.map(({ at }) => at)).toEqual(['C5'])
  })
  it('with errors and formulas without results are warned of and left blank', () => {
    const reading = read([
      UNIT,
      ['    项目一', '<c><f>SUM(C5:E5)</f></c>', '<c t="e"><v>#REF!</v></c>', null, null, '目标'],
    ])
    expect(reading.warnings).toEqual([
      { kind: 'formula-without-value', message: expect.stringContaining('公式没有保存计算结果'), at: 'B5' },
      { kind: 'cell-error', message: expect.stringContaining('#REF!'), at: 'C5' },
    ])
  })
  it('of a computed zero over blanks are blank, a typed zero is a zero', () => {
    const { form } = read([
      ['合计', '<c><f>B5</f><v>0</v></c>', 0],
      UNIT,
      ['    项目一', null, null, null, null, '目标'],
    ])
    expect(form.stated).toEqual({ total: null, fiscal: 0, special: null, other: null })
  })
  it('in hidden rows are read and warned of', () => {
    const rows = [OFFICIAL_HEADER, UNIT, PROJECT].map((row, at) => rowXml(row, at === 2 ? 'hidden="1"' : '')).join('')
    const reading = readXlsxForm(packageOf([{ name: 'a', xml: sheetXml(rows) }]), 'a.xlsx')
    expect(names(reading)).toEqual([['甲单位', '项目一']])
    expect(reading.warnings).toContainEqual({
      kind: 'hidden-rows',
      message: expect.stringContaining('第 3 行'),
      at: 'A3',
    })
  })
  it('outside the form’s columns are named by column', () => {
    const reading = readXlsxForm(
      workbookOf([[...OFFICIAL_HEADER, '备注'], ['甲单位'], [...PROJECT, '新增'], [...PROJECT, '延续']]),
      'a.xlsx',
    )
    expect(said(reading)).toContain('H 列“备注”不属于本表，没有读入：H1、H3:H4。')
  })
  it('show numbers as their formats do', () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>'
    const header = ['项目名称', '总计', '一级指标', '二级指标', '三级指标', '实施周期指标值', '年度指标值']
    const row = ['项目', 1, '1-产出指标', '11-数量指标', '完成率', '<c s="1"><v>1</v></c>', 5]
    const xml = sheetXml([header, row].map((cells) => rowXml(cells)).join(''))
    const { form } = readXlsxForm(packageOf([{ name: 'a', xml }], { 'xl/styles.xml': styles }), 'a.xlsx')
    expect(form.units[0]?.projects[0]?.indicators).toMatchObject([
      { name: '完成率', cycleValue: '100%', annualValue: '5' },
    ])
  })
})

describe('the unit of money and the year', () => {
  const heading = (cells: CellContent[], header = OFFICIAL_HEADER) =>
    readXlsxForm(workbookOf([['项目支出绩效目标表'], cells, header, UNIT, PROJECT]), 'a.xlsx')
  it('are assumed and warned of where no unit of money stands', () => {
    expect(heading(['部门名称：某局']).warnings).toEqual([
      { kind: 'unit-missing', message: expect.stringContaining('按万元读入'), at: null },
    ])
    expect(heading(['部门名称：某局', '单位：美元']).warnings).toMatchObject([{ kind: 'unit-missing', at: 'B2' }])
  })
  it('are found in one line with the department and in a header', () => {
    expect(heading(['部门名称：某局     单位：元']).form).toMatchObject({ department: '某局', unit: '元' })
    expect(heading(['部门名称：某局'], OFFICIAL_HEADER.with(1, '总计(元)')).form.unit).toBe('元')
  })
  it('take a year from a cover line or a cell of its own, never from a date', () => {
    expect(heading(['部门名称：某局', '预算年度：2025']).form.year).toBe(2025)
    expect(heading(['二〇二四年度', '单位：万元']).form.year).toBe(2024)
    expect(heading(['填报日期：2023年1月5日', '单位：万元']).form.year).toBeNull()
  })
})

describe('the account of cells', () => {
  /** Words that have their place in the form without being kept as texts; all others are marked and looked for. */
  const formWords: CellContent[] = ['合计', '小计', '总计', '绩效指标', '第1页', '单位：元', '项目名称']
  /** Cells without a text of their own, which must be named by their address or their row. */
  const unreadable: CellContent[] = ['<c t="e"><v>#REF!</v></c>', '<c><f>A1</f></c>']
  const content = fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...unreadable) },
    {
      weight: 8,
      arbitrary: fc.constantFrom<CellContent>(
        ...formWords,
        '项目',
        '    项目',
        '注：说明',
        '1、甲',
        '待定',
        null,
        null,
        null,
        null,
      ),
    },
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 99 }) },
  )
  const isText = (cell: CellContent) =>
    typeof cell === 'string' && !formWords.includes(cell) && !unreadable.includes(cell)
  it('has every cell with content in the form or in the report', () => {
    fc.assert(
      fc.property(fc.array(fc.array(content, { maxLength: 9 }), { maxLength: 12 }), (rows) => {
        const marked = rows.map((row, at) =>
          row.map((cell, column) => (isText(cell) ? `${cell}〔${at}.${column}〕` : cell)),
        )
        const bytes = workbookOf([['项目支出绩效目标表'], ['部门名称：某局', '单位：万元'], OFFICIAL_HEADER, ...marked])
        const reading = readXlsxForm(bytes, 'a.xlsx')
        const everything = JSON.stringify(reading)
        marked.forEach((row, at) => {
          row.forEach((cell, column) => {
            if (!isText(cell) && !unreadable.includes(cell)) return
            const address = String.fromCharCode(65 + column) + (at + 4)
            const isNamed = [...reading.notes, ...reading.warnings].some(
              (said) =>
                said.at === address ||
                said.message.startsWith(`第 ${at + 4} 行`) ||
                coversAddress(said.message, address),
            )
            const isKept = isText(cell) && everything.includes(`〔${at}.${column}〕`)
            if (!isKept && !isNamed) throw new Error(`${address} ${cell} 不见了`)
          })
        })
      }),
      { numRuns: 1000 },
    )
  })
})

/** Whether a message names the cell or a range of its column that holds it. */
function coversAddress(message: string, address: string): boolean {
  const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  return [...message.matchAll(/([A-Z]+)(\d+)(?::[A-Z]+(\d+))?/g)].some(
    (match) => match[1] === column && Number(row) >= Number(match[2]) && Number(row) <= Number(match[3] ?? match[2]),
  )
}
