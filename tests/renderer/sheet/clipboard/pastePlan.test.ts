import { describe, expect, test } from 'vitest'
import { type PasteAnswers, planPaste } from '../../../../renderer/sheet/clipboard/pastePlan.ts'
import { placed } from '../../../../renderer/sheet/clipboard/placing.ts'
import type { Copied } from '../../../../renderer/sheet/clipboard/readClipboard.ts'
import type { CellChange, Command } from '../../../../shared/commands.ts'
import { BLANK_AMOUNTS } from '../../../../shared/form.ts'
import { COLUMN_KEYS, type ColumnKey } from '../../../../shared/layout.ts'
import { indicator, project, rowsOf, tableOf, wan } from '../sampleRows.ts'

const amounts = { ...BLANK_AMOUNTS, fiscal: wan(20) }
const indicators = [indicator('i1', '旧指标'), indicator('i2', '旧指标二')]
/** Rows: 0 合计, 1 the unit, 2 project a, 3 project b. */
const table = tableOf([project('a', { amounts, indicators }), project('b', { amounts })])

const FIT: PasteAnswers = { suffixes: 'convert', addRows: false }
const ADD: PasteAnswers = { ...FIT, addRows: true }

interface Paste {
  readonly at: readonly [row: number, column: ColumnKey]
  readonly to?: readonly [row: number, column: ColumnKey]
  readonly copied: string[][] | Copied
  readonly answers?: PasteAnswers
  readonly inPaperOrder?: boolean
  readonly columns?: readonly ColumnKey[]
  readonly of?: typeof table
}

function paste({ at, to = at, copied, answers = FIT, inPaperOrder = true, columns = COLUMN_KEYS, of = table }: Paste) {
  const target = { top: at[0], bottom: to[0], left: columns.indexOf(at[1]), right: columns.indexOf(to[1]) }
  const block = Array.isArray(copied) ? ({ kind: 'cells', block: copied } as const) : copied
  let made = 0
  const newId = () => `new${++made}`
  return planPaste({ table: of, inPaperOrder }, placed({ rows: rowsOf(of), columns, target }, block), answers, newId)
}

function cellsOf(commands: readonly Command[]): readonly CellChange[] {
  return commands.flatMap((command) => (command.kind === 'setCells' ? command.cells : []))
}

