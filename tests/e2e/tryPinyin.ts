/**
 * `node tests/e2e/tryPinyin.ts`: types into the built program with a real pinyin input method and prints what became of
 * it, one line per attempt. Not part of `npm test`, which imitates the input method through the browser's protocol: this
 * is how we know that the imitation is true. docs/input-method.md has the packages it takes and the last results.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../electron/pdf/findBrowser.ts'
import type { ColumnKey } from '../../shared/layout.ts'
import { startPinyinDesktop } from './pinyinDesktop.ts'
import { freshFolder, ROOT, startProgram } from './program.ts'

const executablePath = findBrowser()
if (!executablePath) throw new Error('no Chrome, Edge or Chromium installed')
const data = await freshFolder()
const profile = await freshFolder()
const program = await startProgram(data)
const desktop = await startPinyinDesktop()
const browser = await chromium.launchPersistentContext(profile, {
  executablePath,
  headless: false,
  viewport: null,
  env: desktop.environment,
  ignoreDefaultArgs: ['--hide-scrollbars'],
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--app=${program.address}`,
    '--test-type',
    '--disable-features=Translate',
    '--window-position=0,0',
    '--window-size=1366,768',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
  ],
})

let failures = 0
function check(attempt: string, actual: unknown, expected: unknown): void {
  const right = isDeepStrictEqual(actual, expected)
  if (!right) failures += 1
  const wrong = right ? '' : `, not ${JSON.stringify(expected)}`
  process.stdout.write(`${right ? 'right' : 'WRONG'}  ${attempt}: ${JSON.stringify(actual)}${wrong}\n`)
}

try {
  const { press, type } = desktop
  const page = browser.pages()[0] ?? (await browser.newPage())
  await page.getByRole('button', { name: '打开示例' }).click()

  const cell = (row: number, column: ColumnKey) => page.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`)
  const text = (row: number, column: ColumnKey) => cell(row, column).textContent()
  const editor = page.locator('textarea.cell-editor')
  const draft = () => editor.inputValue()
  const isOpen = () => editor.evaluate((element) => element.classList.contains('open'))
  const message = () => page.locator('.status-line .message').textContent()
  const isActive = (row: number, column: ColumnKey) =>
    cell(row, column).evaluate((element) => element.classList.contains('active'))
  const goTo = async (row: number, column: ColumnKey) => {
    await cell(row, column).click()
    await pause(100)
  }

  await goTo(2, 'name')
  await type('nihao')
  const under = await cell(2, 'name').boundingBox()
  const over = await editor.boundingBox()
  check('the text area lies on its cell while composing', [over?.x, over?.y], [under?.x, under?.y])
  desktop.picture(join(ROOT, 'docs/pictures/input-method.png'))
  await press('space')
  check('nihao, space', await draft(), '你好')
  await press('Return')
  check('project name', [await text(2, 'name'), await isActive(3, 'name')], ['你好', true])

  await goTo(1, 'name')
  await type('nihao')
  await press('space', 'Return')
  await type('nihao')
  await press('space', 'Return')
  check(
    'unit name, and the next cell at once after Enter',
    [await text(1, 'name'), await text(2, 'name')],
    ['你好', '你好'],
  )

  await goTo(3, 'goal')
  await type('nihao')
  await press('space')
  await press('alt+Return')
  await type('nihao')
  await press('space', 'Return')
  check('goal, with a second line by Alt+Enter', await text(3, 'goal'), '你好\n你好')

  await goTo(2, 'indicators')
  await type('nihao')
  await press('space', 'Return')
  check('indicators', await text(2, 'indicators'), '你好')

  await goTo(2, 'fiscal')
  await type('26.5')
  check('digits into an amount', await draft(), '26.5')
  await press('Return')
  check('amount', await text(2, 'fiscal'), '26.50')
  await goTo(2, 'fiscal')
  await type('nihao')
  await press('space', 'Return')
  check('a word into an amount stays to be mended', [await draft(), await isOpen()], ['你好', true])
  check('… and is refused in words', (await message())?.includes('“你好”不是金额'), true)
  await press('Escape')
  check('… and Esc brings the amount back', [await text(2, 'fiscal'), await isOpen()], ['26.50', false])

  await goTo(2, 'name')
  await type('nihao')
  await press('Return')
  check('Enter inside a composition gives the letters', [await draft(), await isOpen()], ['nihao', true])
  check('… and does not leave the cell', await isActive(2, 'name'), true)
  await press('Return')
  check('… the next Enter does', [await text(2, 'name'), await isActive(3, 'name')], ['nihao', true])

  await goTo(2, 'name')
  await type('shijie')
  await press('Escape')
  check('Esc inside a composition drops the letters only', [await draft(), await isOpen()], ['', true])
  await press('Escape')
  check('… the next Esc brings the cell back', [await text(2, 'name'), await isOpen()], ['nihao', false])

  await type('ni')
  await press('BackSpace', 'BackSpace')
  check('Backspace to the last letter leaves an empty editor', [await draft(), await isOpen()], ['', true])
  await press('Escape')

  await type('nihao')
  await press('2')
  const second = await draft()
  check('a digit chooses a candidate', [second.length > 0, second === '你好', /\d/.test(second)], [true, false, false])
  await press('Escape', 'Escape')

  await type(',')
  check('a comma as the first key', [await draft(), await isOpen()], ['，', true])
  await type('.')
  check('… and a full stop behind it', await draft(), '，。')
  await press('Escape')

  await press('shift+n')
  await type('b')
  await press('Return')
  check('a word that begins with Shift and a letter', [await draft(), await isOpen()], ['Nb', true])
  await press('Escape', 'Escape')

  await goTo(2, 'name')
  await press('Down', 'n', 'i', 'h', 'a', 'o', 'space', 'Return')
  check('typed at once after an arrow', [await text(2, 'name'), await text(3, 'name')], ['nihao', '你好'])
  await goTo(2, 'goal')
  await press('shift+Tab', 'shift+Tab', 'Tab', 'Tab', 'Tab', 'shift+Tab', 'n', 'i', 'space', 'Tab')
  check('typed at once after Tabs', [await text(2, 'goal'), await isActive(2, 'indicators')], ['你', true])

  await goTo(2, 'name')
  await press('F2')
  await type('nihao')
  await press('space', 'Left', 'Left')
  await type('ni')
  await press('space', 'Return')
  check('opened by F2, twice', await text(2, 'name'), 'nihao你你好')

  await goTo(3, 'name')
  await press('shift+Down', 'shift+Right')
  await type('ni')
  await press('space')
  check('into a selection of six cells', [await draft(), await isOpen(), await isActive(3, 'name')], ['你', true, true])
  await press('Escape')

  await page.locator('.ag-row.grand-total-row [col-id="name"]').click()
  await type('nihao')
  await press('space')
  check('into a cell that takes no text', [await draft(), await isOpen()], ['', false])
  check('… and says why', (await message())?.includes('不能修改'), true)

  await goTo(2, 'name')
  await type('nihao')
  await cell(4, 'name').click()
  await pause(300)
  check('a click elsewhere keeps the letters', [await text(2, 'name'), await isActive(4, 'name')], ['ni hao', true])
  await type('ni')
  await press('space', 'Return')
  check('… and the next cell begins afresh', await text(4, 'name'), '你')

  for (const field of ['表名', '部门名称']) {
    const input = page.getByLabel(field, { exact: true })
    await input.click()
    await press('ctrl+a')
    await type('nihao')
    await press('Escape')
    check(`${field}: Esc inside a composition`, await input.evaluate((one) => one === document.activeElement), true)
    await type('nihao')
    await press('Return')
    check(`${field}: Enter inside a composition`, (await input.inputValue()).endsWith('nihao'), true)
    await press('ctrl+a')
    await type('nihao')
    await press('space', 'Return')
    check(`${field}: nihao, space`, await input.inputValue(), '你好')
  }
} finally {
  await browser.close()
  await desktop.stop()
  await program.stop()
  await rm(data, { recursive: true })
  await rm(profile, { recursive: true, maxRetries: 10, retryDelay: 200 })
}
process.exitCode = failures === 0 ? 0 : 1
