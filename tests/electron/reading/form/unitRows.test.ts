import { describe, expect, it } from 'vitest'
import type { FormReading } from '../../../../shared/reading.ts'
import {
  type CellContent,
  formOf,
  OFFICIAL_HEADER,
  packageOf,
  readXlsxForm,
  rowXml,
  sheetXml,
  workbookOf,
} from '../packages.ts'

type Row = readonly CellContent[]

const INDICATOR = '1、1-产出指标；11-数量指标；培训次数；实施周期指标值:1次；年度指标值:1次。'
const project = (name: string, amount: number): Row => [name, amount, amount, null, null, '完成任务。', INDICATOR]
const read = (rows: readonly Row[], behind = '') => readXlsxForm(formOf(rows, behind), 'a.xlsx')
const names = ({ form }: FormReading) =>
  form.units.map((unit) => [unit.name, ...unit.projects.map(({ name }) => name)].join(' '))
const said = ({ notes }: FormReading) => notes.map(({ kind, at, message }) => `${kind} ${at} ${message}`)
const kindsOfWarnings = ({ warnings }: FormReading) => warnings.map(({ kind }) => kind)

const TWO_UNITS = ['甲局 项目一 没有目标的 项目二', '乙中心 项目三']

/** Two units with a project that has no texts, each row with attributes and each name with a cell format. */
function formatted(unit: { format?: number; attributes?: string }, of: { format?: number; attributes?: string }) {
  const name = (text: string, format = 0) => `<c s="${format}" t="inlineStr"><is><t>${text}</t></is></c>`
  const rows: [Row, string][] = [
    [OFFICIAL_HEADER, ''],
    [[name('甲局', unit.format)], unit.attributes ?? ''],
    [[name('项目一', of.format), 10, 10, null, null, '完成任务。'], of.attributes ?? ''],
    [[name('没有目标的', of.format), 5, 5], of.attributes ?? ''],
    [[name('项目二', of.format), 3, 3, null, null, '完成任务。'], of.attributes ?? ''],
    [[name('乙中心', unit.format)], unit.attributes ?? ''],
    [[name('项目三', of.format), 12, 12, null, null, '完成任务。'], of.attributes ?? ''],
  ]
  const styles =
    '<styleSheet><fonts><font/><font><b/></font></fonts><cellXfs><xf/><xf fontId="1"/><xf><alignment indent="2"/></xf></cellXfs></styleSheet>'
  const xml = sheetXml(rows.map(([cells, attributes]) => rowXml(cells, attributes)).join(''))
  return readXlsxForm(packageOf([{ name: '表', xml }], { 'xl/styles.xml': styles }), 'a.xlsx')
}

describe('units are told from projects', () => {
  it('by bold type, by outline levels and by the indent of the alignment', () => {
    expect(names(formatted({ format: 1 }, {}))).toEqual(TWO_UNITS)
    expect(names(formatted({}, { attributes: 'outlineLevel="1"' }))).toEqual(TWO_UNITS)
    expect(names(formatted({}, { format: 2 }))).toEqual(TWO_UNITS)
  })
  it('by sums, where nothing sets them off, and the project without texts is asked about', () => {
    const reading = read([
      ['甲局', 18, 18],
      project('项目一', 10),
      ['没有目标的', 5, 5],
      project('项目二', 3),
      ['乙中心', 12, 12],
      project('项目三', 12),
    ])
    expect(names(reading)).toEqual(TWO_UNITS)
    expect(reading.notes).toMatchObject([{ at: 'A6', assumption: { about: 'row', row: 6 } }])
  })
  it('by their names alone, where they have no figures', () =>
    expect(
      names(
        read([
          ['甲局'],
          project('项目一', 10),
          ['没有目标的', 5, 5],
          project('项目二', 3),
          ['乙中心'],
          project('项目三', 12),
        ]),
      ),
    ).toEqual(TWO_UNITS))
  it('by their numbering', () =>
    expect(
      names(
        read([
          ['一、甲', 1, 1],
          project('1.项目一', 15),
          project('2.项目二', 3),
          ['二、乙', 1, 1],
          project('1.项目三', 12),
        ]),
      ),
    ).toEqual(['一、甲 1.项目一 2.项目二', '二、乙 1.项目三']))
  it('although one project lost its indent', () =>
    expect(
      names(
        read([
          ['甲局', 18, 18],
          project('项目一', 15),
          project('    项目二', 3),
          ['乙局', 5, 5],
          project('    项目三', 5),
        ]),
      ),
    ).toEqual(['甲局 项目一 项目二', '乙局 项目三']))
  it('and what speaks both ways is asked about', () => {
    const reading = read([['甲局', 3, 3], project('项目一', 15), ['消防站', 9, 9], project('项目二', 3)])
    expect(names(reading)).toEqual(['甲局 项目一', '消防站 项目二'])
    expect(reading.notes).toMatchObject([{ kind: 'assumed', at: 'A6', assumption: { about: 'row', row: 6 } }])
  })
})