describe('a block of cells', () => {
  test('changes the cells it lies on, and says how many', () => {
    const plan = paste({
      at: [2, 'name'],
      copied: [
        ['甲', '', '1,234.50'],
        ['乙', '', '￥２６'],
      ],
    })
    expect(cellsOf(plan.commands)).toEqual([
      { row: 'project', id: 'a', field: 'name', value: '甲' },
      { row: 'project', id: 'a', field: 'fiscal', value: wan(1234.5) },
      { row: 'project', id: 'b', field: 'name', value: '乙' },
      { row: 'project', id: 'b', field: 'fiscal', value: wan(26) },
    ])
    expect(plan).toMatchObject({
      label: '粘贴 2 行',
      sentence: '已粘贴 2 行，共 6 个单元格。',
      size: { height: 2, width: 3 },
    })
  })

  test('gives a total that agrees with the amounts beside it back to them, and keeps one that does not', () => {
    expect(cellsOf(paste({ at: [2, 'total'], copied: [['30', '25', '', '5']] }).commands)).toEqual([
      { row: 'project', id: 'a', field: 'fiscal', value: wan(25) },
      { row: 'project', id: 'a', field: 'other', value: wan(5) },
    ])
    expect(cellsOf(paste({ at: [2, 'total'], copied: [['31', '25', '', '5']] }).commands)[0]).toEqual({
      row: 'project',
      id: 'a',
      field: 'total',
      value: wan(31),
    })
  })

  test('leaves sums and cells that take no text alone, and counts them', () => {
    const plan = paste({
      at: [0, 'total'],
      copied: [
        ['1', '1', '', '', '目标', ''],
        ['2', '2', '', '', '目标', '指标'],
        ['', '3', '', '', '新目标', ''],
      ],
    })
    expect(cellsOf(plan.commands).map((cell) => cell.field)).toEqual(['fiscal', 'goal', 'indicators'])
    expect(plan.sentence).toBe('已粘贴 3 行，共 6 个单元格；没有粘贴的：4 个自动合计的单元格，3 个不能填写的单元格。')
  })

  test('renames a unit', () => {
    expect(cellsOf(paste({ at: [1, 'name'], copied: [['新单位'], ['甲']] }).commands)[0]).toEqual({
      row: 'unit',
      id: 'unit',
      field: 'name',
      value: '新单位',
    })
  })

  test('names one of the texts that are no amounts', () => {
    const plan = paste({
      at: [2, 'fiscal'],
      copied: [
        ['见附件', '3'],
        ['不详', '1e99'],
      ],
    })
    expect(cellsOf(plan.commands)).toEqual([{ row: 'project', id: 'a', field: 'special', value: wan(3) }])
    expect(plan.sentence).toContain('没有粘贴的：3 个不是金额（例如“见附件”）')
  })

  test('says how many amounts had more decimals than 分 hold', () => {
    expect(paste({ at: [2, 'fiscal'], copied: [['1.00000049', '1.0000005']] }).sentence).toContain(
      '2 个金额多出的小数已四舍五入到分',
    )
  })

  test('that is too wide loses what has no column, blanks uncounted', () => {
    const plan = paste({
      at: [2, 'goal'],
      copied: [
        ['目标', '', '多余', ''],
        ['目标二', '', '', ''],
      ],
    })
    expect(plan.sentence).toBe('已粘贴 2 行，共 4 个单元格；没有粘贴的：1 个超出表格。')
  })

  test('goes to the columns on the screen', () => {
    const plan = paste({ at: [2, 'name'], copied: [['甲', '新目标']], columns: ['name', 'goal', 'indicators'] })
    expect(cellsOf(plan.commands).map((cell) => cell.field)).toEqual(['name', 'goal'])
  })

  test('that changes nothing makes no step and says so', () => {
    const plan = paste({
      at: [2, 'name'],
      copied: [
        ['项目a', '', '20.00'],
        ['项目b', '', '20'],
      ],
    })
    expect(plan.commands).toEqual([])
    expect(plan.sentence).toBe('没有改动：能粘贴的内容与原来相同。')
    expect(paste({ at: [0, 'goal'], copied: [['甲'], ['乙']] })).toMatchObject({
      commands: [],
      sentence: '没有改动；没有粘贴的：2 个不能填写的单元格。',
    })
  })
})

describe('the selected cells', () => {
  const to = [3, 'special'] as const
  const fields = (copied: string[][]) =>
    cellsOf(paste({ at: [2, 'fiscal'], to, copied }).commands).map((change) => change.field)

  test('are filled by one value, by a block that fits into them several times, and by no other', () => {
    expect(fields([['9']])).toEqual(['fiscal', 'special', 'fiscal', 'special'])
    expect(fields([['8', '9']])).toEqual(['fiscal', 'special', 'fiscal', 'special'])
    expect(fields([['7', '8', '9']])).toEqual(['fiscal', 'special', 'other'])
  })

  test('that hold sums are not made to state a figure', () => {
    const plan = paste({ at: [0, 'fiscal'], to: [3, 'fiscal'], copied: [['9']] })
    expect(cellsOf(plan.commands).map((cell) => cell.row)).toEqual(['project', 'project'])
    expect(plan.sentence).toContain('2 个自动合计的单元格')
  })
})

describe('one value for one cell', () => {
  test('is as good as typing: it states a sum', () => {
    expect(cellsOf(paste({ at: [1, 'fiscal'], copied: [['41']] }).commands)).toEqual([
      { row: 'unit', id: 'unit', field: 'fiscal', value: wan(41) },
    ])
  })

  test('that the cell cannot hold changes nothing and says why', () => {
    expect(paste({ at: [2, 'fiscal'], copied: [['见附件']] })).toMatchObject({
      commands: [],
      sentence: '没有粘贴：“见附件”不是金额，或超过 1 万亿元。',
    })
    expect(paste({ at: [0, 'name'], copied: [['总计']] }).sentence).toContain('表式规定')
    expect(paste({ at: [2, 'name'], copied: [['项目a']] }).sentence).toBe('没有改动：粘贴的内容与原来相同。')
  })
})

