/**
 * How long it takes to paste all rows of a table over those of another with the keys, from a clipboard as a spreadsheet
 * fills it, and to undo that: until it is painted, and until it is saved. The plain grid is given the same rows.
 */
import type { Page } from 'playwright-core'
import { printHtmlTable } from '../../../renderer/sheet/clipboard/htmlTable.ts'
import { printTabbed } from '../../../renderer/sheet/clipboard/tabbedText.ts'
import { COLUMN_KEYS } from '../../../shared/layout.ts'
import { benchTable } from '../benchTable.ts'
import { plainRows } from '../page/plainRows.ts'
import { type Compared, FIRST_NAME, inFront, lengthOf, SAVED, type SideBySide, SUM, untilPainted } from './compared.ts'

export interface Pasting {
  readonly paste: Compared
  readonly undo: Compared
  /** From the key to 已保存, in milliseconds. */
  readonly pasteSaved: number
  readonly undoSaved: number
}

export async function pasting({ program, plain, projects }: SideBySide): Promise<Pasting> {
  const ours = await inFront(program, async (page) => {
    await fillClipboard(page, projects)
    await page.locator('.ag-row[row-index="0"] [col-id="name"]').click()
    return { paste: await pressed(page, 'Control+v'), undo: await pressed(page, 'Control+z') }
  })
  const replaced = (seed: number) =>
    inFront(plain, (page) =>
      page.evaluate(([size, next]) => window.plain.replace(size, next), [projects, seed] as const),
    )
  return {
    paste: { ours: [ours.paste.painted], plain: [await replaced(2)] },
    undo: { ours: [ours.undo.painted], plain: [await replaced(1)] },
    pasteSaved: ours.paste.saved,
    undoSaved: ours.undo.saved,
  }
}

async function pressed(page: Page, key: string): Promise<{ painted: number; saved: number }> {
  const span = await untilPainted(page, key, [SUM, FIRST_NAME])
  const saved = (element: string) => window.stopwatch.painted(() => document.querySelector(element) !== null)
  return { painted: lengthOf(span), saved: (await page.evaluate(saved, SAVED)) - span.from }
}

/** As a spreadsheet does when its cells are copied: the same cells as text and as a table. */
async function fillClipboard(page: Page, projects: number): Promise<void> {
  const block = plainRows(benchTable(projects, 2))
    .slice(1)
    .map((row) => COLUMN_KEYS.map((key) => row[key]))
  const flavours = { 'text/plain': printTabbed(block), 'text/html': printHtmlTable(block, COLUMN_KEYS, '万元') }
  await page.evaluate((given) => {
    const fill = (event: ClipboardEvent) => {
      for (const [type, text] of Object.entries(given)) event.clipboardData?.setData(type, text)
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    window.addEventListener('copy', fill, { capture: true, once: true })
  }, flavours)
  await page.keyboard.press('Control+c')
}
