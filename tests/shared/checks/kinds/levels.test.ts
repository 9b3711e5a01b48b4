import { describe, expect, test } from 'vitest'
import { LEVEL_RULES } from '../../../../shared/checks/kinds/levels.ts'
import { applyCommands } from '../../../../shared/commands.ts'
import { EMPTY_DOCUMENT, type Indicator } from '../../../../shared/form.ts'
import { printIndicators } from '../../../../shared/indicators/sentence.ts'
import { indicator, project, table, unit, verbatim } from '../exampleTables.ts'
import { foundBy, saidBy } from '../foundBy.ts'

type Kind = readonly [string | null, string | null, string | null, string | null]
const of = ([level1Code, level1, level2Code, level2]: Kind, name = '培训次数') =>
  indicator({ level1Code, level1, level2Code, level2, name })
const ofIndicators = (indicators: readonly Indicator[]) => table([unit([project({ fiscal: '26.00' }, { indicators })])])

function check(name: string, kinds: readonly Kind[], expected: string[]): void {
  test(name, () => {
    expect(saidBy(LEVEL_RULES, ofIndicators(kinds.map((kind) => of(kind))))).toEqual(expected)
  })
}

/** What the kinds read after each repair of the first finding. */
function checkRepairs(name: string, kinds: readonly Kind[], expected: Record<string, string[]>): void {
  test(name, () => {
    const form = ofIndicators(kinds.map((kind) => of(kind)))
    const fixes = foundBy(LEVEL_RULES, form).flatMap((finding) => finding.fixes)
    const repaired = fixes.map((fix) => {
      const { document } = applyCommands({ ...EMPTY_DOCUMENT, tables: [form] }, fix.commands)
      const indicators = document.tables[0]?.units[0]?.projects[0]?.indicators ?? []
      return [fix.label, indicators.map((one) => printIndicators([one]).split('；').slice(0, 2).join('；').slice(2))]
    })
    expect(Object.fromEntries(repaired)).toEqual(expected)
  })
}

describe('one kind with two spellings in a project', () => {
  check(
    'is named once, with all of them',
    [
      ['2', '效益指标', '22', '社会效益'],
      ['2', '效益指标', '22', '社会效益指标'],
      ['2', '效益指标', '22', '社会效益'],
    ],
    ['二级指标有 2 种写法：“22-社会效益”、“22-社会效益指标”，请统一'],
  )
  check(
    'may be one with its code and one without',
    [
      ['1', '产出指标', '11', '数量指标'],
      [null, '产出指标', null, '数量指标'],
    ],
    ['一级指标有 2 种写法：“1-产出指标”、“产出指标”，请统一', '二级指标有 2 种写法：“11-数量指标”、“数量指标”，请统一'],
  )
  checkRepairs(
    'is written in full everywhere by one click',
    [
      ['2', '效益指标', '22', '社会效益'],
      ['2', '效益指标', null, '22-社会效益指标'],
      ['2', '效益指标', '22', '社会效益指标'],
    ],
    {
      '统一写作“22-社会效益指标”': [
        '2-效益指标；22-社会效益指标',
        '2-效益指标；22-社会效益指标',
        '2-效益指标；22-社会效益指标',
      ],
    },
  )
  check(
    'is not: two kinds, of which one is written with 指标 and one without',
    [
      ['1', '产出指标', '11', '数量指标'],
      ['2', '效益指标', '22', '社会效益'],
    ],
    [],
  )
  check(
    'is not said of kinds that the code book does not know',
    [
      ['9', '其他', '91', '特色'],
      ['9', '其他指标', '91', '特色指标'],
    ],
    [],
  )
  check(
    'is not: 成本指标 as a level 1, for which every bureau has a code of its own',
    [
      ['4', '成本指标', null, '经济成本指标'],
      [null, '成本指标', null, '经济成本指标'],
    ],
    [],
  )
})

describe('a code and a name that are two kinds', () => {
  check(
    'are named with what the code stands for',
    [['1', '产出指标', '12', '数量指标']],
    ['第 1 条指标写作“12-数量指标”，12 是质量指标，请核对'],
  )
  checkRepairs('can be settled either way', [['1', '产出指标', '12', '数量']], {
    '改为 11-数量指标': ['1-产出指标；11-数量指标'],
    '改为 12-质量指标': ['1-产出指标；12-质量指标'],
  })
  check('are not seen in a name of the user’s own', [['1', '产出指标', '12', '品质指标']], [])
  check('are not seen in a code of the user’s own', [['1', '产出指标', '15', '数量指标']], [])
})

describe('a level 2 under the wrong level 1', () => {
  check(
    'is named with where it belongs',
    [['1', '产出指标', '22', '社会效益']],
    ['第 1 条指标的“22-社会效益”属于效益指标，却列在产出指标之下'],
  )
  checkRepairs('is moved by changing level 1', [['1', '产出指标', '22', '社会效益']], {
    '一级指标改为 2-效益指标': ['2-效益指标；22-社会效益'],
  })
  check('is not: 成本 as a level 1 of its own above a code of 2015', [[null, '成本指标', '14', '成本指标']], [])
})

describe('a level that is not given', () => {
  check('is named', [['1', '产出指标', null, null]], ['第 1 条指标“培训次数”没有写明二级指标'])
  check('are both named at once', [[null, null, ' ', '']], ['第 1 条指标“培训次数”没有写明一级指标和二级指标'])
  checkRepairs('is filled in where level 2 says which it is', [[null, null, '22', '社会效益']], {
    '补上 2-效益指标': ['2-效益指标；22-社会效益'],
  })
  test('is not said of text that is no indicator, nor of a row that is wholly blank', () => {
    const blank = indicator({ ...verbatim(''), verbatim: null })
    expect(saidBy(LEVEL_RULES, ofIndicators([verbatim('培训三次'), blank]))).toEqual([])
  })
})
