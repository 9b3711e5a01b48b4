/** What every measurement gives, and how the plain grid is made to show the same as the program. */
import type { Browser, Page } from 'playwright-core'
import { COLUMN_KEYS, type ColumnKey } from '../../../shared/layout.ts'
import type { PlainBox } from '../page/plainGrid.ts'
import type { Span } from '../page/stopwatch.ts'
import { type BuiltPages, openPage } from '../pages.ts'

export const SUM = '.ag-row[row-id="grand-total"] [col-id="total"]'
/** The findings by gravity in the status line: their sum alone stays the same where an error comes and a hint goes. */
export const FINDINGS = '.status-line > button:has(.detail)'
export const FIRST_NAME = '.ag-row[row-index="1"] [col-id="name"]'
/** The status line says so. */
export const SAVED = '.saving.saved'

/** The same measurement in the program and in the plain grid, taken in turns. */
export interface Compared {
  readonly ours: readonly number[]
  readonly plain: readonly number[]
}

/** The program and the plain grid side by side, showing the same rows. */
export interface SideBySide {
  readonly program: Page
  readonly plain: Page
  readonly projects: number
}

/** Shows the same rows as the program does, in a grid of the same size and with the same columns. */
export async function openPlain(browser: Browser, files: BuiltPages, program: Page, projects: number): Promise<Page> {
  const box = await boxOf(program)
  const plain = await openPage(browser, files, 'plain')
  await plain.evaluate((size) => window.plain.prepare(size, 1), projects)
  await plain.evaluate((size) => window.plain.show(size), box)
  return plain
}

/** The size of the program's grid and of its columns. */
export async function boxOf(program: Page): Promise<PlainBox> {
  const size = (element: string) =>
    program.locator(element).evaluate((shown) => ({ width: shown.clientWidth, height: shown.clientHeight }))
  const columns = await Promise.all(
    COLUMN_KEYS.map(async (key) => {
      const { width } = (await program.locator(`.ag-header-cell[col-id="${key}"]`).boundingBox()) ?? { width: 0 }
      return [key, width] as const
    }),
  )
  return { ...(await size('.sheet-grid')), columns: Object.fromEntries(columns) as Record<ColumnKey, number> }
}

/** Brings a page to the front and measures it there. */
export async function inFront<Result>(page: Page, measure: (page: Page) => Promise<Result>): Promise<Result> {
  await page.bringToFront()
  return measure(page)
}

/** Puts repetitions of one measurement together. */
export function together(repetitions: readonly Compared[]): Compared {
  return { ours: repetitions.flatMap(({ ours }) => ours), plain: repetitions.flatMap(({ plain }) => plain) }
}

/** From the press of a key until all these elements are painted with another text. */
export async function untilPainted(page: Page, key: string, elements: readonly string[]): Promise<Span> {
  await page.evaluate((watched) => window.stopwatch.arm('keydown', watched), elements)
  await page.keyboard.press(key)
  return page.evaluate(() => window.stopwatch.measured())
}

/** In milliseconds. */
export function lengthOf({ from, to }: Span): number {
  return to - from
}
