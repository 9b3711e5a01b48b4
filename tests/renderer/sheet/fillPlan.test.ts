/** What a fill takes to which cell, and how far it reaches. */
import { describe, expect, test } from 'vitest'
import { type FillGround, planFill, planTyped } from '../../../renderer/sheet/fillPlan.ts'
import { fillTarget, restOfUnit } from '../../../renderer/sheet/fillReach.ts'
import type { SheetRow } from '../../../renderer/sheet/rows.ts'
import type { Rectangle } from '../../../renderer/sheet/selection.ts'
import { fillSentence } from '../../../renderer/sheet/texts.ts'
import { BLANK_AMOUNTS } from '../../../shared/form.ts'
import { COLUMN_KEYS, type ColumnKey } from '../../../shared/layout.ts'
import { indicator, project, rowsOf, tableOf, wan } from './sampleRows.ts'

const unit = (id: string, projects: ReturnType<typeof project>[]) => {
  return { id, name: `单位${id}`, stated: BLANK_AMOUNTS, control: null, projects }
}
const fiscal = (amount: number) => ({ amounts: { ...BLANK_AMOUNTS, fiscal: wan(amount) } })
/** 合计, unit one with a, b and c, unit two with d. */
const rows = rowsOf(
  tableOf([], {
    units: [
      unit('one', [
        project('a', { ...fiscal(1), goal: '目标一', indicators: [indicator('i1', '培训人数')] }),
        project('b', fiscal(2)),
        project('c'),
      ]),
      unit('two', [project('d')]),
    ],
  }),
)
const at = { total: 1, fiscal: 2, special: 3, goal: 5, indicators: 6 }

let made = 0
const ground = (shown: readonly SheetRow[] = rows, columns: readonly ColumnKey[] = COLUMN_KEYS): FillGround => ({
  rows: shown,
  columns,
  money: '万元',
  newId: () => `new ${++made}`,
})

function cells(top: number, bottom: number, left: number, right = left): Rectangle {
  return { top, bottom, left, right }
}

test('an amount is copied as it is, never counted up, and a block of two is repeated in turn', () => {
  const { cells: changes, filled } = planFill(ground(), cells(2, 3, at.fiscal), cells(4, 6, at.fiscal))
  expect(changes).toEqual([
    { row: 'project', id: 'c', field: 'fiscal', value: wan(1) },
    { row: 'project', id: 'd', field: 'fiscal', value: wan(1) },
  ])
  expect(filled).toBe(2)
})

test('upwards the pattern goes on backwards', () => {
  const { cells: changes } = planFill(ground(), cells(3, 4, at.fiscal), cells(2, 2, at.fiscal))
  expect(changes).toEqual([{ row: 'project', id: 'a', field: 'fiscal', value: null }])
})

test('unit rows on the way are left alone and counted, the unit’s name too', () => {
  const plan = planFill(ground(), cells(4, 4, 0, at.fiscal), cells(5, 6, 0, at.fiscal))
  expect(plan.cells).toEqual([{ row: 'project', id: 'd', field: 'name', value: '项目c' }])
  expect(fillSentence(plan)).toBe('已填充 3 个单元格；跳过 1 个合计行或单位行的单元格。')
})

test('a 总计 that follows its parts is filled as one that follows', () => {
  expect(planFill(ground(), cells(2, 2, at.total), cells(3, 3, at.total)).cells).toEqual([])
  const stated = rowsOf(
    tableOf([project('a', fiscal(1)), project('b', { amounts: { ...BLANK_AMOUNTS, total: wan(9) } })]),
  )
  expect(planFill(ground(stated), cells(2, 2, at.total), cells(3, 3, at.total)).cells).toEqual([
    { row: 'project', id: 'b', field: 'total', value: null },
  ])
})

test('indicators come as new ones of the project, with the same content', () => {
  const [change, ...others] = planFill(ground(), cells(2, 2, at.indicators), cells(3, 3, at.indicators)).cells
  expect(others).toEqual([])
  expect(change).toMatchObject({ id: 'b', field: 'indicators', value: [{ name: '培训人数', cycleValue: '100%' }] })
  expect(JSON.stringify(change)).not.toContain('i1')
})

test('text over amounts is refused and counted, and the amounts stay', () => {
  const plan = planFill(ground(), cells(2, 2, at.goal), cells(2, 2, at.special))
  expect(plan.cells).toEqual([])
  expect(fillSentence(plan)).toBe('没有填充；跳过 1 个金额单元格（“目标一”不是金额）。')
})

test('only rows on the screen are filled', () => {
  const shown = rows.filter((row) => row.id !== 'b')
  const { cells: changes } = planFill(ground(shown), cells(2, 2, at.fiscal), cells(3, 5, at.fiscal))
  expect(changes.map((change) => 'id' in change && change.id)).toEqual(['c', 'd'])
})

test('a typed text goes to every cell but the one it was typed into', () => {
  const plan = planTyped(ground(), cells(1, 3, at.fiscal), { row: 2, column: at.fiscal }, '7')
  expect(plan.cells).toEqual([{ row: 'project', id: 'b', field: 'fiscal', value: wan(7) }])
  expect(plan.skipped).toBe(1)
})

describe('a fill handle', () => {
  const source = cells(4, 5, 2, 3)

  test('reaches straight to the mouse, the longer way, and down where both are as long', () => {
    expect(fillTarget(source, { row: 8, column: 3 })).toEqual(cells(6, 8, 2, 3))
    expect(fillTarget(source, { row: 1, column: 2 })).toEqual(cells(1, 3, 2, 3))
    expect(fillTarget(source, { row: 6, column: 6 })).toEqual(cells(4, 5, 4, 6))
    expect(fillTarget(source, { row: 4, column: 0 })).toEqual(cells(4, 5, 0, 1))
    expect(fillTarget(source, { row: 6, column: 4 })).toEqual(cells(6, 6, 2, 3))
  })

  test('reaches nowhere inside the selection', () => {
    expect(fillTarget(source, { row: 5, column: 2 })).toBeNull()
  })

  test('goes down to the last project of the unit, not into the next', () => {
    expect(restOfUnit(rows, cells(2, 2, 0))).toEqual(cells(3, 4, 0))
    expect(restOfUnit(rows, cells(4, 4, 0))).toBeNull()
    expect(restOfUnit(rows, cells(0, 0, 0))).toBeNull()
  })
})