describe('a unit with a goal of its own', () => {
  it('is a unit, and its goal is named as left out', () => {
    const reading = read([
      ['甲局', 18, 18, null, null, '全局目标。'],
      project('    项目一', 15),
      project('    项目二', 3),
      ['乙中心', 12, 12, null, null, '中心目标。'],
      project('    项目三', 12),
    ])
    expect(names(reading)).toEqual(['甲局 项目一 项目二', '乙中心 项目三'])
    expect(said(reading)).toContainEqual(expect.stringMatching(/^left-out F4 .*“全局目标。”/))
    expect(said(reading)).toContainEqual(expect.stringMatching(/^left-out F7 .*“中心目标。”/))
  })
})

describe('rows above the units', () => {
  it('are the department’s: its sum, once', () => {
    const rows: Row[] = [
      ['某部门', 30, 30],
      ['甲局', 18, 18],
      project('项目一', 15),
      project('项目二', 3),
      ['乙中心', 12, 12],
      project('项目三', 12),
    ]
    const alone = read(rows)
    expect(names(alone)).toEqual(['甲局 项目一 项目二', '乙中心 项目三'])
    expect(alone.form.stated.total).toBe(30_000_000)
    expect(said(alone)).toEqual([expect.stringMatching(/^assumed A4 “某部门”是各单位的合计/)])
    const both = read([['合计', 30, 30], ...rows])
    expect(both.form.units).toEqual(alone.form.units)
    expect(said(both)).toEqual([expect.stringMatching(/^left-out A5 .*与合计行重复/)])
  })
  it('or between a unit and its projects head a group, which is no project', () => {
    const reading = read([
      ['甲局', 30, 30],
      ['  基本类', 18, 18],
      project('    项目一', 15),
      project('    项目二', 3),
      ['  专项类', 12, 12],
      project('    项目三', 12),
      ['乙局', 5, 5],
      ['  专项类', 5, 5],
      project('    项目四', 5),
    ])
    expect(names(reading)).toEqual(['甲局 项目一 项目二 项目三', '乙局 项目四'])
    expect(reading.notes.map(({ kind, at }) => `${kind} ${at}`)).toEqual(['left-out A5', 'left-out A8', 'left-out A11'])
    expect(reading.warnings).toEqual([])
  })
})

