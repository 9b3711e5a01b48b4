/** Several tables in one document: the sample, an empty one, a dropped file, and the way between them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from './program.ts'
import { button, complaints, page, shareProgram } from './sharedProgram.ts'

shareProgram()

const tabs = () => page.locator('.table-tabs').getByRole('tab')
const status = async (text: string) => {
  await expect.poll(() => page.locator('.status-line').textContent()).toContain(text)
}

/** Drops a file on the window as a file manager does. */
async function drop(path: string, name: string): Promise<void> {
  const base64 = (await readFile(path)).toString('base64')
  const transfer = await page.evaluateHandle(
    ([content, fileName]) => {
      const bytes = Uint8Array.from(atob(content as string), (character) => character.charCodeAt(0))
      const dropped = new DataTransfer()
      dropped.items.add(new File([bytes], fileName as string))
      return dropped
    },
    [base64, name],
  )
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: transfer })
}

it('opens the built-in sample with one click', async () => {
  await button('打开示例').click()
  await status('14 个项目')
  await status('合计 958.66 万元')
  await page.locator('.sheet').getByText('区管退休干部节日慰问经费').waitFor()
})

it('adds an empty table, ready to type into', async () => {
  await button('新建表').click()
  await status('1 个项目')
  await expect.poll(() => tabs().count()).toBe(2)
  const name = page.locator('.ag-row[row-index="1"] [col-id="name"]')
  await name.click()
  await page.keyboard.type('培训经费')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('１２．５')
  await page.keyboard.press('Enter')
  await status('合计 12.50 万元')
})

it('imports a file that is dropped on the window', async () => {
  await drop(join(ROOT, 'tests/fixtures/samples/several-units-subtotals.xlsx'), '各单位汇总.xlsx')
  await page.getByText('各单位汇总.xlsx').first().waitFor()
  await button('作为新表加入').click()
  await expect.poll(() => tabs().count()).toBe(3)
})

it('goes from table to table, and takes the deletion of one back', async () => {
  await tabs().first().click()
  await status('合计 958.66 万元')
  await button('删除此表').click()
  await expect.poll(() => tabs().count()).toBe(2)
  await button('撤销').click()
  await expect.poll(() => tabs().count()).toBe(3)
  await status('合计 958.66 万元')
})

it('prints a new table’s amounts in 元 when that is chosen', async () => {
  await page.getByRole('combobox', { name: '金额单位' }).selectOption('元')
  await status('合计 9586600.00 元')
  await button('撤销').click()
  await status('合计 958.66 万元')
})

it('never made the browser complain', () => {
  expect(complaints).toEqual([])
})
