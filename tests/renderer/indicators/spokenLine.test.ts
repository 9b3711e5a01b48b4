import { expect, test } from 'vitest'
import { spokenLine } from '../../../renderer/indicators/sheet/spokenLine.ts'
import { groundOf } from './sampleIndicators.ts'

function check(row: number, column: number, messages: readonly string[], sentence: string) {
  const rectangle = { top: row, bottom: row, left: column, right: column }
  expect(spokenLine(groundOf().lines, { row, column }, rectangle, messages)).toBe(sentence)
}

test('a cell is told by its line, its header and what stands there', () => {
  check(0, 1, [], '第 1 条，二级指标：11-数量指标')
  check(3, 2, ['请核实。'], '第 3 条，指标名称：满意度；1 个问题，请核实。')
  check(2, 4, [], '原文：完成全年各项培训任务')
  check(4, 0, [], '新指标，一级指标：空')
})

test('a selection is told by its size', () => {
  const { lines } = groundOf()
  const sentence = spokenLine(lines, { row: 0, column: 3 }, { top: 0, bottom: 1, left: 3, right: 4 }, [])
  expect(sentence).toBe('第 1 条，实施周期指标值：≥3次；已选 2 行 2 列')
})
