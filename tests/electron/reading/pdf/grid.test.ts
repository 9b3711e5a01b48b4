import { expect, it } from 'vitest'
import { type Grid, gridsOf } from '../../../../electron/reading/pdf/grid.ts'
import type { Rule } from '../../../../electron/reading/pdf/marks.ts'

const rules = (places: readonly number[], from: number, to: number): Rule[] => places.map((at) => ({ at, from, to }))

function only(grids: readonly Grid[]): Grid {
  expect(grids).toHaveLength(1)
  return grids[0] as Grid
}

it('finds the columns and rows between the lines', () => {
  const grid = only(gridsOf(rules([10, 30, 50], 0, 90), rules([0, 40, 90], 10, 50)))
  expect([grid.xs, grid.ys, grid.cells.length]).toEqual([[0, 40, 90], [10, 30, 50], 4])
  expect([grid.openTop, grid.openBottom]).toEqual([false, false])
})

it('takes places that no line parts for one merged cell', () => {
  const grid = only(gridsOf([...rules([10, 50], 0, 90), { at: 30, from: 40, to: 90 }], rules([0, 40, 90], 10, 50)))
  expect(grid.cells).toContainEqual({ top: 0, left: 0, bottom: 1, right: 0 })
  expect(grid.cells).toHaveLength(3)
})

it('takes doubled and broken lines for one', () => {
  const broken = [
    { at: 30, from: 0, to: 20 },
    { at: 31.5, from: 19, to: 60 },
    { at: 30, from: 61, to: 90 },
  ]
  const grid = only(gridsOf([...rules([10, 50], 0, 90), ...broken], rules([0, 40, 90], 10, 50)))
  expect(grid.ys).toHaveLength(3)
  expect(grid.cells).toHaveLength(4)
})

it('closes sides that are not drawn, and says which ends of the page may have cut a row', () => {
  const open = only(gridsOf(rules([10, 30], 0, 90), rules([40], 10, 50)))
  expect([open.xs, open.openBottom]).toEqual([[0, 40, 90], false])
  const cut = only(gridsOf(rules([10, 30], 0, 90), rules([0, 40, 90], 10, 50)))
  expect([cut.ys, cut.openTop, cut.openBottom]).toEqual([[10, 30, 50], false, true])
})

it('leaves out lines that touch no other, such as the one under a page’s heading', () => {
  const grid = only(gridsOf(rules([2, 10, 30], 0, 90), rules([0, 90], 10, 30)))
  expect(grid.ys).toEqual([10, 30])
  expect(gridsOf(rules([10, 30], 0, 90), [])).toEqual([])
})

it('keeps tables that stand apart apart, from top to bottom', () => {
  const lower = { lying: rules([110, 130], 0, 90), standing: rules([0, 50, 90], 110, 130) }
  const grids = gridsOf([...lower.lying, ...rules([10, 30], 0, 90)], [...lower.standing, ...rules([0, 90], 10, 30)])
  expect(grids.map(({ xs }) => xs)).toEqual([
    [0, 90],
    [0, 50, 90],
  ])
})

it('takes no drawing of thousands of lines for a table', () => {
  const many = Array.from({ length: 5000 }, (_, at) => at * 4)
  expect(gridsOf(rules(many, 0, 20_000), rules(many, 0, 20_000))).toEqual([])
})
