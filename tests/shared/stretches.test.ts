import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inStretches } from '../../shared/stretches.ts'

interface Row {
  readonly value: number
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
const row = (value: number): Row => ({ value })
const rows = (length: number) => Array.from({ length }, (_, at) => row(at))

function counted() {
  const asked: number[] = []
  const sums = inStretches((stretch: readonly Row[]) => {
    asked.push(stretch.length)
    return sum(stretch.map(({ value }) => value))
  })
  return { sums, asked }
}

test('a list without rows has no stretches', () => {
  const { sums, asked } = counted()
  expect(sums([])).toEqual([])
  expect(asked).toEqual([])
})

test('only the stretch in which a row has changed is asked about again', () => {
  const { sums, asked } = counted()
  const before = rows(1_000)
  sums(before)
  expect(sum(asked)).toBe(1_000)
  const stretches = asked.length
  expect(stretches).toBeGreaterThan(2)

  const after = before.with(500, row(-7))
  expect(sum(sums(after))).toBe(sum(after.map(({ value }) => value)))
  expect(asked).toHaveLength(stretches + 1)

  expect(sum(sums(before.concat(row(3))))).toBe(sum(before.map(({ value }) => value)) + 3)
})

test('whatever was asked before, the answers are those of a first look', () => {
  const before = rows(600)
  const edit = fc.record({ from: fc.nat(700), gone: fc.nat(300), come: fc.nat(300) })
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      const { sums } = counted()
      let list: readonly Row[] = before
      for (const { from, gone, come } of edits) {
        list = list.toSpliced(from, gone, ...rows(come))
        expect(sums(list)).toEqual(counted().sums(list))
      }
      expect(sums(before)).toEqual(counted().sums(before))
    }),
  )
})
