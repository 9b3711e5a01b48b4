/**
 * How long it takes from Enter until the new sums and findings are painted, while amounts are typed down a column. In the
 * plain grid Enter replaces one row and the sum.
 */
import type { Page } from 'playwright-core'
import { PROJECTS_PER_UNIT } from '../benchTable.ts'
import { type Compared, FINDINGS, inFront, lengthOf, SAVED, type SideBySide, SUM, untilPainted } from './compared.ts'

/** Types one amount into every project of the first unit. Negative ones are findings, and right ones take them back. */
export async function typing({ program, plain, projects }: SideBySide, negative: boolean): Promise<Compared> {
  const rows = Math.min(PROJECTS_PER_UNIT, projects)
  return {
    ours: await inFront(program, (page) => typed(page, rows, negative ? '-' : '')),
    plain: await inFront(plain, (page) => pressed(page, rows)),
  }
}

async function typed(page: Page, rows: number, sign: string): Promise<number[]> {
  await page.locator('.ag-row[row-index="1"] [col-id="fiscal"]').click()
  const times: number[] = []
  for (let row = 1; row <= rows; row++) {
    await page.keyboard.type(`${sign}${row}.01`)
    times.push(lengthOf(await untilPainted(page, 'Enter', [SUM, FINDINGS])))
    await page.locator(SAVED).waitFor()
  }
  return times
}

async function pressed(page: Page, rows: number): Promise<number[]> {
  const times: number[] = []
  for (let row = 1; row <= rows; row++) times.push(lengthOf(await untilPainted(page, 'Enter', [SUM])))
  return times
}
