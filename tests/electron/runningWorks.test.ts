import { describe, expect, it } from 'vitest'
import { RunningWorks } from '../../electron/runningWorks.ts'

describe('running works', () => {
  it('tells how far a piece of work is while it runs, and nothing once it has ended', async () => {
    const works = new RunningWorks()
    let finish = (): void => {}
    const running = works.run('w1', ({ tell }) => {
      tell({ stage: '读取', done: 1, total: 3 })
      return new Promise<string>((resolve) => {
        finish = () => resolve('done')
      })
    })
    expect(works.progress('w1')).toEqual({ stage: '读取', done: 1, total: 3 })
    finish()
    expect(await running).toBe('done')
    expect(works.progress('w1')).toBeNull()
  })

  it('calls work off through its signal and answers that it was cancelled, even if the work finished first', async () => {
    const works = new RunningWorks()
    let aborted = false
    const running = works.run('w1', async ({ signal }) => {
      signal.addEventListener('abort', () => {
        aborted = true
      })
      await new Promise((resolve) => setTimeout(resolve, 5))
      return 'too late'
    })
    works.cancel('w1')
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
    expect(aborted).toBe(true)
  })

  it('refuses an identity that is in use and frees it when the work fails', async () => {
    const works = new RunningWorks()
    const failing = works.run('w1', async () => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      throw new Error('broken')
    })
    await expect(works.run('w1', async () => 'second')).rejects.toMatchObject({ code: 'bad-request' })
    await expect(failing).rejects.toThrow('broken')
    expect(await works.run('w1', async () => 'third')).toBe('third')
  })

  it('lets cancelling something that has ended pass', () => {
    expect(() => new RunningWorks().cancel('gone')).not.toThrow()
  })
})
