/** Printing from a browser: the print page in a frame, under the program's own content policy, handed to the browser's dialog. */
import { beforeAll, expect, it } from 'vitest'
import { button, complaints, openSample, page, shareProgram } from './sharedProgram.ts'

/** What stood in each frame at the moment it was sent to the print dialog. */
const printed: { rows: number; border: string; title: string }[] = []

shareProgram()
beforeAll(async () => {
  await page.exposeFunction('tellPrinted', (frame: (typeof printed)[number]) => printed.push(frame))
  await page.addInitScript(() => {
    window.print = () => {
      const tell: unknown = Reflect.get(window, 'tellPrinted')
      const cell = document.querySelector('td')
      const border = cell ? getComputedStyle(cell).borderRightWidth : ''
      const rows = document.querySelectorAll('tr').length
      if (typeof tell === 'function') tell({ rows, border, title: document.querySelector('h1')?.textContent ?? '' })
    }
  })
  await openSample()
})

it('sends the whole form, with its lines drawn, to the browser’s print dialog', async () => {
  await page.keyboard.press('Control+p')
  await expect.poll(() => printed.length).toBe(1)
  // Header, 合计, one unit, fourteen projects.
  expect(printed).toEqual([{ rows: 17, border: '1px', title: '项目支出绩效目标表（含转移支付项目）' }])
  expect(complaints).toEqual([])
})

it('shows the print page itself, as wide as on paper, where no PDF can be made', async () => {
  await page.route('**/api/app.about', (route) =>
    route.fulfill({ json: { ok: true, value: { version: '0', surroundings: 'loopback', pdf: false } } }),
  )
  await page.reload()
  await button('打印预览').click()
  const paper = page.frameLocator('iframe.preview-frame')
  await paper.getByText('区管退休干部节日慰问经费').waitFor()
  const linesOf = (text: string) =>
    paper.getByText(text, { exact: true }).evaluate((cell) => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      return range.getClientRects().length
    })
  expect(await linesOf('财政拨款')).toBe(1)
  expect(await linesOf('财政专户拨款')).toBe(2)
  expect(await linesOf('中国共产党广州市天河区委员会政法委员会')).toBe(2)
  expect(complaints).toEqual([])
})
