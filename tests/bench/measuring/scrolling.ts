/** How evenly frames come while somebody scrolls fast through all rows: the times from frame to frame, in milliseconds. */
import type { Page } from 'playwright-core'
import { type Compared, inFront, type SideBySide } from './compared.ts'

const PIXELS_PER_FRAME = 600
/** The first frames compile what the rest then runs. */
const WARM_UP = 20

export async function scrolling({ program, plain }: SideBySide, frames: number): Promise<Compared> {
  const scroll = (page: Page) => scrolled(page, frames)
  return { ours: await inFront(program, scroll), plain: await inFront(plain, scroll) }
}

async function scrolled(page: Page, frames: number): Promise<number[]> {
  const scroll = { element: '.ag-grid-viewport', pixels: PIXELS_PER_FRAME, frames: WARM_UP + frames }
  const times = await page.evaluate(
    ({ element, pixels, frames }) => window.stopwatch.scroll(element, pixels, frames),
    scroll,
  )
  await page.evaluate((element) => document.querySelector(element)?.scrollTo(0, 0), scroll.element)
  return times.slice(WARM_UP)
}
