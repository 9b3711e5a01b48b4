/** Behaviours in which the parts of the window play together: menus, questions, keys and a backend that takes its time. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { pagesOf, settled } from '../sheet/sheetPage.ts'
import './harnessState.ts'

const openPage = pagesOf('window')
let page: Page

async function open(): Promise<void> {
  ;({ page } = await openPage())
}

const projectNames = (table: number) =>
  page.evaluate(
    (at) => window.opened.document().tables[at]?.units.flatMap(({ projects }) => projects.map(({ name }) => name)),
    table,
  )
const names = () => page.locator('.ag-row.project-row [col-id="name"]').allTextContents()

test('the menu is about the cell that was right-clicked, also while an edit elsewhere is still being saved', async () => {
  await open()
  const [first = '', second = '', third = ''] = await names()
  await page.locator('.ag-cell', { hasText: first }).click()
  await page.evaluate(() => window.opened.hold())
  await page.keyboard.insertText('改过的名称')
  await page.locator('.ag-cell', { hasText: second }).click({ button: 'right' })
  await page.getByRole('menu').getByText('删除行', { exact: true }).click()
  await settled(page)
  expect((await names()).slice(0, 2)).toEqual(['改过的名称', third])
})

test('an undo that comes back while a menu is open leaves it the keys, and its cell', async () => {
  await open()
  const [first = '', second = '', third = ''] = await names()
  await page.locator('.ag-cell', { hasText: first }).click()
  await page.keyboard.insertText('改过的名称')
  await page.keyboard.press('Enter')
  await expect.poll(() => projectNames(0)).toContain('改过的名称')
  await page.evaluate(() => window.opened.hold())
  await page.keyboard.press('Control+z')
  await settled(page)
  await page.locator('.ag-cell', { hasText: second }).click({ button: 'right' })
  await page.evaluate(() => window.opened.release())
  await expect.poll(() => projectNames(0)).toContain(first)
  await settled(page)
  await page.keyboard.press('Delete')
  await page.keyboard.press('x')
  await page.getByRole('menu').getByText('删除行', { exact: true }).click()
  await settled(page)
  expect((await names()).slice(0, 2)).toEqual([first, third])
})

test('a refused text is seen to be refused until it is another or given up', async () => {
  await open()
  await page.locator('.ag-row.project-row [col-id="fiscal"]').first().click()
  await page.keyboard.type('一百')
  await page.keyboard.press('Enter')
  const refusal = page.locator('.status-line .refusal', { hasText: '“一百”不是金额' })
  await refusal.waitFor()
  expect(await page.locator('.cell-editor').getAttribute('aria-invalid')).toBe('true')
  await page.keyboard.type('x')
  await refusal.waitFor({ state: 'detached' })
  expect(await page.locator('.cell-editor').getAttribute('aria-invalid')).toBe('false')
  await page.keyboard.press('Enter')
  await page.locator('.status-line .refusal').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.status-line .refusal').waitFor({ state: 'detached' })
})

test('rows are not moved with what an undo on its way is about to take back', async () => {
  await open()
  const before = await names()
  await page.locator('.ag-cell', { hasText: before[0] ?? '' }).click()
  await page.keyboard.insertText('改过的名称')
  await page.keyboard.press('Enter')
  await expect.poll(() => projectNames(0)).toContain('改过的名称')
  await page.evaluate(() => window.opened.hold())
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByText('撤销或恢复还没有完成').waitFor()
  await page.evaluate(() => window.opened.release())
  await expect.poll(names).toEqual(before)
})

test('what is being typed when an undo leads to another table stays in its own', async () => {
  await open()
  await page.getByRole('tab').nth(1).click()
  await page.keyboard.insertText('别的表')
  await page.keyboard.press('Enter')
  await page.getByRole('tab').nth(0).click()
  await settled(page)
  const [first = ''] = await names()
  await page.locator('.ag-cell', { hasText: first }).click()
  await page.evaluate(() => window.opened.hold())
  await page.keyboard.press('Control+z')
  await settled(page)
  await page.keyboard.insertText('正在写')
  await page.evaluate(() => window.opened.release())
  await expect.poll(() => page.getByRole('tab').nth(1).getAttribute('aria-selected')).toBe('true')
  await expect.poll(() => projectNames(0)).toContain('正在写')
  expect(await projectNames(1)).toEqual([''])
})

test('a text that its cell refuses is neither lost with its table nor missing from what is done next', async () => {
  await open()
  const before = await names()
  const amount = page.locator('.ag-row.project-row [col-id="fiscal"]').first()
  await amount.click()
  await page.keyboard.type('二十六')
  const kept = async () => {
    await settled(page)
    expect(await page.locator('.cell-editor.open').inputValue()).toBe('二十六')
    expect(await page.locator('.status-line .message').textContent()).toContain('“二十六”不是金额')
    expect(await page.getByRole('tab').nth(0).getAttribute('aria-selected')).toBe('true')
  }
  await page.getByRole('tab').nth(1).click()
  await kept()
  for (const name of ['插入项目', '删除此表', '新建表', '打印预览']) {
    await page.getByRole('button', { name, exact: true }).click()
    await kept()
  }
  await page.keyboard.press('Alt+Insert')
  await page.keyboard.press('Control+Shift+P')
  await kept()
  expect(await page.locator('.table-tabs').getByRole('tab').count()).toBe(2)
  expect(await names()).toEqual(before)
  await page.keyboard.press('Escape')
  await page.getByRole('tab').nth(1).click()
  await expect.poll(() => page.getByRole('tab').nth(1).getAttribute('aria-selected')).toBe('true')
})

test('keys that are for cells alone leave an open edit as it is, and the browser does nothing at them either', async () => {
  await open()
  await page.locator('.ag-row.project-row [col-id="name"]').first().click()
  await page.keyboard.press('F2')
  const prevented = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const keys: string[] = []
        window.addEventListener('keydown', ({ key, code, defaultPrevented }) => {
          if (defaultPrevented) keys.push(code)
          if (key === 'End') resolve(keys)
        })
      }),
  )
  const [name] = await names()
  for (const key of ['Control+r', 'Control+d', 'Control+Minus', 'Control+0', 'End']) await page.keyboard.press(key)
  expect(await prevented).toEqual(['KeyR', 'KeyD', 'Minus', 'Digit0'])
  await page.keyboard.insertText('！')
  await page.keyboard.press('Enter')
  expect((await names())[0]).toBe(`${name}！`)
})

test('what is pasted into the heading from a spreadsheet leaves its tab there', async () => {
  await open()
  const department = page.getByLabel('部门名称')
  await department.fill('某某局\t本级\t')
  await department.press('Enter')
  await settled(page)
  expect(await department.inputValue()).toBe('某某局 本级')
  expect(await page.evaluate(() => window.opened.document().tables[0]?.department)).toBe('某某局 本级')
})

test('a message moves nothing that is still shown, and a long one has a line of its own', async () => {
  await open()
  const line = page.locator('.status-line')
  const boxOf = async (text: RegExp) => line.getByText(text).first().boundingBox()
  const heightOf = (selector: string) => page.locator(selector).evaluate((element) => element.clientHeight)
  const cornerOf = async (text: RegExp) => {
    const box = await boxOf(text)
    return box && { x: box.x, y: box.y }
  }
  const before = [await cornerOf(/^合计/), await cornerOf(/^检查/), await heightOf('.status-line')]
  await page.keyboard.press('Control+s')
  await settled(page)
  expect(await line.locator('.message').textContent()).not.toBe('')
  const oneLine = await heightOf('.status-line .message')
  expect([await cornerOf(/^合计/), await cornerOf(/^检查/), await heightOf('.status-line')]).toEqual(before)
  const year = page.getByLabel('预算年度')
  await year.fill('二〇')
  await year.press('Enter')
  await settled(page)
  expect(await line.locator('.message').textContent()).toContain('四位数字')
  expect(await heightOf('.status-line .message')).toBe(oneLine)
  const [message, total] = [await line.locator('.message').boundingBox(), await boxOf(/^合计/)]
  expect(total?.y).toBeGreaterThanOrEqual((message?.y ?? 0) + (message?.height ?? 0))
})

test('a message that is closed by key gives the keys back to the sheet', async () => {
  await open()
  await page.keyboard.press('Control+s')
  await page.getByRole('button', { name: '关闭消息' }).press('Enter')
  await settled(page)
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('cell-editor')
})

test('while a question is open the browser neither saves nor prints its page, and the document stays as it is', async () => {
  await open()
  await page.locator('.ag-row.project-row [col-id="fiscal"]').first().click()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '120000元')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  await page.getByRole('dialog').waitFor()
  const prevented = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const keys: string[] = []
        window.addEventListener('keydown', ({ key, ctrlKey, defaultPrevented }) => {
          if (ctrlKey && key !== 'Control' && defaultPrevented) keys.push(key)
          if (key === 'F2') resolve(keys)
        })
      }),
  )
  const before = await page.evaluate(() => window.opened.document())
  for (const key of ['Control+s', 'Control+p', 'Control+z', 'F2']) await page.keyboard.press(key)
  expect(await prevented).toEqual(['s', 'p', 'z'])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.evaluate(() => window.opened.document())).toEqual(before)
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('cell-editor')
})
