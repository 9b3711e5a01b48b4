import { expect, test } from 'vitest'
import { CODE_BOOK } from '../../../shared/indicators/codeBook.ts'
import { type IndicatorKind, kindsOf } from '../../../shared/indicators/kinds.ts'
import { indicator } from '../checks/exampleTables.ts'

function check(level1: string | null, level2: string | null, expected: readonly IndicatorKind[]): void {
  test(`${level1}；${level2}`, () => {
    const kinds = kindsOf(indicator({ level1Code: null, level1, level2Code: null, level2 }))
    expect([...kinds].sort()).toEqual([...expected].sort())
  })
}

check('产出指标', '数量指标', ['output', 'quantity'])
check('1-产出', '11', ['output', 'quantity'])
check(null, '质量', ['output', 'quality'])
check('产出指标', '成本指标', ['output', 'cost'])
check('成本指标', '生态环境成本指标', ['cost', 'cost-level-1'])
check('成本指标', '总成本', ['cost', 'cost-level-1'])
check('效益指标', '可持续影响', ['benefit'])
check('满意度指标', '社会公众满意度', ['satisfaction'])
check('效益指标', '服务对象满意度指标', ['benefit', 'satisfaction'])
check('绩效产出', '产出数量', ['output', 'quantity'])
check('一、产出指标', '（二）质量指标', ['output', 'quality'])
check('影响力目标', '长效管理', ['benefit'])
check('其他', '质量控制', [])
check(null, null, [])

test('every kind of the code book is known, by its code as by its name', () => {
  for (const { code, name, children } of CODE_BOOK)
    for (const child of children) {
      const byName = kindsOf(indicator({ level1Code: null, level1: name, level2Code: null, level2: child.name }))
      expect(byName.size).toBeGreaterThan(0)
      if (code === null || child.code === null) continue
      expect(kindsOf(indicator({ level1Code: code, level1: null, level2Code: child.code, level2: null }))).toEqual(
        byName,
      )
    }
})
