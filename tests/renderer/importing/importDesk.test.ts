import { expect, test } from 'vitest'
import { withColumn, withRow, withUnit } from '../../../renderer/importing/choices.ts'
import { alikeTo, ImportDesk } from '../../../renderer/importing/importDesk.ts'
import { WorkRunner } from '../../../renderer/work/runner.ts'
import type { Backend, Request } from '../../../shared/contract.ts'
import { NO_CHOICES } from '../../../shared/reading.ts'
import { fakeReading } from './fakeReading.ts'

const TABLE = '项目名称|财政拨款|备注\n本级||\n培训经费|12|\n设备购置|30|'

/** A desk whose backend answers when it is told to, or at once. */
function deskWith({ several = false, held = false } = {}) {
  const asked: Request<'import.read'>[] = []
  const answers: (() => void)[] = []
  const backend = {
    'import.read': async (request: Request<'import.read'>) => {
      asked.push(request)
      if (held) await new Promise<void>((resolve) => answers.push(resolve))
      return fakeReading(request, new Map())
    },
    'work.progress': async () => null,
    'work.cancel': async () => ({}),
  } as Partial<Backend> as Backend
  const works = new WorkRunner(backend)
  const desk = new ImportDesk({ backend, works }, several)
  return { desk, works, asked, answer: (at: number) => answers[at]?.(), hold: () => (held = true) }
}
const file = (name: string, text = TABLE) => new File([text], name)
const item = (desk: ImportDesk, at = 0) => {
  const found = desk.state.get().items[at]
  if (!found) throw new Error('no item')
  return found
}

test('a file is read without choices first, so that what is remembered of its header holds', async () => {
  const { desk, asked } = deskWith()
  await desk.add([file('去年.xlsx')])
  expect(asked.map(({ choices }) => choices)).toEqual([null])
  expect(item(desk)).toMatchObject({ status: 'done', refusal: null, read: { summary: { units: 1, projects: 2 } } })
})

test('a change reads the file anew by it', async () => {
  const { desk, asked } = deskWith()
  await desk.add([file('去年.xlsx')])
  await desk.choose(item(desk).id, withRow(NO_CHOICES, 3, 'unit'))
  expect(asked.at(-1)?.choices?.rows).toEqual([{ row: 3, kind: 'unit' }])
  expect(item(desk).read?.summary).toMatchObject({ units: 2, projects: 1 })
})

test('the answer to an older change is dropped, whenever it comes', async () => {
  const { desk, asked, answer, hold } = deskWith()
  await desk.add([file('去年.xlsx')])
  hold()
  const { id } = item(desk)
  const older = desk.choose(id, withRow(NO_CHOICES, 3, 'unit'))
  const newer = desk.choose(id, withRow(NO_CHOICES, 4, 'unit'))
  await expect.poll(() => asked.length).toBe(3)
  answer(1)
  await newer
  answer(0)
  await older
  expect(item(desk).read?.table.units.map(({ name }) => name)).toEqual(['本级', '设备购置'])
})

test('a change that another file’s takes the place of is as if it had not been made', async () => {
  const { desk, asked, answer, hold } = deskWith({ several: true })
  await desk.add([file('甲.xlsx'), file('乙.xlsx')])
  hold()
  const { id, read } = item(desk)
  const first = desk.choose(id, withRow(NO_CHOICES, 3, 'unit'))
  await expect.poll(() => asked.length).toBe(3)
  const second = desk.choose(item(desk, 1).id, withRow(NO_CHOICES, 3, 'unit'))
  await first
  await expect.poll(() => asked.length).toBe(4)
  answer(1)
  await second
  expect(item(desk)).toMatchObject({ read, choices: NO_CHOICES, status: 'done' })
  expect(item(desk, 1)).toMatchObject({ status: 'done', read: { summary: { units: 2 } } })
})

test('of the same change made twice the second answer counts', async () => {
  const { desk, asked, answer, hold } = deskWith()
  await desk.add([file('去年.xlsx')])
  hold()
  const { id } = item(desk)
  const choices = withRow(NO_CHOICES, 3, 'unit')
  const first = desk.choose(id, choices)
  await expect.poll(() => asked.length).toBe(2)
  const second = desk.choose(id, choices)
  await first
  expect(item(desk).status).toBe('reading')
  await expect.poll(() => asked.length).toBe(3)
  answer(1)
  await second
  expect(item(desk)).toMatchObject({ status: 'done', read: { summary: { units: 2 } } })
})

test('a change that leads to a refusal keeps what was read before, and can be taken back without reading', async () => {
  const { desk, asked } = deskWith()
  await desk.add([file('去年.xlsx')])
  const { id, read } = item(desk)
  await desk.choose(id, withColumn(NO_CHOICES, 1, null))
  expect(item(desk)).toMatchObject({ read, refusal: expect.stringContaining('没有找到') })
  desk.withdraw(id)
  expect(item(desk)).toMatchObject({ read, refusal: null, choices: NO_CHOICES })
  expect(asked).toHaveLength(2)
})

