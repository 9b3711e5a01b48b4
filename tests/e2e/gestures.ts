/**
 * Gestures of a clerk at the sheet, made up at random, and the hands that make them: every one is real keys on the real
 * program, or its clipboard. Which cell they meet is whatever the gestures before have led to.
 */
import fc from 'fast-check'
import type { Locator, Page } from 'playwright-core'
import { arbitraryLine } from '../shared/arbitraries.ts'

const WALKS = [
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Tab', 'Enter', 'Home', 'End'],
  ...['Control+ArrowDown', 'Control+ArrowUp', 'Control+Home', 'Control+End', 'PageDown'],
] as const
const SELECTIONS = [
  ...['Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowLeft', 'Shift+ArrowRight'],
  ...['Shift+Space', 'Control+Space', 'Shift+End', 'Control+Shift+ArrowDown'],
] as const
const ENDS = ['Enter', 'Tab', 'Shift+Enter', 'ArrowDown', 'Control+Enter', 'Escape'] as const
const FILLS = ['Control+d', 'Control+r'] as const
const ROWS = [
  ...['Control+=', 'Alt+Insert', 'Control+Shift+D', 'Control+-', 'Alt+Delete', 'Alt+ArrowUp', 'Alt+ArrowDown'],
  'Alt+Shift+Insert',
] as const

export type Gesture =
  | { readonly kind: 'walk' | 'press'; readonly keys: readonly string[] }
  | { readonly kind: 'type'; readonly text: string; readonly end: string }
  | { readonly kind: 'paste'; readonly block: readonly (readonly string[])[]; readonly agree: boolean }
  | { readonly kind: 'carry'; readonly take: 'Control+c' | 'Control+x'; readonly keys: readonly string[] }

const INDICATOR = '1、1-产出指标；11-数量指标；培训次数；实施周期指标值:≥12次；年度指标值:≥12次。'
const arbitraryEntry: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('26', '1,234.50', '１２．５', '0', '-5', '0.000001', '￥3') },
  { weight: 2, arbitrary: fc.constantFrom('培训经费', '保障正常办公', INDICATOR, '长'.repeat(120)) },
  { weight: 2, arbitrary: arbitraryLine },
)
const arbitraryCell = fc.oneof(
  { weight: 4, arbitrary: arbitraryEntry },
  { weight: 1, arbitrary: fc.constantFrom('', '第一行\n第二行', '带"引号"的') },
)
const walk = fc.array(fc.constantFrom(...WALKS), { minLength: 1, maxLength: 5 })
/** Mostly small; sometimes longer than the table and wider than what is left of it. */
const arbitraryBlock = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.constant(15)),
  )
  .chain(([width, height]) =>
    fc.array(fc.array(arbitraryCell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  )
const pressing = (...keys: readonly string[]) =>
  fc.constantFrom(...keys).map((key): Gesture => ({ kind: 'press', keys: [key] }))

export const arbitraryGesture: fc.Arbitrary<Gesture> = fc.oneof(
  { weight: 5, arbitrary: walk.map((keys): Gesture => ({ kind: 'walk', keys })) },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...SELECTIONS), { minLength: 1, maxLength: 3 })
      .map((keys): Gesture => ({ kind: 'walk', keys })),
  },
  {
    weight: 5,
    arbitrary: fc
      .record({ text: arbitraryEntry, end: fc.constantFrom(...ENDS) })
      .map((typed): Gesture => ({ kind: 'type', ...typed })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ block: arbitraryBlock, agree: fc.boolean() })
      .map((pasted): Gesture => ({ kind: 'paste', ...pasted })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ take: fc.constantFrom('Control+c' as const, 'Control+x' as const), keys: walk })
      .map((carried): Gesture => ({ kind: 'carry', ...carried })),
  },
  { weight: 2, arbitrary: pressing('Delete', 'Backspace') },
  { weight: 2, arbitrary: pressing(...FILLS) },
  { weight: 6, arbitrary: pressing(...ROWS) },
  { weight: 5, arbitrary: pressing('Control+z') },
  { weight: 3, arbitrary: pressing('Control+y') },
)

/** The name of the step that made the first document; no clerk at work would take that back. */
export const PREPARATION = '准备'

/** Makes the gesture and waits until the program has come to rest. */
export async function make(page: Page, gesture: Gesture): Promise<void> {
  const undoing = gesture.kind === 'press' && gesture.keys.includes('Control+z')
  if (undoing && (await undoButton(page).getAttribute('title'))?.includes(PREPARATION)) return
  switch (gesture.kind) {
    case 'walk':
    case 'press':
      for (const key of gesture.keys) await page.keyboard.press(key)
      break
    case 'type':
      await page.keyboard.type(gesture.text)
      await page.keyboard.press(gesture.end)
      break
    case 'paste':
      await page.evaluate((text) => navigator.clipboard.writeText(text), tabbed(gesture.block))
      await page.keyboard.press('Control+v')
      break
    case 'carry':
      await page.keyboard.press(gesture.take)
      for (const key of gesture.keys) await page.keyboard.press(key)
      await page.keyboard.press('Control+v')
      break
  }
  await atRest(page)
  while ((await page.locator('dialog[open]').count()) > 0) {
    await page.keyboard.press(gesture.kind === 'paste' && !gesture.agree ? 'Escape' : 'Enter')
    await atRest(page)
  }
  // What was typed and cannot stand in its cell is given up.
  if ((await page.locator('.cell-editor.open').count()) > 0) await page.keyboard.press('Escape')
}

export function undoButton(page: Page): Locator {
  return page.getByRole('button', { name: '撤销', exact: true })
}

/** Everything painted and everything saved. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  )
  await page.locator('.status-line .saving.saved').waitFor()
}

/** As spreadsheets put it on the clipboard. */
function tabbed(block: readonly (readonly string[])[]): string {
  const field = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return block.map((line) => line.map(field).join('\t')).join('\r\n')
}
