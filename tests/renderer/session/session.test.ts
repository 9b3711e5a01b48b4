import { beforeEach, expect, test } from 'vitest'
import { Session } from '../../../renderer/session/session.ts'
import { SESSION_TEXTS } from '../../../renderer/session/texts.ts'
import type { Command } from '../../../shared/commands.ts'
import { errorMessage } from '../../../shared/errors.ts'
import { EMPTY_DOCUMENT, emptyTable, type TargetTable } from '../../../shared/form.ts'
import { fen, MAX_AMOUNT } from '../../../shared/money.ts'
import { FakeBackend } from './fakeBackend.ts'

let made = 0
const newId = () => `id-${made++}`

let table: TargetTable
let projectId: string
let fake: FakeBackend
let session: Session
let failures: string[]
let said: string[]
let pauses: number[]

beforeEach(async () => {
  table = emptyTable(newId)
  projectId = table.units[0]?.projects[0]?.id ?? ''
  fake = new FakeBackend({ ...EMPTY_DOCUMENT, tables: [table] })
  failures = []
  said = []
  pauses = []
  session = await Session.open({
    backend: fake.backend,
    fail: (message) => failures.push(message),
    say: (message) => said.push(message),
    wait: async (milliseconds) => {
      pauses.push(milliseconds)
    },
  })
  fake.calls.length = 0
})

const rename = (value: string): Command[] => [
  { kind: 'setCells', tableId: table.id, cells: [{ row: 'project', id: projectId, field: 'name', value }] },
]
const nameIn = (document: { readonly tables: readonly TargetTable[] }) =>
  document.tables[0]?.units[0]?.projects[0]?.name
const shownName = () => nameIn(session.state.get().document)
const saving = () => session.state.get().saving

/** Resolves when no step is left, whatever came of them. */
async function settled(): Promise<void> {
  while (saving() !== 'saved') await new Promise((resolve) => setTimeout(resolve, 1))
}

test('an edit shows at once, is sent, and counts as saved only when the backend has it', async () => {
  const open = fake.hold()
  expect(session.edit('改名', rename('甲'))).toBe(true)
  expect(shownName()).toBe('甲')
  expect(saving()).toBe('saving')
  expect(nameIn(fake.document)).toBe('')
  open()
  await session.saved()
  expect(saving()).toBe('saved')
  expect(nameIn(fake.document)).toBe('甲')
  expect(session.state.get().undoLabel).toBe('改名')
})

test('edits made faster than they can be saved go out one at a time and in order', async () => {
  const open = fake.hold()
  for (const name of ['甲', '甲乙', '甲乙丙']) session.edit(name, rename(name))
  expect(fake.calls).toEqual(['apply 甲'])
  open()
  await session.saved()
  expect(fake.calls).toEqual(['apply 甲', 'apply 甲乙', 'apply 甲乙丙'])
  expect(fake.revision).toBe(3)
  expect(session.state.get().document).toEqual(fake.document)
  expect(failures).toEqual([])
})

test('a gesture without commands is nothing to save', () => {
  expect(session.edit('无', [])).toBe(true)
  expect(fake.calls).toEqual([])
})

test('sums past the safe range are refused before anything changes', () => {
  const before = session.state.get()
  const units = Array.from({ length: 100 }, () => ({
    ...emptyTable(newId).units[0],
    stated: { total: fen(MAX_AMOUNT), fiscal: null, special: null, other: null },
  })) as unknown as TargetTable['units']
  const entries = units.map((row, index) => ({ at: index + 1, row }))
  expect(session.edit('粘贴', [{ kind: 'insertUnits', tableId: table.id, entries }])).toBe(false)
  expect(session.state.get()).toBe(before)
  expect(failures).toEqual([errorMessage('amount-too-large')])
  expect(fake.calls).toEqual([])
})

test('an edit of a row that is not there is refused with its reason', () => {
  const cells = [{ row: 'project', id: 'nobody', field: 'name', value: '甲' }] as const
  expect(session.edit('改名', [{ kind: 'setCells', tableId: table.id, cells: [...cells] }])).toBe(false)
  expect(failures).toEqual([errorMessage('unknown-row')])
})

test('a full disk takes the refused edit back, with what was built upon it, and says so', async () => {
  session.edit('第一步', rename('甲'))
  await session.saved()
  fake.failNext('document.apply', { kind: 'refuse', code: 'disk-full' })
  session.edit('第二步', rename('乙'))
  session.edit('第三步', rename('丙'))
  await settled()
  expect(shownName()).toBe('甲')
  expect(session.state.get().undoLabel).toBe('第一步')
  expect(failures).toEqual([`${errorMessage('disk-full')}其后的 1 步也没有保存，请一并检查。`])
  expect(fake.calls).not.toContain('apply 第三步')
})