test('a change that is called off leaves what was read before', async () => {
  const { desk, hold } = deskWith()
  await desk.add([file('去年.xlsx')])
  hold()
  const { id, read } = item(desk)
  const changed = desk.choose(id, withRow(NO_CHOICES, 3, 'unit'))
  desk.stop()
  await changed
  expect(item(desk)).toMatchObject({ read, choices: NO_CHOICES, status: 'done' })
})

test('of several files each is read or refused; one that is refused stops none', async () => {
  const { desk } = deskWith({ several: true })
  await desk.add([file('甲.xlsx'), file('乙.xlsx', '加密'), file('丙.xlsx')])
  expect(desk.state.get().items.map(({ read, refusal }) => [read !== null, refusal !== null])).toEqual([
    [true, false],
    [false, true],
    [true, false],
  ])
})

test('reading can be stopped and gone on with', async () => {
  const { desk, asked, answer } = deskWith({ several: true, held: true })
  const all = desk.add([file('甲.xlsx'), file('乙.xlsx')])
  await expect.poll(() => asked.length).toBe(1)
  desk.stop()
  await all
  expect(desk.state.get()).toMatchObject({ running: false, items: [{ status: 'waiting' }, { status: 'waiting' }] })
  const again = desk.readWaiting()
  await expect.poll(() => asked.length).toBe(2)
  answer(1)
  await expect.poll(() => asked.length).toBe(3)
  answer(2)
  await again
  expect(desk.state.get().items.map(({ status }) => status)).toEqual(['done', 'done'])
})

test('a file that is removed while it is read does not stop the others', async () => {
  const { desk, asked, answer } = deskWith({ several: true, held: true })
  const all = desk.add([file('甲.xlsx'), file('乙.xlsx')])
  await expect.poll(() => asked.length).toBe(1)
  desk.remove(item(desk).id)
  await expect.poll(() => asked.length).toBe(2)
  answer(1)
  await all
  expect(desk.state.get().items.map((one) => [one.file.name, one.status])).toEqual([['乙.xlsx', 'done']])
})

test('work of another kind goes on when there is nothing to stop', async () => {
  const { desk, works } = deskWith()
  await desk.add([file('去年.xlsx')])
  const other = works.run('导出', async () => '做好了')
  desk.stop()
  expect(await other).toBe('做好了')
})

test('what is read again is what was read first, whatever becomes of the file on the disk', async () => {
  const { desk } = deskWith()
  const vanishing = file('去年.xlsx')
  await desk.add([vanishing])
  vanishing.arrayBuffer = () => Promise.reject(new Error('NotReadable'))
  await desk.choose(item(desk).id, withRow(NO_CHOICES, 3, 'unit'))
  expect(item(desk)).toMatchObject({ refusal: null, read: { summary: { units: 2 } } })
})

test('what was settled of one file’s columns holds for the others with the same header, and leaves their rows alone', async () => {
  const { desk, asked } = deskWith({ several: true })
  await desk.add([file('甲.xlsx'), file('乙.xlsx'), file('丙.xlsx', '项目名称|财政拨款\n培训经费|12'), file('丁.xlsx')])
  const [first, second, , last] = desk.state.get().items
  if (!first || !second || !last) throw new Error('no items')
  await desk.choose(second.id, withRow(NO_CHOICES, 3, 'unit'))
  expect(alikeTo(desk.state.get().items, first.id)).toEqual([])
  await desk.choose(first.id, withUnit(withColumn(NO_CHOICES, 3, 'goal'), '元'))
  expect(alikeTo(desk.state.get().items, first.id).map(({ file: { name } }) => name)).toEqual(['乙.xlsx', '丁.xlsx'])
  desk.open(first.id)
  const before = asked.length
  await desk.settleAlike(first.id)
  expect(asked.slice(before).map(({ fileName }) => fileName)).toEqual(['乙.xlsx', '丁.xlsx'])
  expect(item(desk, 1).choices).toEqual({
    ...NO_CHOICES,
    columns: [{ column: 3, field: 'goal' }],
    rows: [{ row: 3, kind: 'unit' }],
    unit: '元',
  })
  expect(item(desk, 1).read?.summary).toMatchObject({ units: 2, projects: 1 })
  expect(item(desk, 3)).toMatchObject({
    status: 'done',
    first: last.first,
    read: { reading: { form: { unit: '元' } } },
  })
  expect(desk.state.get()).toMatchObject({ openId: null, returnedFrom: first.id, running: false })
  expect(alikeTo(desk.state.get().items, first.id)).toEqual([])
})
