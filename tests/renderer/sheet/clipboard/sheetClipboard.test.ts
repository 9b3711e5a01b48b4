/** Copying and pasting as people do it: real keys and the real clipboard, and what other programs put on it. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Clipboard } from '../../../../renderer/sheet/clipboard/readClipboard.ts'
import { GRAND_TOTAL_ROW } from '../../../../renderer/sheet/sheetProps.ts'
import type { ColumnKey } from '../../../../shared/layout.ts'
import { cellOf, firstUnit, pagesOf, settled } from '../sheetPage.ts'
import { FORM_CELLS, flavoursOf } from './flavours.ts'

const openPage = pagesOf('sheet')
let page: Page
let unitId: string
let ids: string[]

async function open(): Promise<void> {
  ;({ page } = await openPage())
  ;({ unitId, ids } = await firstUnit(page))
}

const project = (at: number): string => ids.at(at) ?? ''
const lastSaid = () => page.evaluate(() => window.harness.said.at(-1))
const edits = () => page.evaluate(() => window.harness.edits)
const questions = () => page.evaluate(() => window.harness.questions.map((question) => question.text))
const answer = (...keys: (string | null)[]) => page.evaluate((all) => void window.harness.answers.push(...all), keys)
const text = (rowId: string, column: ColumnKey) => cellOf(page, rowId, column).textContent()
const projects = () => page.evaluate(() => window.harness.table().units.flatMap((unit) => unit.projects))
const selected = () =>
  page.evaluate(() => {
    const selection = window.harness.selection
    return { rows: selection?.rowIds, columns: selection?.columns }
  })

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
  await settled(page)
}

async function goTo(rowId: string, column: ColumnKey): Promise<void> {
  await page.evaluate(([row, key]) => window.harness.goTo(row, key), [rowId, column] as const)
  await settled(page)
}

/** What Ctrl+V does after another program has copied this. */
async function pasteFrom(clipboard: Partial<Clipboard>): Promise<void> {
  await page.locator('textarea').evaluate((element, { text: plain = '', html = '' }) => {
    const clipboardData = new DataTransfer()
    if (plain !== '') clipboardData.setData('text/plain', plain)
    if (html !== '') clipboardData.setData('text/html', html)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }))
  }, clipboard)
  await settled(page)
}

async function allowClipboard(): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
}

describe('in the sheet', () => {
  test('Ctrl+C and Ctrl+V carry cells with their lines, amounts and indicators', async () => {
    await open()
    await allowClipboard()
    await goTo(project(1), 'name')
    await press('Shift+End', 'Control+c')
    expect(await lastSaid()).toBe('已复制 7 个单元格。')
    await goTo(project(0), 'name')
    await press('Control+v')
    expect(await lastSaid()).toBe('已粘贴 7 个单元格。')
    const [first, second] = await projects()
    expect({ ...first, id: '', indicators: [] }).toEqual({ ...second, id: '', indicators: [] })
    expect(first?.indicators.map(({ id: _, ...content }) => content)).toEqual(
      second?.indicators.map(({ id: _, ...content }) => content),
    )
    expect(await selected()).toMatchObject({ rows: [project(0)] })
    expect((await selected()).columns).toHaveLength(7)
    expect(await edits()).toEqual(['粘贴 7 个单元格'])
  })

  test('Ctrl+X empties the cells at once, and they can be pasted more than once', async () => {
    await open()
    await allowClipboard()
    await goTo(project(0), 'goal')
    const goal = await text(project(0), 'goal')
    await press('Control+x')
    expect(await text(project(0), 'goal')).toBe('')
    expect(await lastSaid()).toBe('已剪切 1 个单元格，可以粘贴到别处。')
    for (const at of [1, 2]) {
      await goTo(project(at), 'goal')
      await press('Control+v')
    }
    const all = await projects()
    expect(all[1]?.goal).toBe(all[2]?.goal)
    expect(all[1]?.goal.replaceAll('\n', '')).toBe(goal?.replaceAll('\n', ''))
  })

  test('one cell goes to the clipboard as plain text, several as a table that Excel and Word understand', async () => {
    await open()
    await allowClipboard()
    const clipboard = () =>
      page.evaluate(async () => {
        const [item] = await navigator.clipboard.read()
        const read = async (type: string) => (await item?.getType(type))?.text()
        return { text: await read('text/plain'), html: await read('text/html') }
      })
    await page.evaluate((id) => {
      const { table, edit } = window.harness
      edit('', [
        { kind: 'setCells', tableId: table().id, cells: [{ row: 'project', id, field: 'goal', value: '“甲”\n"乙"' }] },
      ])
    }, project(0))
    await goTo(project(0), 'goal')
    await press('Control+c')
    expect((await clipboard()).text?.replace(/\r/g, '')).toBe('“甲”\n"乙"')
    await press('Shift+ArrowLeft', 'Control+c')
    expect((await clipboard()).text?.replace(/\r/g, '')).toBe('\t"“甲”\n""乙"""\n')
    expect((await clipboard()).html).toMatch(/<td[^>]*>“甲”<br[^>]*>"乙"<\/td>/)
  })

  test('what is not on the screen is neither copied nor pasted into', async () => {
    await open()
    await allowClipboard()
    await page.evaluate((id) => {
      const { view, setView, arrange } = window.harness
      setView({ ...view(), hidden: ['total', 'fiscal', 'special', 'other'] })
      arrange({ hidden: new Set([id]), rank: null, sort: null })
    }, project(1))
    const before = await projects()
    await goTo(project(0), 'name')
    await press('Shift+ArrowRight', 'Shift+ArrowDown', 'Control+c')
    await goTo(project(3), 'name')
    await press('Control+v')
    const after = await projects()
    expect(after.slice(3, 5).map(({ name, goal }) => [name, goal])).toEqual(
      [before[0], before[2]].map((one) => [one?.name, one?.goal]),
    )
    expect(after[1]).toEqual(before[1])
    expect(after.map(({ amounts }) => amounts)).toEqual(before.map(({ amounts }) => amounts))
  })

  test('one value fills the selected cells, and sums among them stay sums', async () => {
    await open()
    await goTo(GRAND_TOTAL_ROW, 'other')
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown')
    await pasteFrom({ text: '5' })
    expect(await text(GRAND_TOTAL_ROW, 'other')).toBe('10.00')
    expect(await text(unitId, 'other')).toBe('10.00')
    expect(await lastSaid()).toBe('已粘贴 4 行，共 2 个单元格；没有粘贴的：2 个自动合计的单元格。')
    const table = await page.evaluate(() => window.harness.table())
    expect([table.stated.other, table.units[0]?.stated.other]).toEqual([null, null])
  })

  test('a paste is one step, and undoing it brings all back', async () => {
    await open()
    const before = await page.evaluate(() => window.harness.table())
    await goTo(project(-1), 'name')
    await answer('add')
    await pasteFrom({ text: '甲\t1\n乙\t2\n丙\t3\n' })
    expect(await edits()).toEqual(['粘贴 3 行'])
    await press('Control+z')
    expect(await page.evaluate(() => window.harness.table())).toEqual(before)
  })
})

