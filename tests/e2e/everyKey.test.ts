/**
 * The sheet of all keys promises nothing that does not work: every key of the table of actions is pressed in the real
 * program, where it means something, and something must be seen to happen. What happens is each action's own test.
 */
import { beforeAll, expect, it } from 'vitest'
import { ACTIONS, type ActionEntry, type ActionId } from '../../renderer/actions/actionTable.ts'
import { button, complaints, openSample, page, press, shareProgram } from './sharedProgram.ts'

/** File choosers and downloads so far, which change nothing on the page. */
let outside = 0
/** What undo says while nothing has been changed that is not taken back, and what it says when it was pressed then. */
let untouched: string | null
let oneBack: string | null

shareProgram()
beforeAll(async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  for (const event of ['filechooser', 'download'] as const) page.on(event as 'download', () => (outside += 1))
  await openSample()
})

const cell = (column: string) => page.locator(`.ag-row[row-index="3"] [col-id="${column}"]`).first()
const undoTitle = () => button('撤销').getAttribute('title')

/** The browser driver's name of a combination. */
function driverKey(combination: string): string {
  const names: Readonly<Record<string, string>> = { Ctrl: 'Control', Plus: 'Equal' }
  return combination
    .split('+')
    .map((part) => names[part] ?? part.replace(/^[A-Z]$/, 'Key$&').replace(/^\d$/, 'Digit$&'))
    .join('+')
}

/** Everything that can be seen, the focus, the caret and the clipboard included. */
async function picture(): Promise<string> {
  const seen = await page.evaluate(async () => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
    const scrolled = [...document.querySelectorAll('*')].filter(
      ({ scrollTop, scrollLeft }) => scrollTop + scrollLeft > 0,
    )
    const all = [...document.querySelectorAll('*')]
    return [
      document.body.innerHTML,
      ...fields.map(({ value, selectionStart, selectionEnd }) => `${value} ${selectionStart} ${selectionEnd}`),
      ...scrolled.map(({ scrollTop, scrollLeft }) => `${scrollTop} ${scrollLeft}`),
      all.indexOf(document.activeElement as Element),
      await navigator.clipboard.readText(),
    ].join('\n')
  })
  return `${seen}\n${outside}`
}

/** Waits until nothing moves any more and everything is saved; returns how it then looks. */
async function quiet(): Promise<string> {
  let before = ''
  await expect
    .poll(
      async () => {
        const now = await picture()
        const same = now === before && now.includes('已保存')
        before = now
        return same
      },
      { interval: 80 },
    )
    .toBe(true)
  return before
}

/** Takes back what the last key did and goes to a filled amount in the middle of the table. */
async function startAnew(column: string): Promise<void> {
  await quiet()
  await press('Escape', 'Escape', 'Escape')
  const filter = button('筛选')
  if ((await filter.getAttribute('aria-pressed')) === 'true') await filter.click()
  await page.locator('.ag-header-cell[col-id="name"]').click()
  await press('Control+Shift+Digit0', 'Control+Alt+Digit0')
  await cell('goal').click()
  for (let steps = 0; steps < 5 && (await undoTitle()) !== untouched; steps += 1) {
    await press((await undoTitle()) === oneBack ? 'Control+KeyY' : 'Control+KeyZ')
    await quiet()
  }
  expect(await undoTitle()).toBe(untouched)
  await cell(column).click()
}

/** What must have happened before a key can do anything. */
const BEFORE: Readonly<Partial<Record<ActionId, () => Promise<void>>>> = {
  redo: () => press('Control+KeyZ'),
  paste: () => press('Control+KeyC', 'ArrowDown'),
  'fill-right': () => press('Shift+ArrowRight'),
  collapse: () => press('Shift+ArrowRight'),
  'show-columns': () => press('Control+Digit0'),
  'zoom-reset': () => press('Control+Alt+Equal'),
  'find-next': () => search(),
  'find-previous': () => search(),
}

async function search(): Promise<void> {
  await press('Control+KeyF')
  await page.keyboard.type('经费')
  await press('Escape')
}

async function standWhere(id: ActionId, { keysIn }: ActionEntry): Promise<void> {
  await startAnew(id === 'new-line' ? 'goal' : 'fiscal')
  if (keysIn === 'editor' || keysIn === 'typing') await page.keyboard.type('5')
  await BEFORE[id]?.()
}

/** Only the next key shows what this one did. */
const UNSEEN: readonly ActionId[] = ['switch-arrows']

const pressed = ACTIONS.filter(({ id }) => !UNSEEN.includes(id)).flatMap((action) =>
  action.keys.map((key) => ({ action, key, name: `${action.label}（${action.id}）` })),
)

it('begins with two changes in the history', async () => {
  await cell('name').click()
  await page.keyboard.type('培训经费')
  await press('Enter')
  await quiet()
  oneBack = await undoTitle()
  await cell('special').click()
  await page.keyboard.type('31')
  await press('Enter')
  await quiet()
  untouched = await undoTitle()
  expect(untouched).not.toBe(oneBack)
})

it.each(pressed)('$key: $name', async ({ action, key }) => {
  await standWhere(action.id, action)
  const before = await quiet()
  await press(driverKey(key))
  await expect.poll(picture, { interval: 50 }).not.toBe(before)
})

it('leaves alone what a key without a meaning is pressed on', async () => {
  await startAnew('fiscal')
  const before = await quiet()
  await press('F9', 'Control+KeyJ', 'Alt+KeyQ')
  expect(await quiet()).toBe(before)
})

it('never made the browser complain', () => {
  expect(complaints).toEqual([])
})
