/** The sheet of indicators in the hands of a user: for test files that press keys and move the mouse in it. */
import type { Locator, Page } from 'playwright-core'
import type { IndicatorColumn } from '../../../renderer/indicators/indicatorColumns.ts'
import type { Project } from '../../../shared/form.ts'
import { composeText, pagesOf, processKey, type SheetPage, settled } from '../sheet/sheetPage.ts'
import './harnessState.ts'

export interface UserOfIndicators {
  /** Opens the page and presses the first cell. */
  readonly open: (viewport?: { width: number; height: number }) => Promise<void>
  readonly page: () => Page
  /** A cell by its line's place, from 0. */
  readonly cell: (line: number, column: IndicatorColumn) => Locator
  readonly number: (line: number) => Locator
  readonly press: (...keys: string[]) => Promise<void>
  readonly type: (text: string) => Promise<void>
  /** Letters of an input method and the word that it makes of them, null while it is still at it. */
  readonly compose: (letters: string, word: string | null) => Promise<void>
  /** A key that the input method takes for itself. */
  readonly processKey: (code: string) => Promise<void>
  readonly insert: (word: string) => Promise<void>
  readonly paste: (text: string, html?: string) => Promise<void>
  /** What Ctrl+C, or Ctrl+X, puts on the clipboard. */
  readonly copied: (key?: 'c' | 'x') => Promise<{ text: string; html: string }>
  /** The texts of a line's cells. */
  readonly line: (line: number) => Promise<string[]>
  readonly names: () => Promise<string[]>
  readonly project: () => Promise<Project>
  /** `2 name`: the active cell's line, from 0, and column; then the count of selected cells. */
  readonly selected: () => Promise<{ active: string; cells: number }>
  readonly draft: () => Promise<string>
  readonly isEditing: () => Promise<boolean>
  readonly options: () => Promise<string[]>
  readonly edits: () => Promise<string[]>
  readonly said: () => Promise<string | undefined>
  readonly performed: () => Promise<string[]>
}

/** Call it once at the top of a test file: it starts the browser, and complaints of the page fail the test. */
export function userOfIndicators(): UserOfIndicators {
  const openPage = pagesOf('indicators')
  let sheet: SheetPage
  const page = () => sheet.page
  const row = (line: number) => page().locator('.indicator-grid tbody tr').nth(line)
  const cell = (line: number, column: IndicatorColumn) => row(line).locator(`td[data-column="${column}"], td[colspan]`)
  const editor = () => page().locator('textarea')
  const state = <Value>(of: 'edits' | 'said' | 'performed'): Promise<Value> =>
    page().evaluate((key) => window.indicators[key] as Value, of)
  return {
    open: async (viewport) => {
      sheet = await openPage(viewport)
      await cell(0, 'level1').click()
      await settled(page())
    },
    page,
    cell,
    number: (line) => row(line).locator('th'),
    press: async (...keys) => {
      for (const key of keys) await page().keyboard.press(key)
      await settled(page())
    },
    type: async (text) => {
      await page().keyboard.type(text)
      await settled(page())
    },
    compose: (letters, word) => composeText(sheet, letters, word),
    processKey: (code) => processKey(sheet.compose, code),
    insert: async (word) => {
      await sheet.compose.send('Input.insertText', { text: word })
      await settled(page())
    },
    paste: async (text, html = '') => {
      await editor().evaluate(
        (element, [plain, table]) => {
          const clipboardData = new DataTransfer()
          clipboardData.setData('text/plain', plain)
          if (table !== '') clipboardData.setData('text/html', table)
          element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
        },
        [text, html] as const,
      )
      await settled(page())
    },
    copied: async (key = 'c') => {
      await editor().evaluate(
        (element, name) => {
          element.addEventListener(name, (event) => {
            const { clipboardData } = event as ClipboardEvent
            element.dataset.text = clipboardData?.getData('text/plain')
            element.dataset.html = clipboardData?.getData('text/html')
          })
        },
        key === 'c' ? ('copy' as const) : ('cut' as const),
      )
      await page().keyboard.press(`Control+${key}`)
      await settled(page())
      return editor().evaluate(({ dataset }) => ({ text: dataset.text ?? '', html: dataset.html ?? '' }))
    },
    line: (line) => row(line).locator('td').allTextContents(),
    names: () => page().evaluate(() => window.indicators.project().indicators.map((one) => one.verbatim ?? one.name)),
    project: () => page().evaluate(() => window.indicators.project()),
    selected: () =>
      page().evaluate(() => {
        const active = document.querySelector('.indicator-grid td.active')
        const lines = [...document.querySelectorAll('.indicator-grid tbody tr')]
        const at = lines.findIndex((line) => line.contains(active))
        const cells = document.querySelectorAll('.indicator-grid td.selected').length
        return { active: `${at} ${active?.getAttribute('data-column')}`, cells }
      }),
    draft: () => editor().inputValue(),
    isEditing: () => editor().evaluate((element) => element.classList.contains('open')),
    options: () => page().getByRole('option').allTextContents(),
    edits: () => state('edits'),
    said: async () => (await state<string[]>('said')).at(-1),
    performed: () => state('performed'),
  }
}
