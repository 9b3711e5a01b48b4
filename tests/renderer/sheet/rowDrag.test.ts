/** Moving rows with the mouse, by the numbers of rows that are selected as a whole, on the published table. */
import type { Locator, Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { ROW_TEXTS } from '../../../renderer/rows/texts.ts'
import { pagesOf, settled } from './sheetPage.ts'

const openPage = pagesOf('sheet')
let page: Page
let unitId: string
let ids: string[]

beforeEach(async () => {
  ;({ page } = await openPage())
  await page.evaluate(() => {
    const table = window.harness.table()
    const second = { ...table.units[0], id: 'second', name: '第二个单位' } as (typeof table.units)[number]
    const projects = second.projects.slice(0, 2).map((project, at) => ({ ...project, id: `later-${at}` }))
    window.harness.replaceTable({ ...table, units: [...table.units, { ...second, projects }] })
  })
  await settled(page)
  const [unit] = await order()
  unitId = unit?.id ?? ''
  ids = unit?.projects ?? []
})

const order = () =>
  page.evaluate(() =>
    window.harness.table().units.map(({ id, projects }) => ({ id, projects: projects.map((project) => project.id) })),
  )
const project = (at: number): string => ids[at] ?? ''
const number = (rowId: string): Locator => page.locator(`.ag-row[row-id="${rowId}"] .row-number`)
const edits = () => page.evaluate(() => window.harness.edits)
const said = () => page.evaluate(() => window.harness.said)
const selectedRows = () => page.evaluate(() => window.harness.selection?.rowIds)
const line = (): Locator => page.locator('.drop-line')
const sheetClass = () => page.locator('.sheet').getAttribute('class')

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not on the screen')
  return box
}

async function select(first: string, last = first): Promise<void> {
  await number(first).click()
  if (last !== first) await number(last).click({ modifiers: ['Shift'] })
  await settled(page)
}