test('when another window was faster, its document is shown and the user is told', async () => {
  fake.applyElsewhere(rename('别处'))
  session.edit('改名', rename('这里'))
  await settled()
  expect(shownName()).toBe('别处')
  expect(failures).toEqual([errorMessage('stale-revision')])
  session.edit('改名', rename('再来'))
  await session.saved()
  expect(nameIn(fake.document)).toBe('再来')
})

test('a lost connection loses nothing: the edits stay on screen, wait, and are saved in order when it is back', async () => {
  for (const procedure of ['document.apply', 'document.read', 'document.read'] as const)
    fake.failNext(procedure, { kind: 'refuse', code: 'connection-lost' })
  session.edit('甲', rename('甲'))
  session.edit('乙', rename('乙'))
  await settled()
  expect(fake.calls).toEqual(['apply 甲', 'read', 'read', 'read', 'apply 甲', 'apply 乙'])
  expect(pauses).toEqual([500, 1_000, 2_000])
  expect(shownName()).toBe('乙')
  expect(session.state.get().document).toEqual(fake.document)
  expect(failures).toEqual([errorMessage('connection-lost')])
})

test('while the connection is gone the document counts as unsaved and typing goes on', async () => {
  fake.failNext('document.apply', { kind: 'refuse', code: 'connection-lost' })
  const seen: string[] = []
  session.state.subscribe(() => {
    if (saving() === 'unsaved' && seen.length === 0) {
      seen.push(saving())
      expect(session.edit('乙', rename('乙'))).toBe(true)
    }
  })
  session.edit('甲', rename('甲'))
  await settled()
  expect(seen).toEqual(['unsaved'])
  expect(nameIn(fake.document)).toBe('乙')
  expect(said).toEqual([SESSION_TEXTS.reconnected])
})

test('undo is refused aloud while the connection is gone, and nothing is undone later', async () => {
  fake.failNext('document.apply', { kind: 'refuse', code: 'connection-lost' })
  session.state.subscribe(() => {
    if (saving() === 'unsaved' && failures.length === 1) session.undo()
  })
  session.edit('甲', rename('甲'))
  await settled()
  expect(failures).toEqual([errorMessage('connection-lost'), errorMessage('connection-lost')])
  expect(fake.calls).not.toContain('undo')
  expect(nameIn(fake.document)).toBe('甲')
})

test('the user is told once that the connection is back', async () => {
  fake.failNext('document.apply', { kind: 'refuse', code: 'connection-lost' })
  session.edit('甲', rename('甲'))
  await settled()
  expect(said).toHaveLength(1)
})

test('a step refused after a lost connection is not followed by the news that all is saved', async () => {
  fake.failNext('document.apply', { kind: 'refuse', code: 'connection-lost' })
  fake.failNext('document.apply', { kind: 'refuse', code: 'disk-full' })
  session.edit('甲', rename('甲'))
  await settled()
  expect(failures).toEqual([errorMessage('connection-lost'), errorMessage('disk-full')])
  expect(said).toEqual([])
})

test('an edit whose answer was lost is not applied twice', async () => {
  fake.failNext('document.apply', { kind: 'lose-answer' })
  session.edit('甲', rename('甲'))
  session.edit('乙', rename('乙'))
  await settled()
  expect(fake.calls).toEqual(['apply 甲', 'read', 'apply 乙'])
  expect(fake.revision).toBe(2)
  expect(failures).toEqual([errorMessage('connection-lost')])
})

test('a program started anew no longer knows this page: the edits wait, and the user is told what lets it in', async () => {
  fake.failNext('document.apply', { kind: 'refuse', code: 'connection-lost' })
  for (let attempt = 0; attempt < 3; attempt++)
    fake.failNext('document.read', { kind: 'refuse', code: 'foreign-caller' })
  session.edit('甲', rename('甲'))
  await settled()
  expect(nameIn(fake.document)).toBe('甲')
  expect(failures).toEqual([errorMessage('connection-lost'), SESSION_TEXTS.restarted])
  expect(said).toEqual([SESSION_TEXTS.reconnected])
})

test('undo waits for the edits before it, takes the last one back and goes to its cell', async () => {
  const open = fake.hold()
  session.edit('甲', rename('甲'))
  session.edit('乙', rename('乙'))
  session.undo()
  open()
  await session.saved()
  expect(fake.calls).toEqual(['apply 甲', 'apply 乙', 'undo'])
  expect(shownName()).toBe('甲')
  expect(session.state.get()).toMatchObject({
    undoLabel: '甲',
    redoLabel: '乙',
    goTo: { places: [{ rowId: projectId, column: 'name' }] },
  })
  session.redo()
  await session.saved()
  expect(shownName()).toBe('乙')
  expect(session.state.get().redoLabel).toBeNull()
})

