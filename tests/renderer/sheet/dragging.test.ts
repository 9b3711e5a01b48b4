import { expect, test } from 'vitest'
import { speed } from '../../../renderer/sheet/dragging.ts'

test('the farther beyond the edge, the faster a drag scrolls, and inside it does not', () => {
  expect(speed(0)).toBe(0)
  expect(speed(100)).toBeGreaterThan(2 * speed(10))
  expect(speed(-10)).toBe(-speed(10))
})
