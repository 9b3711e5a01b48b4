/** How long it takes from rows in hand to rows on the screen, in pages that have shown nothing yet. */
import type { Browser, Page } from 'playwright-core'
import type { OurPart } from '../page/ours.tsx'
import { type BuiltPages, openPage } from '../pages.ts'
import { boxOf, type Compared } from './compared.ts'

export async function firstPaint(
  browser: Browser,
  files: BuiltPages,
  part: OurPart,
  projects: number,
): Promise<Compared> {
  const ours = await openPage(browser, files, 'ours')
  await ours.evaluate(([shown, size]) => window.ours.prepare(shown, size, 1), [part, projects] as const)
  await collectGarbage(ours)
  const ourTime = await ours.evaluate(() => window.ours.show())
  const box = await boxOf(ours)
  await ours.context().close()
  const plain = await openPage(browser, files, 'plain')
  await plain.evaluate((size) => window.plain.prepare(size, 1), projects)
  await collectGarbage(plain)
  const plainTime = await plain.evaluate((size) => window.plain.show(size), box)
  await plain.context().close()
  return { ours: [ourTime], plain: [plainTime] }
}

/** What preparing has left behind must not be thrown away while showing is timed. */
async function collectGarbage(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.detach()
}
