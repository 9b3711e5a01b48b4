/** What a page holds in JavaScript's memory once everything unused is thrown away, in bytes. */
import type { Page } from 'playwright-core'
import type { Compared, SideBySide } from './compared.ts'

export async function memory({ program, plain }: SideBySide): Promise<Compared> {
  return { ours: [await held(program)], plain: [await held(plain)] }
}

async function held(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return usedSize
}
