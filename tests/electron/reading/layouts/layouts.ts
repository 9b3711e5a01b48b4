/** Ways in which people lay the form out: the official template, altered as templates are. */
import fc from 'fast-check'

export const AMOUNTS = ['total', 'fiscal', 'special', 'other'] as const
export type AmountColumn = (typeof AMOUNTS)[number]
export const PARTS = ['level1', 'level2', 'indicatorName', 'cycleValue', 'annualValue'] as const
export type PartColumn = (typeof PARTS)[number]
export const EXTRAS = ['number', 'code', 'remark', 'contact'] as const
export type ExtraColumn = (typeof EXTRAS)[number]
export type LayoutColumn = 'unit' | 'name' | AmountColumn | 'goal' | 'indicators' | PartColumn | ExtraColumn

export const WORDINGS: Readonly<Record<LayoutColumn, readonly string[]>> = {
  unit: ['资金使用单位', '预算单位', '单位名称'],
  name: ['项目名称（资金使用单位）', '项目名称', '项 目 名 称', '项目名称\n（资金使用单位）'],
  total: ['总计', '合计', '预算金额', '总 计'],
  fiscal: ['财政拨款', '一般公共预算拨款', '财政\n拨款'],
  special: ['财政专户拨款', '财政专户管理资金', '财政专户'],
  other: ['其他资金', '其他', '其它资金'],
  goal: ['绩效目标', '年度绩效目标', '项目绩效目标'],
  indicators: ['绩效指标', '年度绩效指标'],
  level1: ['一级指标'],
  level2: ['二级指标'],
  indicatorName: ['三级指标', '指标名称'],
  cycleValue: ['实施周期指标值'],
  annualValue: ['年度指标值', '本年指标值'],
  number: ['序号'],
  code: ['项目编码'],
  remark: ['备注'],
  contact: ['联系人'],
}

/** How a unit is told from its projects. */
export const UNIT_MARKS = [
  'spaces',
  'wide spaces',
  'indent',
  'bold',
  'outline',
  'column',
  'subtotals',
  'plain',
] as const
export type UnitMark = (typeof UNIT_MARKS)[number]

export interface Layout {
  /** Cells left free above and left of the form. */
  readonly down: number
  readonly right: number
  readonly columns: readonly LayoutColumn[]
  readonly wordings: Readonly<Record<LayoutColumn, string>>
  /** A row 预算金额 over the amounts, 绩效指标 over the parts. */
  readonly tallHeader: boolean
  readonly unitMark: UnitMark
  readonly grandTotal: 'top' | 'bottom' | 'none'
  /** How a project's cells stand when its indicators take several rows. */
  readonly severalRows: 'merged' | 'blank' | 'repeated'
  readonly heading: 'one line' | 'merged' | 'spread' | 'one cell'
  readonly attachmentLine: boolean
  readonly moneyUnit: '万元' | '元'
  readonly amounts: 'numbers' | 'texts' | 'thousands' | 'wide digits' | 'formulas'
  readonly blanks: 'nothing' | 'dash' | 'space'
  readonly indicatorStyle: 'official' | 'lines' | 'wide colon' | 'dots' | 'brackets'
  /** Title and header again after so many rows; 0 for never. */
  readonly pageRows: number
  readonly blankRows: boolean
  readonly hiddenRow: boolean
  readonly remarksBelow: boolean
  readonly otherSheet: 'none' | 'hidden copy' | 'notes'
}

const arbitraryWordings = fc.record(
  Object.fromEntries(
    Object.entries(WORDINGS).map(([column, words]) => [column, fc.constantFrom(...words)]),
  ) as unknown as { [C in LayoutColumn]: fc.Arbitrary<string> },
)

const arbitraryColumns: fc.Arbitrary<LayoutColumn[]> = fc
  .record({
    split: fc.boolean(),
    order: fc.constantFrom('official', 'texts first', 'shuffled amounts'),
    amounts: fc.shuffledSubarray([...AMOUNTS], { minLength: 4, maxLength: 4 }),
    extras: fc.subarray([...EXTRAS], { maxLength: 2 }),
  })
  .map(({ split, order, amounts, extras }) => {
    const figures = order === 'shuffled amounts' ? amounts : AMOUNTS
    const texts: LayoutColumn[] = ['goal', ...(split ? PARTS : (['indicators'] as const))]
    const body = order === 'texts first' ? [...texts, ...figures] : [...figures, ...texts]
    const [before, behind] = [extras.filter(isBefore), extras.filter((extra) => !isBefore(extra))]
    return [...before, 'name', ...body, ...behind]
  })

const isBefore = (extra: ExtraColumn) => extra === 'number' || extra === 'code'

export const arbitraryLayout: fc.Arbitrary<Layout> = fc
  .record({
    down: fc.constantFrom(0, 0, 3, 25),
    right: fc.constantFrom(0, 0, 2),
    columns: arbitraryColumns,
    wordings: arbitraryWordings,
    tallHeader: fc.boolean(),
    unitMark: fc.constantFrom(...UNIT_MARKS),
    grandTotal: fc.constantFrom('top', 'bottom', 'none'),
    severalRows: fc.constantFrom('merged', 'blank', 'repeated'),
    heading: fc.constantFrom('one line', 'merged', 'spread', 'one cell'),
    attachmentLine: fc.boolean(),
    moneyUnit: fc.constantFrom('万元', '元'),
    amounts: fc.constantFrom('numbers', 'texts', 'thousands', 'wide digits', 'formulas'),
    blanks: fc.constantFrom('nothing', 'dash', 'space'),
    indicatorStyle: fc.constantFrom('official', 'lines', 'wide colon', 'dots', 'brackets'),
    pageRows: fc.constantFrom(0, 0, 4),
    blankRows: fc.boolean(),
    hiddenRow: fc.boolean(),
    remarksBelow: fc.boolean(),
    otherSheet: fc.constantFrom('none', 'hidden copy', 'notes'),
  })
  .map((layout) => ({
    ...layout,
    columns: layout.unitMark === 'column' ? withUnitColumn(layout.columns) : layout.columns,
  }))

function withUnitColumn(columns: readonly LayoutColumn[]): LayoutColumn[] {
  return columns.flatMap((column) => (column === 'name' ? (['unit', 'name'] as const) : [column]))
}
