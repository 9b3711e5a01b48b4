/** How tables are looked at: kept behind the user's work, apart from edits and from undo. */
import { beforeEach, expect, test } from 'vitest'
import { Session } from '../../../renderer/session/session.ts'
import { SESSION_TEXTS } from '../../../renderer/session/texts.ts'
import { EMPTY_DOCUMENT, emptyTable, type TargetTable } from '../../../shared/form.ts'
import { COLUMN_KEYS } from '../../../shared/layout.ts'
import { DEFAULT_SHEET_VIEW, type SheetView, type ZoomLevel } from '../../../shared/sheetView.ts'
import { FakeBackend } from './fakeBackend.ts'

let made = 0
const newId = () => `id-${made++}`
const zoomed = (zoom: ZoomLevel): SheetView => ({ ...DEFAULT_SHEET_VIEW, zoom })

let table: TargetTable
let fake: FakeBackend
let session: Session
let failures: string[]

beforeEach(async () => {
  table = emptyTable(newId)
  fake = new FakeBackend({ ...EMPTY_DOCUMENT, tables: [table] })
  failures = []
  session = await openSession()
})

async function openSession(): Promise<Session> {
  const opened = await Session.open({
    backend: fake.backend,
    fail: (message) => failures.push(message),
    say: () => undefined,
    wait: () => new Promise((resolve) => setTimeout(resolve, 1)),
  })
  fake.calls.length = 0
  return opened
}

const shown = () => session.state.get().views[table.id]
const kept = () => expect.poll(() => fake.views[table.id])

test('a view shows at once, is kept behind, and is there when the document is opened again', async () => {
  const open = fake.hold()
  session.setView(table.id, zoomed(150))
  expect(shown()).toEqual(zoomed(150))
  expect(fake.views).toEqual({})
  open()
  await kept().toEqual(zoomed(150))
  session = await openSession()
  expect(shown()).toEqual(zoomed(150))
})

test('of many quick changes the first and the last are sent, one at a time', async () => {
  const open = fake.hold()
  for (const zoom of [110, 125, 150, 175] as const) session.setView(table.id, zoomed(zoom))
  expect(fake.calls).toEqual(['view 110'])
  open()
  await kept().toEqual(zoomed(175))
  expect(fake.calls).toEqual(['view 110', 'view 175'])
})

test('the view that is there already is not sent', async () => {
  session.setView(table.id, DEFAULT_SHEET_VIEW)
  session.setView(table.id, zoomed(150))
  await kept().toEqual(zoomed(150))
  session.setView(table.id, shown() ?? DEFAULT_SHEET_VIEW)
  expect(fake.calls).toEqual(['view 150'])
})

test('a view is no edit: nothing is unsaved, nothing can be undone, no revision passes', async () => {
  session.setView(table.id, zoomed(200))
  expect(session.state.get()).toMatchObject({ saving: 'saved', undoLabel: null, redoLabel: null })
  await kept().toEqual(zoomed(200))
  expect(fake.revision).toBe(0)
  await session.saved()
})

test('a view neither waits for edits nor holds them up, and undoing them leaves it', async () => {
  session.edit('改名', [
    { kind: 'setCells', tableId: table.id, cells: [{ row: 'table', field: 'title', value: '甲' }] },
  ])
  session.setView(table.id, zoomed(125))
  await session.saved()
  session.undo()
  await session.saved()
  expect(fake.document.tables[0]?.title).toBe(table.title)
  expect(shown()).toEqual(zoomed(125))
  await kept().toEqual(zoomed(125))
})

test('a lost connection is waited out without a word, and the newest view is sent then', async () => {
  fake.failNext('view.save', { kind: 'refuse', code: 'connection-lost' })
  fake.failNext('view.save', { kind: 'lose-answer' })
  session.setView(table.id, zoomed(90))
  session.setView(table.id, zoomed(75))
  await kept().toEqual(zoomed(75))
  expect(shown()).toEqual(zoomed(75))
  expect(failures).toEqual([])
})

test('a view that cannot be kept stays on the screen; that is told once, and the next change tries again', async () => {
  for (const zoom of [110, 125] as const) {
    fake.failNext('view.save', { kind: 'refuse', code: 'disk-full' })
    session.setView(table.id, zoomed(zoom))
    await expect.poll(() => fake.calls.at(-1)).toBe(`view ${zoom}`)
  }
  await expect.poll(() => failures).toEqual([SESSION_TEXTS.notKept])
  expect(fake.views).toEqual({})
  expect(shown()).toEqual(zoomed(125))
  session.setView(table.id, zoomed(150))
  await kept().toEqual(zoomed(150))
  expect(failures).toEqual([SESSION_TEXTS.notKept])
})

test('an edit that is refused takes no view with it', async () => {
  fake.failNext('document.apply', { kind: 'refuse', code: 'disk-full' })
  session.setView(table.id, zoomed(110))
  session.edit('改名', [
    { kind: 'setCells', tableId: table.id, cells: [{ row: 'table', field: 'title', value: '甲' }] },
  ])
  await session.saved()
  expect(failures).toHaveLength(1)
  expect(shown()).toEqual(zoomed(110))
})

test('going to a cell in a hidden column shows that column again, and no other', () => {
  session.setView(table.id, { ...DEFAULT_SHEET_VIEW, hidden: ['special', 'other'] })
  const rowId = table.units[0]?.projects[0]?.id ?? ''
  session.goTo(table.id, [{ rowId, column: 'other' }])
  expect(shown()?.hidden).toEqual(['special'])
})

test('going to cells of which some can be seen leaves the hidden columns hidden', () => {
  session.setView(table.id, { ...DEFAULT_SHEET_VIEW, hidden: ['special', 'other'] })
  const rowId = table.units[0]?.projects[0]?.id ?? ''
  session.goTo(
    table.id,
    COLUMN_KEYS.map((column) => ({ rowId, column })),
  )
  session.goTo(table.id, [])
  expect(shown()?.hidden).toEqual(['special', 'other'])
})
