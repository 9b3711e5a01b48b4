/** Small web pages with the form, as the programs write them that save tables for Excel. */
import { openWorkbook } from '../../../../electron/reading/openWorkbook.ts'
import { readForm } from '../../../../electron/reading/read.ts'
import type { Cell, Sheet } from '../../../../electron/reading/sheet.ts'
import { AppError } from '../../../../shared/errors.ts'
import { exactAmount } from '../../../../shared/money.ts'
import { OFFICIAL_HEADER } from '../packages.ts'

export const utf8 = (text: string) => new TextEncoder().encode(text)

export const row = (cells: readonly string[]) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`
export const HEADER = row(OFFICIAL_HEADER)
export const SENTENCE = '1、1-产出指标；11-数量指标；补助人数；实施周期指标值:8人；年度指标值:8人。'
export const TITLE = '项目支出绩效目标表（含转移支付项目）'
export const project = (name: string, amount: string) => row([name, amount, amount, '', '', '做好补助工作。', SENTENCE])
export const TOTAL = row(['合计', '3.50', '3.50', '', '', '', ''])
export const UNIT = row(['某单位', '3.50', '3.50', '', '', '', ''])
export const ROWS = HEADER + TOTAL + UNIT + project('&nbsp;&nbsp;甲项目', '1.25') + project('　乙项目', '2.25')
export const page = (body: string, head = '') => `<html><head>${head}</head><body>${body}</body></html>`
export const WHOLE = `<p>${TITLE}</p><p>部门名称：某部门 <span>单位：万元</span></p><table>${ROWS}</table>`

/** `title / department / unit: project amount, …` of each unit, so that a form is one string. */
export async function told(bytes: Uint8Array): Promise<string> {
  const { form } = await readForm(bytes, '表.xls')
  const units = form.units.map(
    (unit) =>
      `${unit.name}: ${unit.projects
        .map(({ name, amounts, goal, indicators }) => {
          const amount = amounts.total === null ? '-' : exactAmount(amounts.total, form.unit)
          return `${name} ${amount} ${goal} ${indicators.map((indicator) => indicator.name).join()}`
        })
        .join(', ')}`,
  )
  return [form.title, form.department, form.unit, ...units].join(' / ')
}
export const TOLD = `${TITLE} / 某部门 / 万元 / 某单位: 甲项目 1.25 做好补助工作。 补助人数, 乙项目 2.25 做好补助工作。 补助人数`

export async function sheetsOf(text: string): Promise<readonly Sheet[]> {
  return (await openWorkbook(utf8(text))).sheets
}

/** The cells of the page's only sheet by address. */
export async function cellsOf(text: string): Promise<Record<string, Cell>> {
  const [sheet] = await sheetsOf(text)
  const cells = [...(sheet?.rows.values() ?? [])].flatMap((cells) => [...cells.values()])
  return Object.fromEntries(cells.map((cell) => [String.fromCharCode(64 + cell.column) + cell.row, cell]))
}

export async function textsOf(text: string): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(await cellsOf(text)).map(([address, cell]) => [address, cell.text]))
}

/** The code of the refusal. */
export async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readForm(bytes, '表.xls')
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  return 'read'
}