describe('sums under other names', () => {
  it('某局合计 below the projects names their unit', () => {
    const reading = read([
      project('项目一', 15),
      project('项目二', 3),
      ['甲局合计', 18, 18],
      project('项目三', 12),
      ['乙中心小计', 12, 12],
      ['总 计', 30, 30],
    ])
    expect(names(reading)).toEqual(['甲局 项目一 项目二', '乙中心 项目三'])
    expect(reading.form.units.map(({ stated }) => stated.total)).toEqual([18_000_000, 12_000_000])
    expect(reading.warnings).toEqual([])
  })
  it('某局合计 above the projects is the unit’s row', () => {
    const reading = read([['甲局合计', 15, 15], project('项目一', 15), ['乙中心小计', 12, 12], project('项目三', 12)])
    expect(names(reading)).toEqual(['甲局 项目一', '乙中心 项目三'])
    expect(reading.warnings).toEqual([])
  })
  it('a last line of figures without a name is the grand total', () => {
    const reading = read([['甲局', 18, 18], project('    项目一', 15), project('    项目二', 3), [null, 18, 18]])
    expect(names(reading)).toEqual(['甲局 项目一 项目二'])
    expect(reading.form.stated.total).toBe(18_000_000)
  })
  it('the sums of pages are left out, and a unit that goes on is one unit', () => {
    const reading = read([
      ['甲局', 18, 18],
      project('    项目一', 15),
      ['本页合计', 15, 15],
      [null, null, null, '第 1 页'],
      ['续表'],
      ['项目支出绩效目标表（含转移支付项目）（续）'],
      ['甲局（续）', 18, 18],
      project('    项目二', 3),
      ['本页小计', 3, 3],
      ['单位负责人：张三', null, null, '制表人：李四'],
      ['2023年3月1日'],
    ])
    expect(names(reading)).toEqual(['甲局 项目一 项目二'])
    expect(reading.warnings).toEqual([])
    expect(reading.notes.map(({ at }) => at)).toEqual(
      expect.arrayContaining(['A6', 'D7', 'A8', 'A9', 'A10', 'A12', 'A13', 'D13', 'A14']),
    )
  })
})

describe('parts of a project', () => {
  it('其中 and the lines that belong to it are not counted twice', () => {
    const reading = read([
      ['甲局', 21, 21],
      project('    项目一', 18),
      ['    其中：市级资金', 10, 10],
      ['          区级资金', 8, 8],
      project('    项目二', 3),
    ])
    expect(names(reading)).toEqual(['甲局 项目一 项目二'])
    expect(reading.notes.map(({ kind, at }) => `${kind} ${at}`)).toEqual(['left-out A6', 'left-out A7'])
    expect(reading.warnings).toEqual([])
  })
  it('that are projects with texts of their own are read, and counting twice is said', () => {
    const reading = read([
      ['甲局', 18, 18],
      project('  一级项目经费', 18),
      project('    二级项目一', 15),
      project('    二级项目二', 3),
    ])
    expect(names(reading)).toEqual(['甲局 一级项目经费 二级项目一 二级项目二'])
    expect(said(reading)).toEqual([expect.stringMatching(/^assumed A5 .*重复计算/)])
    expect(kindsOfWarnings(reading)).toEqual(['total-mismatch', 'total-mismatch'])
  })
})

describe('a column that names the units', () => {
  const header = ['资金使用单位', '项目名称', '总计', '财政拨款', '绩效目标', '绩效指标']
  const under = (unit: string | null, name: string | null, amount: number, goal: string | null = '完成任务。'): Row =>
    goal === null ? [unit, name, amount, amount] : [unit, name, amount, amount, goal, INDICATOR]
  it('holds for the rows below while it is blank', () => {
    const reading = readXlsxForm(
      workbookOf([
        header,
        under('甲局', '小计', 30, null),
        under(null, '项目一', 10),
        under(null, '项目二', 20),
        under('乙中心', null, 3, null),
        under(null, '项目三', 3),
      ]),
      'a.xlsx',
    )
    expect(names(reading)).toEqual(['甲局 项目一 项目二', '乙中心 项目三'])
    expect(reading.form.units.map(({ stated }) => stated.total)).toEqual([30_000_000, 3_000_000])
  })
  it('may be merged down, come back later and stand beside the units’ own rows', () => {
    const reading = readXlsxForm(
      workbookOf(
        [
          header,
          under('甲局', '甲局', 33, null),
          under(null, '项目一', 10),
          under(null, '项目二', 20),
          under('乙中心', '项目三', 3),
          under('甲局', '没有目标的', 3, null),
        ],
        '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>',
      ),
      'a.xlsx',
    )
    expect(names(reading)).toEqual(['甲局 项目一 项目二 没有目标的', '乙中心 项目三'])
    expect(said(reading)).toContainEqual(expect.stringMatching(/^assumed A6 .*再次出现单位“甲局”/))
    expect(kindsOfWarnings(reading)).toEqual(['unit-missing'])
  })
})
