/**
 * The reviewer beside the sheet, with real keys in the real program: a wrong total is found, gone to, repaired and brought
 * back by undo; findings are repaired all at once, set aside and brought back; rules are switched; control figures kept.
 */
import type { Locator } from 'playwright-core'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { button, complaints, keysAreInTheSheet, openSample, page, press, shareProgram } from './sharedProgram.ts'

shareProgram()
beforeAll(async () => {
  await openSample()
  await atRest()
})
beforeEach(async () => {
  await page.locator('.ag-header-cell[col-id="name"]').click()
  await press('Control+Home')
})

const cell = (row: number, column: string): Locator =>
  page.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`).first()
const panel = () => page.getByRole('complementary', { name: '检查' })
const found = (sentence: string) => panel().locator('li', { hasText: sentence })
const atRest = () => page.locator('.status-line .saving.saved').waitFor()
/** The number of its row on the screen, and its column. */
const activeCell = () =>
  page.evaluate(() => {
    const active = document.querySelector('.ag-cell.active')
    return [active?.closest('[row-index]')?.getAttribute('row-index'), active?.getAttribute('col-id')]
  })

/** The severities that a cell is marked with. */
async function marks(marked: Locator): Promise<string[]> {
  const classes = ((await marked.getAttribute('class')) ?? '').split(' ')
  return classes.filter((one) => ['error', 'warning', 'hint'].includes(one))
}

/** How many of a severity the panel counts; 0 where it has no such group. */
async function counted(severity: string): Promise<number> {
  const group = panel().getByRole('button', { name: new RegExp(`^${severity} \\d+ 项$`) })
  // All at once: a group that was there a moment ago may be gone, and would be waited for.
  const [text = '0'] = await group.allTextContents()
  return Number(/\d+/.exec(text)?.[0])
}

async function type(row: number, column: string, text: string): Promise<void> {
  await cell(row, column).click()
  await page.keyboard.type(text)
  await press('Enter')
  await atRest()
}

it('finds a wrong total while it is typed, leads to its cell, repairs it, and an undo brings it back', async () => {
  expect(await counted('错误')).toBe(0)
  await type(2, 'total', '30')
  const wrong = found('总计 30.00 与三项资金之和 26.00 不符')
  await expect.poll(() => counted('错误')).toBe(1)
  await cell(4, 'name').click()
  await wrong.locator('.finding').click()
  await expect.poll(activeCell).toEqual(['2', 'total'])
  expect(await keysAreInTheSheet()).toBe(true)
  await wrong.getByRole('button', { name: '改为三项资金之和 26.00' }).click()
  await expect.poll(() => counted('错误')).toBe(0)
  expect(await cell(2, 'total').textContent()).toBe('26.00')
  await press('Control+z')
  await expect.poll(() => counted('错误')).toBe(1)
  await press('Control+y')
  await expect.poll(() => counted('错误')).toBe(0)
  for (const _ of ['repair', 'wrong total']) await press('Control+z')
  await expect.poll(() => button('撤销').getAttribute('title')).toContain('打开示例')
})

it('repairs all of a kind as one step that says how many, and one undo takes all of it back', async () => {
  for (const row of [2, 3, 4]) await type(row, 'total', '777')
  await expect.poll(() => counted('错误')).toBe(3)
  await cell(3, 'total').click()
  await panel().getByRole('button', { name: '全部改为各部分之和（3 处）' }).click()
  await expect.poll(() => counted('错误')).toBe(0)
  await page.getByText('已改正 3 处').waitFor()
  await expect.poll(() => button('撤销').getAttribute('title')).toContain('全部改为各部分之和（3 处）')
  await press('Control+z')
  await expect.poll(() => counted('错误')).toBe(3)
  for (const row of [2, 3, 4]) {
    await cell(row, 'total').click()
    await press('Control+z')
    await atRest()
  }
  await expect.poll(() => counted('错误')).toBe(0)
})

it('sets a finding aside with a reason, without a mark or a count, and brings it back', async () => {
  await type(3, 'total', '30')
  const wrong = found('总计 30.00 与三项资金之和')
  await wrong.locator('.finding').click()
  await expect.poll(() => marks(cell(3, 'total'))).toEqual(['error'])
  await wrong.getByRole('button', { name: '搁置…' }).click()
  await page.keyboard.type('科室已同意')
  await press('Enter')
  await expect.poll(() => counted('错误')).toBe(0)
  expect(await marks(cell(3, 'total'))).toEqual([])
  const aside = panel().getByRole('button', { name: '已搁置 1 项' })
  expect(await wrong.count()).toBe(0)
  await aside.click()
  expect(await wrong.textContent()).toContain('理由：科室已同意')
  await wrong.getByRole('button', { name: '恢复检查' }).click()
  await expect.poll(() => counted('错误')).toBe(1)
  expect(await aside.count()).toBe(0)
  expect(await activeCell()).toEqual(['3', 'total'])
  for (const left of ['搁置', '修改 总计', '打开示例']) {
    await press('Control+z')
    await expect.poll(() => button('撤销').getAttribute('title')).toContain(left)
  }
  await expect.poll(() => counted('错误')).toBe(0)
})

it('calls the setting aside off with Esc, which then goes no further', async () => {
  await press('F8')
  await panel().getByRole('button', { name: '搁置…' }).click()
  const field = panel().getByLabel('搁置的理由（可以不填）')
  await field.waitFor()
  await press('Escape')
  await field.waitFor({ state: 'detached' })
  expect(await keysAreInTheSheet()).toBe(false)
  expect(
    await panel()
      .getByText(/已搁置/)
      .count(),
  ).toBe(0)
})

it('walks from finding to finding with F8 and back with Shift+F8, and between sheet and list with F6, Enter and Esc', async () => {
  await press('F8')
  const first = await activeCell()
  await expect.poll(() => panel().locator('li.chosen').count()).toBe(1)
  await press('F8')
  await expect.poll(activeCell).not.toEqual(first)
  await press('Shift+F8')
  await expect.poll(activeCell).toEqual(first)
  await press('F6')
  const focused = () => page.evaluate(() => document.activeElement?.closest('li')?.className.trim())
  await expect.poll(focused).toBe('chosen')
  const sentence = () => panel().locator('li.chosen .finding-message').textContent()
  const before = await sentence()
  await press('ArrowDown')
  await expect.poll(sentence).not.toBe(before)
  await press('Enter')
  await expect.poll(keysAreInTheSheet).toBe(true)
  await press('F6', 'Escape')
  await expect.poll(keysAreInTheSheet).toBe(true)
})

it('groups the findings by project and by rule as well', async () => {
  const grouping = panel().getByLabel('分组')
  await grouping.selectOption('按项目')
  await panel()
    .getByRole('button', { name: /政法工作经费 \d+ 项/ })
    .waitFor()
  await grouping.selectOption('按规则')
  await panel()
    .getByRole('button', { name: /没有成本指标 \d+ 项/ })
    .waitFor()
  await grouping.selectOption('按级别')
  await panel()
    .getByRole('button', { name: /警告 \d+ 项/ })
    .waitFor()
})

it('says why a finding is one, with what is right and what is wrong', async () => {
  await panel().locator('.finding').first().click()
  await panel().getByRole('button', { name: '为什么' }).click()
  await panel().getByText('正确的写法').waitFor()
  await panel().getByText('不妥的写法').waitFor()
})

it('switches a rule off for the document, as an edit that undo takes back, and applies a scheme of rules', async () => {
  await found('没有成本指标').first().waitFor()
  await button('规则…').click()
  const dialog = page.getByRole('dialog', { name: '检查规则' })
  const cost = dialog.getByLabel('没有成本指标：级别')
  await cost.selectOption('不检查')
  await expect.poll(() => found('没有成本指标').count()).toBe(0)
  await dialog.getByText('改动了 1 条').waitFor()
  await dialog.getByLabel('指标体系').selectOption('three-indicators')
  await expect.poll(() => dialog.getByLabel('没有满意度指标：级别').inputValue()).toBe('off')
  await dialog.getByRole('button', { name: '恢复默认' }).click()
  await expect.poll(() => cost.inputValue()).toBe('warning')
  await press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await found('没有成本指标').first().waitFor()
  await press('Control+z')
  await expect.poll(() => found('没有满意度指标').count()).toBe(0)
  for (const _ of ['scheme', 'switch']) {
    await atRest()
    await press('Control+z')
  }
  await found('没有满意度指标').first().waitFor()
  await found('没有成本指标').first().waitFor()
})

it('keeps control figures, tells live what is left of them, and refuses what is no amount', async () => {
  await button('控制数…').click()
  const dialog = page.getByRole('dialog', { name: '控制数' })
  const whole = dialog.getByLabel('全表合计的控制数')
  await page.keyboard.type('1000')
  await press('Enter')
  await dialog.getByText('剩余 41.34').waitFor()
  await whole.fill('９００')
  await press('ArrowDown')
  await dialog.getByText('超出 58.66').waitFor()
  await page.keyboard.type('九百多')
  await press('Enter')
  await dialog.getByRole('alert').getByText('“九百多”不是金额').waitFor()
  await dialog.getByRole('button', { name: '关闭' }).click()
  expect(await whole.evaluate((field) => field.ownerDocument.activeElement?.getAttribute('aria-invalid'))).toBe('true')
  await press('Escape')
  expect(await dialog.getByRole('alert').count()).toBe(0)
  await press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await panel().getByText('控制数：合计超出 58.66').waitFor()
  await found('超过控制数').waitFor()
  // Opened again, the figure is there to be typed over.
  await button('控制数…').click()
  await page.keyboard.type('950')
  await dialog.getByRole('button', { name: '关闭' }).click()
  await panel().getByText('控制数：合计超出 8.66').waitFor()
  for (const _ of ['950', '900', '1000']) {
    await cell(1, 'name').click()
    await press('Control+z')
    await atRest()
  }
  await expect.poll(() => panel().getByText('控制数：').count()).toBe(0)
})

it('takes back and brings back in a dialog what was changed in it, one change at a time, and nothing else', async () => {
  await type(2, 'other', '5')
  await button('规则…').click()
  const rules = page.getByRole('dialog', { name: '检查规则' })
  const cost = rules.getByLabel('没有成本指标：级别')
  const takeBack = rules.getByRole('button', { name: '撤销', exact: true })
  expect(await takeBack.getAttribute('aria-disabled')).toBe('true')
  await cost.selectOption('不检查')
  await cost.selectOption('错误')
  for (const value of ['off', 'warning']) {
    await press('Control+z')
    await expect.poll(() => cost.inputValue()).toBe(value)
    await atRest()
  }
  await press('Control+y')
  await expect.poll(() => cost.inputValue()).toBe('off')
  await takeBack.click()
  await expect.poll(() => cost.inputValue()).toBe('warning')
  await press('Control+z', 'Escape')

  await button('控制数…').click()
  const whole = page.getByLabel('全表合计的控制数')
  await page.keyboard.type('1000')
  await press('Enter', 'ArrowUp')
  await page.keyboard.type('9')
  // The field's own undo: what is being typed goes first, and is no step.
  await press('Control+z')
  await expect.poll(() => whole.inputValue()).not.toBe('9')
  await press('Escape')
  expect(await whole.inputValue()).toBe('1000.00')
  await press('Control+z')
  await expect.poll(() => whole.inputValue()).toBe('')
  await atRest()
  await press('Control+z', 'Escape')
  expect(await cell(2, 'other').textContent()).toBe('5.00')
  await cell(2, 'other').click()
  await press('Control+z')
  await expect.poll(() => cell(2, 'other').textContent()).toBe('')
  await atRest()
})

it('lets whoever closes a dialog with fields type into the sheet at once', async () => {
  await cell(2, 'other').click()
  for (const name of ['检查规则…', '控制数…', '指标分类…']) {
    await button('更多').click()
    await page.getByRole('menuitem', { name }).click()
    await page.getByRole('dialog').waitFor()
    await press('Escape')
    await page.keyboard.type('7')
    expect(await page.locator('.cell-editor').inputValue()).toBe('7')
    await press('Escape')
  }
  await button('控制数…').click()
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  await page.keyboard.type('7')
  expect(await page.locator('.cell-editor').inputValue()).toBe('7')
  await press('Escape')
})

it('exports the remarks from the panel', async () => {
  const download = page.waitForEvent('download')
  await panel().getByRole('button', { name: '审核意见单' }).click()
  expect((await download).suggestedFilename()).toContain('审核意见单')
})

it('opens both dialogs from the menu too', async () => {
  for (const name of ['检查规则…', '控制数…']) {
    await button('更多').click()
    await page.getByRole('menuitem', { name }).click()
    await page.getByRole('dialog', { name: name.replace('…', '') }).waitFor()
    await press('Escape')
  }
})

it('never made the browser complain', () => {
  expect(complaints).toEqual([])
})