describe('running text', () => {
  const copied = { kind: 'running-text', text: '第一段。\n第二段。', block: [['第一段。'], ['第二段。']] } as const

  test('is one text for a goal, and rows for names', () => {
    expect(cellsOf(paste({ at: [2, 'goal'], copied }).commands)).toEqual([
      { row: 'project', id: 'a', field: 'goal', value: '第一段。\n第二段。' },
    ])
    expect(cellsOf(paste({ at: [2, 'name'], copied }).commands).map((cell) => cell.value)).toEqual([
      '第一段。',
      '第二段。',
    ])
  })

  test('is rows where several cells are selected', () => {
    const plan = paste({ at: [2, 'goal'], to: [3, 'goal'], copied })
    expect(cellsOf(plan.commands)).toHaveLength(2)
  })

  test('of indicator sentences gives indicators and says how many they replace', () => {
    const text = '1、1-产出指标；11-数量指标；甲；实施周期指标值:1；年度指标值:1。\n附注'
    const plan = paste({
      at: [2, 'indicators'],
      copied: { kind: 'running-text', text, block: text.split('\n').map((line) => [line]) },
    })
    expect(plan.sentence).toBe('已粘贴 1 条绩效指标，替换了原来的 2 条。另有 1 段文字不是指标句，已原样保留。')
    expect(cellsOf(plan.commands)).toHaveLength(1)
  })
})

describe('indicator rows', () => {
  const block = [
    ['一级指标', '二级指标', '指标名称', '周期指标值', '年度指标值'],
    ['产出指标', '数量指标', '甲', '1', '1'],
    ['', '', '乙', '2', '2'],
  ]

  test('pasted at a 绩效指标 cell replace its indicators as one step', () => {
    const plan = paste({ at: [2, 'indicators'], copied: block })
    expect(plan).toMatchObject({
      label: '粘贴 2 条绩效指标',
      sentence: '已粘贴 2 条绩效指标，替换了原来的 2 条。',
      size: { height: 1, width: 1 },
    })
    expect(cellsOf(plan.commands)).toMatchObject([
      { id: 'a', field: 'indicators', value: [{ name: '甲' }, { name: '乙' }] },
    ])
  })

  test('pasted anywhere else are cells like any other', () => {
    expect(paste({ at: [2, 'goal'], copied: block }).label).toBe('粘贴 2 行')
  })
})

describe('a paste longer than the table', () => {
  const copied = [
    ['甲', '9', '9'],
    ['乙', '8', '8'],
    ['', '', ''],
    ['丙', '8', '7'],
  ]

  test('adds projects behind the last, in the same step, blank lines left out', () => {
    const plan = paste({ at: [3, 'name'], copied, answers: ADD })
    expect(plan.commands.map((command) => command.kind)).toEqual(['setCells', 'insertProjects'])
    expect(plan.commands[1]).toMatchObject({
      unitId: 'unit',
      entries: [
        { at: 2, row: { name: '乙', amounts: { total: null, fiscal: wan(8) }, goal: '' } },
        { at: 3, row: { name: '丙', amounts: { total: wan(8), fiscal: wan(7) } } },
      ],
    })
    expect(plan).toMatchObject({
      label: '粘贴 3 行',
      sentence: '已粘贴 3 行，共 9 个单元格，其中新增 2 个项目。',
      size: { height: 3, width: 3 },
    })
  })

  test('pastes what fits when no rows are wanted', () => {
    const plan = paste({ at: [3, 'name'], copied })
    expect(plan.commands.map((command) => command.kind)).toEqual(['setCells'])
    expect(plan.sentence).toBe('已粘贴 3 个单元格；没有粘贴的：6 个超出表格。')
  })

  test('says why no rows are offered while a filter or a sort is on', () => {
    expect(paste({ at: [3, 'name'], copied, inPaperOrder: false }).sentence).toContain('正在筛选或排序')
  })

  test('gives a table without a unit its first', () => {
    const empty = { ...table, units: [] }
    const plan = paste({ at: [0, 'name'], copied: [['合计'], ['甲']], answers: ADD, of: empty })
    expect(plan.commands).toMatchObject([
      { kind: 'insertUnits', entries: [{ at: 0, row: { projects: [{ name: '甲' }] } }] },
    ])
  })
})

test('amounts with a suffix are converted, or their digits kept', () => {
  const value = (answers: PasteAnswers) =>
    cellsOf(paste({ at: [2, 'fiscal'], copied: [['120000 元', '1']], answers }).commands).map((cell) => cell.value)
  expect(value(FIT)).toEqual([wan(12), wan(1)])
  expect(value({ ...FIT, suffixes: 'keep-digits' })).toEqual([wan(120000), wan(1)])
})
