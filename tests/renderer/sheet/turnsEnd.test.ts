import { expect, test } from 'vitest'
import { atTurnsEnd } from '../../../renderer/sheet/turnsEnd.ts'

test('however often it is asked for in one turn, a thing is done once, when the turn ends', async () => {
  let times = 0
  const ask = atTurnsEnd(() => {
    times += 1
  })
  ask()
  ask()
  expect(times).toBe(0)
  await Promise.resolve()
  expect(times).toBe(1)
  await Promise.resolve()
  expect(times).toBe(1)
})

test('what is asked for again while it is done is done again', async () => {
  let times = 0
  const ask = atTurnsEnd(() => {
    times += 1
    if (times === 1) ask()
  })
  ask()
  await new Promise((resolve) => setTimeout(resolve))
  expect(times).toBe(2)
})