describe('from other programs', () => {
  test.each(['excel', 'wps', 'calc'] as const)(
    'cells of %s arrive whole, multi-line goals in one cell',
    async (program) => {
      await open()
      await goTo(project(0), 'name')
      await pasteFrom(flavoursOf(program))
      const [first, second, third] = await projects()
      expect([first?.name, second?.name]).toEqual([FORM_CELLS[0]?.[0], FORM_CELLS[1]?.[0]])
      expect([first?.goal, second?.goal]).toEqual([FORM_CELLS[0]?.[5], FORM_CELLS[1]?.[5]])
      expect(first?.amounts).toEqual({ total: null, fiscal: 1_234_500_000, special: null, other: null })
      expect(second?.amounts).toEqual({ total: null, fiscal: 20_000_000, special: null, other: 6_000_000 })
      expect(third?.name).not.toBe('')
      expect(await selected()).toMatchObject({ rows: [project(0), project(1)] })
    },
  )

  test('a table of indicators in a Word file becomes the indicators of the project', async () => {
    await open()
    await goTo(project(1), 'indicators')
    await pasteFrom(flavoursOf('word'))
    expect(await lastSaid()).toBe('已粘贴 3 条绩效指标，替换了原来的 2 条。')
    const indicators = (await projects())[1]?.indicators
    expect(
      indicators?.map(({ level1, level2Code, name, annualValue }) => [level1, level2Code, name, annualValue]),
    ).toEqual([
      ['产出指标', '11', '走访社区矫正对象', '≥100 人次'],
      ['产出指标', '12', '走访记录完整率', '100%'],
      ['效益指标', '22', '群众安全感', '提升'],
    ])
    expect(await text(project(1), 'indicators')).toContain('3、2-效益指标；')
  })

  test('paragraphs become one goal, but rows of names', async () => {
    await open()
    const clipboard = { text: '第一段。\r\n第二段。\r\n', html: '<p>第一段。</p><p>第二段。</p>' }
    await goTo(project(0), 'goal')
    await pasteFrom(clipboard)
    await goTo(project(1), 'name')
    await pasteFrom(clipboard)
    const all = await projects()
    expect(all[0]?.goal).toBe('第一段。\n第二段。')
    expect([all[1]?.name, all[2]?.name]).toEqual(['第一段。', '第二段。'])
  })

  test('a picture is nothing to paste', async () => {
    await open()
    await pasteFrom({ html: '<img src="data:image/png;base64,AA==">' })
    expect(await lastSaid()).toBe('剪贴板里没有可以粘贴的文字。')
    expect(await edits()).toEqual([])
  })
})

