/**
 * The window for those who work without a mouse, with the system's high contrast or at 200 %: every screen is looked over
 * by axe, the keyboard reaches everything, and nothing depends on colours or on a large screen.
 */
import { readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { freshFolder, openWindow, type Program, ROOT, startProgram } from './program.ts'

const WRONG_TOTALS = join(ROOT, 'tests/fixtures/samples/wrong-totals.xlsx')
const PASSWORD = join(ROOT, 'tests/fixtures/samples/password.xlsx')

let browser: Browser
let axe: string
let data: string
let program: Program
let page: Page
let complaints: string[]

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** The program with an empty document, in a window of its own. */
async function open(options?: BrowserContextOptions): Promise<void> {
  data = await freshFolder()
  program = await startProgram(data)
  ;({ page, complaints } = await openWindow(browser, program, options))
  await button('打开示例').waitFor()
}

afterEach(async () => {
  await page.context().close()
  await program.stop()
  await rm(data, { recursive: true })
  expect(complaints).toEqual([])
})

const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
const textArea = (): Locator => page.locator('.sheet textarea')
const heard = () => page.locator('.announcement').textContent()
const focused = () =>
  page.evaluate(() => {
    const { activeElement } = document
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
  })

async function openSample(): Promise<void> {
  await button('打开示例').click()
  await page.locator('.ag-cell').first().waitFor()
}

async function chooseFiles(from: string, ...files: readonly string[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(from).click()])
  await chooser.setFiles(files)
  await page.locator('.import-page, .import-refusal').waitFor()
}

/** A workbook whose totals do not hold, which gives findings. */
async function chooseWrongTotals(): Promise<void> {
  await chooseFiles('选择文件…', WRONG_TOTALS)
  await button('作为新表加入').waitFor()
}

async function openFindings(): Promise<void> {
  await chooseWrongTotals()
  await button('作为新表加入').click()
  await page.locator('.ag-cell').first().waitFor()
}