/** Takes hold of a row number and moves the mouse into the upper or lower part of another row, without letting go. */
async function drag(from: string, to: string, part: 'upper' | 'lower'): Promise<void> {
  const start = await boxOf(number(from))
  const end = await boxOf(number(to))
  await page.mouse.move(start.x + 8, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(end.x + 8, end.y + end.height * (part === 'upper' ? 0.2 : 0.8), { steps: 4 })
  await settled(page)
}

async function drop(): Promise<void> {
  await page.mouse.up()
  await settled(page)
}

test('a selected row is dragged above another one; a line shows where, and it stays selected there', async () => {
  await select(project(2))
  await drag(project(2), project(0), 'upper')
  const top = (await boxOf(number(project(0)))).y
  expect(Math.abs((await boxOf(line())).y - top)).toBeLessThan(4)
  expect(await sheetClass()).toContain('dragging-rows')
  await drop()
  expect((await order())[0]?.projects.slice(0, 3)).toEqual([project(2), project(0), project(1)])
  expect(await selectedRows()).toEqual([project(2)])
  expect(await edits()).toHaveLength(1)
  expect(await line().count()).toBe(0)
  expect(await sheetClass()).not.toContain('dragging-rows')
})

test('a block of rows is dragged as one, and heights and numbers are right afterwards', async () => {
  const height = async (rowId: string) => (await boxOf(number(rowId))).height
  const before = [await height(project(0)), await height(project(1)), await height(project(2))]
  await select(project(0), project(1))
  await drag(project(1), project(2), 'lower')
  await drop()
  expect((await order())[0]?.projects.slice(0, 3)).toEqual([project(2), project(0), project(1)])
  expect(await edits()).toEqual(['移动 2 行'])
  expect(await selectedRows()).toEqual([project(0), project(1)])
  expect([await height(project(0)), await height(project(1)), await height(project(2))]).toEqual(before)
  expect(await number(project(2)).textContent()).toBe('2')
  expect(await number(project(0)).textContent()).toBe('3')
})

test('dragged into another unit, over the edge of the screen, a row belongs to that unit', async () => {
  await select(project(0))
  const start = await boxOf(number(project(0)))
  await page.mouse.move(start.x + 8, start.y + 10)
  await page.mouse.down()
  await page.mouse.move(start.x + 8, 900, { steps: 4 })
  await expect.poll(() => number('later-1').count(), { timeout: 15_000 }).toBe(1)
  await expect.poll(async () => Math.abs((await boxOf(number('later-1'))).y) < 700, { timeout: 15_000 }).toBe(true)
  const end = await boxOf(number('later-0'))
  await page.mouse.move(end.x + 8, end.y + 2)
  await drop()
  expect((await order())[1]?.projects).toEqual([project(0), 'later-0', 'later-1'])
})

test('units are dragged among units with their projects', async () => {
  await page.evaluate(() => window.harness.goTo('second', 'name'))
  await settled(page)
  await select('second')
  const held = await boxOf(number('second'))
  await page.mouse.move(held.x + 8, held.y + held.height / 2)
  await page.mouse.down()
  await page.mouse.move(held.x + 8, 60, { steps: 4 })
  await expect.poll(() => number(unitId).count(), { timeout: 15_000 }).toBe(1)
  const end = await boxOf(number(unitId))
  await page.mouse.move(end.x + 8, end.y + 2, { steps: 2 })
  await drop()
  expect((await order()).map(({ id, projects }) => [id, projects.length])).toEqual([
    ['second', 2],
    [unitId, ids.length],
  ])
})

test('Esc calls a drag off and nothing has moved', async () => {
  await select(project(1))
  const before = await order()
  await drag(project(1), project(0), 'upper')
  expect(await line().count()).toBe(1)
  await page.keyboard.press('Escape')
  expect(await line().count()).toBe(0)
  await drop()
  expect(await order()).toEqual(before)
  expect(await edits()).toEqual([])
  expect(await selectedRows()).toEqual([project(1)])
})

test('where the rows already are there is no line, and letting go there makes no step', async () => {
  await select(project(1))
  await drag(project(1), project(0), 'lower')
  expect(await line().count()).toBe(0)
  await drop()
  expect(await edits()).toEqual([])
})

test('a row number that is not selected selects as ever, and pressing a selected one without moving selects it alone', async () => {
  await number(project(0)).click()
  await drag(project(1), project(2), 'lower')
  expect(await line().count()).toBe(0)
  await drop()
  expect(await selectedRows()).toEqual([project(1), project(2)])
  expect(await edits()).toEqual([])
  await number(project(2)).click()
  expect(await selectedRows()).toEqual([project(2)])
})

test('the mouse is a hand only over numbers of rows that are selected as a whole', async () => {
  await page.locator(`.ag-row[row-id="${project(0)}"] [col-id="name"]`).click()
  await number(project(0)).hover()
  const cursor = (rowId: string) => number(rowId).evaluate((cell) => getComputedStyle(cell).cursor)
  expect(await cursor(project(0))).not.toBe('grab')
  await select(project(0))
  await number(project(1)).hover()
  await number(project(0)).hover()
  expect(await cursor(project(0))).toBe('grab')
})

test('rows that are sorted, and a unit with projects of another, are not moved, and a sentence says why', async () => {
  const refused = async (rowId: string, first: string, last: string, reason: string) => {
    await page.evaluate((row) => window.harness.goTo(row, 'name'), rowId)
    await settled(page)
    await select(first, last)
    await drag(last, rowId, 'lower')
    expect(await line().count()).toBe(0)
    await drop()
    expect((await said()).at(-1)).toBe(reason)
    expect(await edits()).toEqual([])
  }
  await refused('later-0', ids.at(-1) ?? '', 'second', ROW_TEXTS.moveMixed)
  await page.evaluate(
    (first) => window.harness.arrange({ hidden: new Set(), rank: new Map([[first, 0]]), sort: null }),
    project(1),
  )
  await refused(project(1), project(1), project(1), ROW_TEXTS.moveSorted)
})