describe('questions', () => {
  test('a longer paste offers rows: they come behind the last project and are selected with the rest', async () => {
    await open()
    await goTo(project(-1), 'name')
    await answer('add')
    await pasteFrom({ text: '甲\t\t1\n乙\t\t2\n丙\t\t3\n' })
    expect(await questions()).toEqual(['粘贴的内容有 3 行，从这里到表的末尾只有 1 行。'])
    const all = await projects()
    expect(all).toHaveLength(16)
    expect(all.slice(-3).map(({ name, amounts }) => [name, amounts.fiscal])).toEqual([
      ['甲', 1_000_000],
      ['乙', 2_000_000],
      ['丙', 3_000_000],
    ])
    expect(await selected()).toEqual({ rows: all.slice(-3).map(({ id }) => id), columns: ['name', 'total', 'fiscal'] })
    expect(await lastSaid()).toBe('已粘贴 3 行，共 9 个单元格，其中新增 2 个项目。')
  })

  test('a paste that is called off changes nothing', async () => {
    await open()
    await goTo(project(-1), 'name')
    await answer(null)
    await pasteFrom({ text: '甲\n乙\n丙\n' })
    expect(await edits()).toEqual([])
    expect(await lastSaid()).toBe('没有粘贴。')
  })

  test('no rows are offered while a filter is on', async () => {
    await open()
    await page.evaluate((id) => window.harness.arrange({ hidden: new Set([id]), rank: null, sort: null }), project(0))
    await goTo(project(-1), 'name')
    await pasteFrom({ text: '甲\t1\n乙\t2\n' })
    expect(await questions()).toEqual([])
    expect(await projects()).toHaveLength(14)
    expect(await lastSaid()).toContain('正在筛选或排序，不能在末尾添加项目')
  })

  test('yuan in a table of 万元 are asked about once for the whole paste', async () => {
    await open()
    await goTo(project(0), 'fiscal')
    await answer('convert')
    await pasteFrom({ text: '120,000元\n￥35000.00 元\n4 万元\n' })
    expect(await questions()).toHaveLength(1)
    const all = await projects()
    expect(all.slice(0, 3).map(({ amounts }) => amounts.fiscal)).toEqual([12_000_000, 3_500_000, 4_000_000])
  })
})

describe('between tables in different units of money', () => {
  test('the amounts are asked about, and converted come to the same; a name is only a name', async () => {
    await open()
    await goTo(project(1), 'name')
    await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Control+c')
    const { name, amounts } = (await projects())[1] ?? {}
    await page.evaluate(() => {
      const table = window.harness.table()
      window.harness.replaceTable({ ...table, unit: '元' })
    })
    await goTo(project(3), 'name')
    await answer('convert')
    await press('Control+v')
    expect(await questions()).toHaveLength(1)
    const pasted = (await projects())[3]
    expect([pasted?.name, pasted?.amounts.fiscal]).toEqual([name, amounts?.fiscal])
    await goTo(project(4), 'fiscal')
    await answer(null)
    await press('Control+v')
    expect(await edits()).toHaveLength(1)
  })

  test('within tables in one unit nothing is asked', async () => {
    await open()
    await goTo(project(1), 'fiscal')
    await press('Control+c')
    await goTo(project(3), 'fiscal')
    await press('Control+v')
    expect(await questions()).toEqual([])
    expect((await projects())[3]?.amounts.fiscal).toBe((await projects())[1]?.amounts.fiscal)
  })
})

describe('from the menu', () => {
  const perform = (id: 'copy' | 'cut' | 'paste') =>
    page.evaluate((action) => window.harness.handle?.perform(action), id)

  test('copy, cut and paste do what their keys do', async () => {
    await open()
    await allowClipboard()
    await goTo(project(0), 'name')
    const name = await text(project(0), 'name')
    await perform('cut')
    await settled(page)
    expect(await text(project(0), 'name')).toBe('')
    await goTo(project(1), 'name')
    await perform('paste')
    await expect.poll(() => text(project(1), 'name')).toBe(name)
    await press('Shift+ArrowDown')
    await perform('copy')
    expect(await lastSaid()).toBe('已复制 2 个单元格。')
    await goTo(project(4), 'name')
    await perform('paste')
    await expect.poll(() => text(project(4), 'name')).toBe(name)
    expect(await edits()).toEqual(['剪切 1 个单元格', '粘贴 1 个单元格', '粘贴 2 行'])
  })

  test('where the browser does not let the clipboard be read, the key is named', async () => {
    await open()
    await page.context().clearPermissions()
    await page.context().grantPermissions([])
    await perform('paste')
    await expect.poll(lastSaid).toBe('浏览器不让程序自己读剪贴板，请按 Ctrl+V 粘贴。')
    expect(await edits()).toEqual([])
  })
})
