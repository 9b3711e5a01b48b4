/**
 * `npm run pictures`: takes the pictures of README and manual from the running program, so that they show it as it is. The
 * import shows a workbook with wrong totals, because that is where the report earns its place.
 */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser } from '../browser.ts'
import { freshFolder, openWindow, ROOT, startProgram } from './program.ts'

const PICTURES = join(ROOT, 'docs/pictures')
const WRONG_TOTALS = join(ROOT, 'tests/fixtures/samples/wrong-totals.xlsx')

const data = await freshFolder()
const program = await startProgram(data)
const browser = await launchBrowser()
try {
  const { page } = await openWindow(browser, program)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const saved = () => page.locator('.status-line').getByText('已保存').waitFor()
  const picture = (name: string) => page.screenshot({ path: join(PICTURES, `${name}.png`) })
  await mkdir(PICTURES, { recursive: true })

  await button('打开示例').waitFor()
  await picture('start')

  await button('打开示例').click()
  await page.locator('.ag-row', { hasText: '综治基层工作专项经费' }).locator('[col-id="goal"]').click()
  await saved()
  await picture('sheet')

  await page.keyboard.press('F4')
  const indicators = page.getByRole('dialog', { name: '绩效指标' })
  await indicators.getByText('推进社会治安重点整治工作', { exact: true }).waitFor()
  await picture('indicators')
  await page.keyboard.press('Escape')
  await indicators.waitFor({ state: 'detached' })

  await page.keyboard.press('Control+h')
  await page.keyboard.type('社会治理')
  await page.getByText(/第 \d+ 个，共 \d+ 个/).waitFor()
  await picture('find')
  await page.keyboard.press('Escape')

  await button('打印预览').click()
  await page.locator('.page-row').first().waitFor()
  await page.waitForTimeout(1_000)
  await picture('preview')
  await page.keyboard.press('Escape')

  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('导入').click()])
  await chooser.setFiles(WRONG_TOTALS)
  await button('作为新表加入').waitFor()
  await picture('import')

  await button('作为新表加入').click()
  await page.locator('.ag-row', { hasText: '合计' }).first().waitFor()
  await page
    .getByRole('complementary', { name: '检查' })
    .getByRole('button', { name: /283\.00/ })
    .first()
    .click()
  await saved()
  await picture('findings')
} finally {
  await browser.close()
  await program.stop()
  await rm(data, { recursive: true })
}