test('undo of what no table shows says what it took back, and the sheet stays where it is', async () => {
  session.edit('甲', rename('甲'))
  await session.saved()
  session.edit('搁置 绩效目标未填写', [
    { kind: 'setSetting', setting: { name: 'rules', value: { 'goal-empty': 'off' } } },
  ])
  const before = session.state.get().goTo
  session.undo()
  await settled()
  expect(session.state.get().document.settings.rules).toEqual({})
  session.redo()
  await settled()
  expect(said).toEqual([
    SESSION_TEXTS.unseen.undo('搁置 绩效目标未填写'),
    SESSION_TEXTS.unseen.redo('搁置 绩效目标未填写'),
  ])
  expect(session.state.get().goTo).toBe(before)
  expect(session.state.get().activeTableId).toBe(table.id)
})

test('undo and redo pressed faster than they can be done are offered all the time, and all of them are done', async () => {
  session.edit('甲', rename('甲'))
  session.edit('乙', rename('乙'))
  await session.saved()
  const open = fake.hold()
  session.undo()
  expect(session.state.get().redoLabel).toBe('乙')
  session.undo()
  expect(session.state.get().redoLabel).not.toBeNull()
  session.redo()
  expect(session.state.get().undoLabel).not.toBeNull()
  session.undo()
  session.redo()
  session.redo()
  open()
  await session.saved()
  expect(fake.calls.slice(2)).toEqual(['undo', 'undo', 'redo', 'undo', 'redo', 'redo'])
  expect(shownName()).toBe('乙')
  expect(session.state.get()).toMatchObject({ undoLabel: '乙', redoLabel: null })
  session.undo()
  session.edit('丙', rename('丙'))
  expect(session.state.get()).toMatchObject({ undoLabel: '丙', redoLabel: null })
  await session.saved()
  expect(failures).toEqual([])
})

test('an edit made while an undo is on its way is kept and saved after it', async () => {
  session.edit('甲', rename('甲'))
  await session.saved()
  const open = fake.hold()
  session.undo()
  const goal: Command = {
    kind: 'setCells',
    tableId: table.id,
    cells: [{ row: 'project', id: projectId, field: 'goal', value: '目标' }],
  }
  session.edit('填目标', [goal])
  open()
  await session.saved()
  expect(fake.calls).toEqual(['apply 甲', 'undo', 'apply 填目标'])
  expect(shownName()).toBe('')
  expect(session.state.get().document).toEqual(fake.document)
})

test('pressing undo more often than there are steps says so and changes nothing else', async () => {
  session.edit('甲', rename('甲'))
  session.undo()
  session.undo()
  await settled()
  expect(shownName()).toBe('')
  expect(failures).toEqual([errorMessage('nothing-to-undo')])
  session.undo()
  expect(fake.calls.filter((call) => call === 'undo')).toHaveLength(2)
})

test('an undo whose answer was lost is not done twice', async () => {
  session.edit('甲', rename('甲'))
  session.edit('乙', rename('乙'))
  await session.saved()
  fake.failNext('document.undo', { kind: 'lose-answer' })
  session.undo()
  await settled()
  expect(shownName()).toBe('甲')
  expect(fake.calls.filter((call) => call === 'undo')).toHaveLength(1)
})

test('an undo in another table switches to it; deleting the shown table shows its neighbour', async () => {
  const second = emptyTable(newId)
  session.edit('改名', rename('甲'))
  session.edit('新建表', [{ kind: 'insertTable', at: 1, table: second }])
  session.goTo(second.id, [])
  session.edit('删除表', [{ kind: 'deleteTable', tableId: second.id }])
  expect(session.state.get().activeTableId).toBe(table.id)
  session.undo()
  await session.saved()
  expect(session.state.get().activeTableId).toBe(second.id)
  session.undo()
  session.undo()
  await session.saved()
  expect(session.state.get()).toMatchObject({
    activeTableId: table.id,
    goTo: { places: [{ rowId: projectId, column: 'name' }] },
  })
})

test('waiting for the save fails while the connection is gone, so that no file is made from an older state', async () => {
  fake.failNext('document.apply', { kind: 'refuse', code: 'connection-lost' })
  session.edit('甲', rename('甲'))
  await expect(session.saved()).rejects.toMatchObject({ code: 'connection-lost' })
})
