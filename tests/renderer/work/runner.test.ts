import { expect, test, vi } from 'vitest'
import { WorkRunner } from '../../../renderer/work/runner.ts'
import { AppError } from '../../../shared/errors.ts'

function runnerWith(cancelled: string[] = []) {
  return new WorkRunner({
    'work.progress': async () => ({ stage: '读取', done: 3, total: 10 }),
    'work.cancel': async ({ workId }) => {
      cancelled.push(workId)
      return {}
    },
  })
}

test('quick work never asks for the user’s attention and leaves nothing behind', async () => {
  const runner = runnerWith()
  const seen: unknown[] = []
  runner.running.subscribe(() => seen.push(runner.running.get()?.lengthy))
  expect(await runner.run('读取', async () => 42)).toBe(42)
  expect(runner.running.get()).toBeNull()
  expect(seen).not.toContain(true)
})

test('lengthy work shows its progress', async () => {
  vi.useFakeTimers()
  try {
    const runner = runnerWith()
    const { promise, resolve } = Promise.withResolvers<string>()
    const result = runner.run('读取', () => promise)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(runner.running.get()).toEqual({
      title: '读取',
      lengthy: true,
      progress: { stage: '读取', done: 3, total: 10 },
    })
    resolve('done')
    expect(await result).toBe('done')
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('cancelling ends the wait at once and tells the backend which work is meant', async () => {
  const cancelled: string[] = []
  const runner = runnerWith(cancelled)
  let started = ''
  const result = runner.run('读取', (workId) => {
    started = workId
    return new Promise<never>(() => undefined)
  })
  runner.cancel()
  await expect(result).rejects.toMatchObject({ code: 'cancelled' })
  expect(cancelled).toEqual([started])
  expect(runner.running.get()).toBeNull()
  runner.cancel()
  expect(cancelled).toHaveLength(1)
})

test('new work takes the place of the old, whose end does not disturb it', async () => {
  const runner = runnerWith()
  const old = runner.run('旧', () => new Promise<never>(() => undefined))
  const { promise, resolve } = Promise.withResolvers<void>()
  const fresh = runner.run('新', () => promise)
  await expect(old).rejects.toMatchObject({ code: 'cancelled' })
  expect(runner.running.get()?.title).toBe('新')
  resolve()
  await fresh
})

test('a failure reaches the caller as it is', async () => {
  const runner = runnerWith()
  const failing = runner.run('读取', async () => {
    throw new AppError('no-form')
  })
  await expect(failing).rejects.toMatchObject({ code: 'no-form' })
  expect(runner.running.get()).toBeNull()
})
