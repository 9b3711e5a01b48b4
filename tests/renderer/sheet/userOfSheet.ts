/** The harness page in the hands of a user: for test files that press keys and move the mouse over the published table. */
import type { Locator, Page } from 'playwright-core'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import type { ColumnKey } from '../../../shared/layout.ts'
import { cellOf, firstUnit, pagesOf, type SheetPage, settled } from './sheetPage.ts'

/** A row as tests name it: 合计, the first unit, or a project of it by its place, from 0. */
export type Row = 'grand-total' | 'unit' | number

export interface UserOfSheet {
  readonly open: (viewport?: { width: number; height: number }) => Promise<void>
  readonly page: () => Page
  readonly id: (row: Row) => string
  readonly cell: (row: Row, column: ColumnKey) => Locator
  readonly text: (row: Row, column: ColumnKey) => Promise<string | null>
  readonly press: (...keys: string[]) => Promise<void>
  readonly goTo: (row: Row, column: ColumnKey) => Promise<void>
  /** The active cell and the corners of the selection, as `project 0 name`. */
  readonly selected: () => Promise<{ active: string; from: string; to: string; cells: number }>
  readonly scrolled: () => Promise<{ top: number; left: number }>
  readonly scrollTo: (top: number, left?: number) => Promise<void>
  readonly isEditing: () => Promise<boolean>
  readonly edits: () => Promise<string[]>
  readonly said: () => Promise<string | undefined>
}

/** Call it once at the top of a test file: it starts the browser, and complaints of the page fail the test. */
export function userOfSheet(): UserOfSheet {
  const openPage = pagesOf('sheet')
  let sheet: SheetPage
  let unitId = ''
  let ids: string[] = []

  const id = (row: Row) => (row === 'grand-total' ? GRAND_TOTAL_ROW : row === 'unit' ? unitId : (ids[row] ?? ''))
  const nameOf = (rowId: string) => {
    if (rowId === GRAND_TOTAL_ROW) return 'grand-total'
    return rowId === unitId ? 'unit' : `project ${ids.indexOf(rowId)}`
  }
  const viewport = () => sheet.page.locator('.ag-grid-viewport')
  const cell = (row: Row, column: ColumnKey) => cellOf(sheet.page, id(row), column)
  return {
    open: async (size) => {
      sheet = await openPage(size)
      ;({ unitId, ids } = await firstUnit(sheet.page))
    },
    page: () => sheet.page,
    id,
    cell,
    text: (row, column) => cell(row, column).textContent(),
    press: async (...keys) => {
      for (const key of keys) await sheet.page.keyboard.press(key)
      await settled(sheet.page)
    },
    goTo: async (row, column) => {
      await sheet.page.evaluate(([at, key]) => window.harness.goTo(at, key), [id(row), column] as const)
      await settled(sheet.page)
    },
    selected: async () => {
      const selection = await sheet.page.evaluate(() => window.harness.selection)
      if (!selection) throw new Error('nothing is selected')
      const { active, rowIds, columns, cells } = selection
      const corner = (at: 0 | -1) => `${nameOf(rowIds.at(at) ?? '')} ${columns.at(at)}`
      return { active: `${nameOf(active.rowId)} ${active.column}`, from: corner(0), to: corner(-1), cells }
    },
    scrolled: () => viewport().evaluate(({ scrollTop, scrollLeft }) => ({ top: scrollTop, left: scrollLeft })),
    scrollTo: async (top, left = 0) => {
      await viewport().evaluate((element, to) => element.scrollTo(to), { top, left })
      await settled(sheet.page)
    },
    isEditing: () => sheet.page.locator('textarea.open').isVisible(),
    edits: () => sheet.page.evaluate(() => window.harness.edits),
    said: () => sheet.page.evaluate(() => window.harness.said.at(-1)),
  }
}

/** Presses in the middle of `from` and drags to the middle of `to` without letting go. */
export async function dragTo(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover()
  await page.mouse.down()
  await to.hover()
  await settled(page)
}