/** Nothing that axe calls minor, moderate, serious or critical, on the page as it is now. */
async function expectClean(screen: string, options: RunOptions = {}): Promise<void> {
  const run = (given: RunOptions) =>
    (window as unknown as { axe: { run(all: Document, given: RunOptions): Promise<AxeResults> } }).axe.run(
      document,
      given,
    )
  await page.evaluate(axe)
  const { violations } = await page.evaluate(run, { resultTypes: ['violations'], ...options } as RunOptions)
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${screen}: ${id} ${target.join(' ')}`))
  expect(found).toEqual([])
}

/** A menu lies beside the landmarks, and has the keys while it is there. */
const MENU: RunOptions = { rules: { region: { enabled: false } } }
/** Chromium makes a scrolled area without widgets a stop of its own for Tab, which axe does not know. */
const SCROLLED: RunOptions = { rules: { 'scrollable-region-focusable': { enabled: false } } }

describe('axe finds nothing', () => {
  it('on the start view, the import report and the sheet with its findings, bars, menus and editor', async () => {
    await open()
    await expectClean('start view')
    await chooseWrongTotals()
    await expectClean('import report')
    await button('作为新表加入').click()
    await page.locator('.ag-cell.error').first().waitFor()
    await expectClean('sheet')
    await page.keyboard.press('Shift+ArrowDown')
    await expectClean('selection')
    await page.keyboard.press('F2')
    await expectClean('editor')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+h')
    await page.keyboard.type('项目')
    await expectClean('find bar')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Shift+L')
    await expectClean('filter bar')
    await page.keyboard.press('Escape')
    await textArea().focus()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menu').waitFor()
    await expectClean('right-click menu', MENU)
    await page.keyboard.press('Escape')
    await page.locator('.finding').first().click()
    await button('搁置…').click()
    await expectClean('setting aside')
    await page.keyboard.press('Escape')
    await button('为什么').click()
    await expectClean('why')
    for (const name of ['规则…', '控制数…']) {
      await button(name).click()
      await page.locator('dialog[open]').waitFor()
      await expectClean(name)
      await page.keyboard.press('Escape')
    }
  })

  it('on the import’s changes, questions, refusals and list of files', async () => {
    await open()
    await button('粘贴文字导入…').click()
    await expectClean('pasting a text')
    await page.keyboard.press('Escape')
    await openSample()
    await chooseFiles('导入', WRONG_TOTALS)
    await page.locator('.import-picture').getByLabel('第 7 行是什么').selectOption('单位')
    await page.locator('.import-picture em').waitFor()
    await page.locator('.import-remark').last().click()
    await expectClean('changed row', SCROLLED)
    for (const name of ['作为新年度加入…', '替换当前表…', '把单位追加到…']) {
      await button(name).click()
      await expectClean(name)
      await page.keyboard.press('Escape')
    }
    await button('取消').click()
    await chooseFiles('导入', WRONG_TOTALS, PASSWORD)
    await page.getByText('没能读取').waitFor()
    await expectClean('list of files')
    await button('取消').click()
    await chooseFiles('导入', PASSWORD)
    await button('另选文件…').waitFor()
    await expectClean('refusal')
  })

  it('on a project’s indicators, beside the table and in their dialog, and on the code book', async () => {
    await open()
    await openSample()
    await page.getByRole('tab', { name: '绩效指标' }).click()
    await expectClean('no project')
    await page.keyboard.press('ArrowDown')
    await page.locator('.kind-counts').waitFor()
    await expectClean('indicators beside the table')
    await page.keyboard.press('F4')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('zl')
    await page.locator('.suggestions').waitFor()
    await expectClean('dialog of indicators')
    for (const _ of ['list', 'editor', 'dialog']) await page.keyboard.press('Escape')
    await page.locator('.side').getByRole('button', { name: '指标分类…' }).click()
    await page.locator('.code-book').waitFor()
    await expectClean('code book')
    await page.keyboard.press('Escape')
    await button('收起侧栏').click()
    await expectClean('folded side area')
  })

  it('on the sheet of all keys, a question and the preview', async () => {
    await open()
    await openSample()
    await page.keyboard.press('F1')
    await page.getByRole('dialog').waitFor()
    await expectClean('help')
    await page.keyboard.press('Escape')
    await textArea().focus()
    for (const key of ['Control+End', 'Home']) await page.keyboard.press(key)
    await textArea().evaluate((element) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', '比表格\r\n还要长\r\n')
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }))
    })
    await page.getByRole('dialog').waitFor()
    await expectClean('question')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Shift+P')
    await page.locator('.page-row').first().waitFor()
    await expectClean('preview', SCROLLED)
    await page.keyboard.press('PageDown')
    await expect.poll(() => page.locator('.page-column').evaluate((area) => area.scrollTop)).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: '纸面' }).click()
    await page.locator('.page-row').first().waitFor()
    await expectClean('paper beside the table')
  })

  it('on the dialog of exporting, before and after', async () => {
    await open()
    await openSample()
    await page.keyboard.press('F12')
    await page.getByRole('checkbox', { name: '公开版' }).check()
    await page.getByRole('checkbox', { name: '政法工作经费' }).check()
    await expectClean('choices of an export')
    await button('导出').click()
    await button('完成').waitFor()
    await expectClean('what was exported', SCROLLED)
  })
})

describe('without a mouse', () => {
  it('F6 goes round the regions of the window and Shift+F6 back', async () => {
    await open()
    await openFindings()
    const round = [
      '导入',
      '中国共产党广州市天河区委员会政法委员会',
      '表名',
      '表格',
      await page.locator('.side [data-entry]').textContent(),
      await page.locator('.status-line button').first().textContent(),
    ]
    await textArea().focus()
    const met = []
    for (const _ of round) {
      await page.keyboard.press('F6')
      await expect.poll(focused).not.toBe(met.at(-1) ?? '表格')
      met.push(await focused())
    }
    expect(met).toEqual([...round.slice(4), ...round.slice(0, 4)])
    await page.keyboard.press('Shift+F6')
    await expect.poll(focused).toBe('表名')
    await page.keyboard.press('F6')
    await expect.poll(focused).toBe('表格')
    await expect.poll(heard).toContain('第 1 行')
  })

  it('F6 goes round the parts of the import page, each of which shows where the keys are', async () => {
    await open()
    await chooseWrongTotals()
    const met = []
    for (let stop = 0; stop < 5; stop++) {
      await page.keyboard.press('F6')
      await expect.poll(focused).not.toBe(met.at(-1) ?? '作为新表加入')
      met.push(await focused())
    }
    expect(met).toEqual([
      'A 列“项目名称（资金使用单位）”是什么栏目',
      '金额单位',
      '导入',
      '作为新表加入',
      'A 列“项目名称（资金使用单位）”是什么栏目',
    ])
    const unseen: string[] = []
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab')
      const shown = await page.evaluate(() => {
        const { activeElement, body } = document
        return !activeElement || activeElement === body || getComputedStyle(activeElement).outlineStyle !== 'none'
      })
      if (!shown) unseen.push(await focused())
    }
    expect(unseen).toEqual([])
  })

  it('F6 takes in what is being typed', async () => {
    await open()
    await openSample()
    await page.keyboard.type('写到一半')
    await page.keyboard.press('F6')
    await expect.poll(focused).not.toBe('表格')
    expect(await page.locator('.ag-row[row-index="0"] [col-id="name"]').textContent()).toBe('写到一半')
  })

  it('the toolbar is one stop, walked through with the arrows, and Escape gives the keys back to the sheet', async () => {
    await open()
    await openSample()
    await button('导入').focus()
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('新建表')
    await page.keyboard.press('End')
    expect(await focused()).toBe('更多')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('导入')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.toolbar'))).toBeNull()
    await page.keyboard.press('Shift+Tab')
    expect(await focused()).toBe('更多')
    await page.keyboard.press('Escape')
    expect(await focused()).toBe('表格')
  })

  it('everything that takes the focus shows it', async () => {
    await open()
    await openFindings()
    await button('导入').focus()
    const unseen: string[] = []
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab')
      const mark = await page.evaluate(() => {
        const { activeElement } = document
        if (!activeElement) return null
        const { outlineStyle, outlineWidth } = getComputedStyle(activeElement)
        return { name: activeElement.outerHTML.slice(0, 80), shown: outlineStyle !== 'none' && outlineWidth !== '0px' }
      })
      // The sheet shows its own cursor.
      if (!(await page.evaluate(() => document.activeElement?.matches('.sheet textarea'))) && mark && !mark.shown) {
        unseen.push(mark.name)
      }
    }
    expect(unseen).toEqual([])
  })
})

describe('without colours', () => {
  it('findings differ by shape, and are told in words', async () => {
    await open()
    await openFindings()
    const mark = page.locator('.ag-cell.error').first()
    const shape = await mark.evaluate((cell) => getComputedStyle(cell, '::after').clipPath)
    expect(shape).toContain('polygon')
    await mark.click()
    await expect.poll(heard).toContain('1 个问题，')
  })

  it('high contrast shows the selection, the active cell and the marks', async () => {
    await open({ forcedColors: 'active' })
    await openFindings()
    await page.keyboard.press('Shift+ArrowDown')
    const painted = (cell: Locator, pseudo?: string) =>
      cell.evaluate((element, of) => {
        const { backgroundColor, borderTopWidth } = getComputedStyle(element, of)
        return { backgroundColor, borderTopWidth }
      }, pseudo)
    const selected = page.locator('.ag-cell.selected:not(.active, .row-number)').first()
    const active = page.locator('.ag-cell.active')
    const plain = page.locator('.ag-row[row-index="5"] [col-id="goal"]')
    expect((await painted(selected)).backgroundColor).not.toBe((await painted(plain)).backgroundColor)
    expect((await painted(active)).backgroundColor).not.toBe((await painted(selected)).backgroundColor)
    expect((await painted(active, '::before')).borderTopWidth).toBe('3px')
    const mark = await painted(page.locator('.ag-cell.error').first(), '::after')
    expect(mark.backgroundColor).not.toBe((await painted(plain)).backgroundColor)
  })
})

describe('at 200 % on a small screen', () => {
  const small = { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 }

  it('the sheet has most of the height, the findings are folded, and nothing lies outside the window', async () => {
    await open(small)
    await openFindings()
    const sheet = await page.locator('.sheet').boundingBox()
    expect(sheet?.height).toBeGreaterThan(small.viewport.height / 2)
    expect(await page.locator('.side-toggle').first().getAttribute('aria-expanded')).toBe('false')
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, input, select')]
        .filter((one) => one.checkVisibility() && !one.closest('.sheet'))
        .filter((one) => {
          const { left, top, right, bottom } = one.getBoundingClientRect()
          return left < 0 || top < 0 || right > window.innerWidth || bottom > window.innerHeight
        })
        .map((one) => one.textContent || one.getAttribute('aria-label')),
    )
    expect(outside).toEqual([])
  })

  it('the last row is reached, and a message has a line of its own', async () => {
    await open(small)
    await openSample()
    await page.keyboard.press('Control+End')
    const [cell, area] = [
      await page.locator('.ag-cell.active').boundingBox(),
      await page.locator('.sheet').boundingBox(),
    ]
    expect(cell && area && cell.y < area.y + area.height).toBe(true)
    await page.keyboard.press('Control+s')
    const message = page.locator('.status-line .message')
    await expect.poll(() => message.textContent()).toContain('自动保存')
    expect((await message.boundingBox())?.height).toBeLessThan(30)
  })

  it('the import page can be scrolled to its last row, and nothing lies beside the window', async () => {
    await open(small)
    await chooseWrongTotals()
    const last = page.locator('.import-picture').getByLabel('第 19 行是什么')
    await last.scrollIntoViewIfNeeded()
    await last.selectOption('不读入')
    await page.locator('.import-picture em').waitFor()
    expect(await page.evaluate(() => document.querySelector('.import-page')?.scrollWidth)).toBeLessThanOrEqual(683)
    await expect(button('作为新表加入').click({ trial: true })).resolves.toBeUndefined()
  })

  it('the start view can be scrolled to its last button', async () => {
    await open(small)
    await button('打开示例').scrollIntoViewIfNeeded()
    await expect(button('打开示例').click({ trial: true })).resolves.toBeUndefined()
  })
})
