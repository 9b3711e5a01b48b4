import { expect, test } from 'vitest'
import { kindsOf, type Remark, remarksOf } from '../../../renderer/importing/sameRemarks.ts'
import { RECOGNITION } from '../../shared/recognition.ts'
import { readingOfSample } from './reading.ts'

const remark = (at: string | null, message: string): Remark => ({ at, message, assumption: null })
const many = (count: number, message: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => remark(`B${at + 6}`, message(at)))
const sizes = (remarks: readonly Remark[]) => kindsOf(remarks).map((kind) => kind.remarks.length)

test('a few remarks stand each for itself', () => {
  expect(sizes(many(8, () => '“待定”不是金额，该格留空。'))).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
})

test('the same sentence about different cells, names and amounts is one kind, in the order of the file', () => {
  const amounts = many(500, (at) => `项目“项目${at}”的总计写的是 ${at}.00，相加是 1.5，相差 ${at % 2 ? '-' : ''}0.5。`)
  const names = many(500, (at) => `“某局”下项目名称“项目${at}”重复，在第 ${at}、${at + 7} 行。`)
  const mixed = amounts.flatMap((one, at) => [one, names[at] ?? one])
  expect(kindsOf(mixed).map(({ remarks }) => remarks)).toEqual([amounts, names])
})

test('no remark is lost but what is said twice of one cell', () => {
  const repeated = [...many(20, (at) => `第 ${at} 行按单位读入。`), ...many(20, (at) => `第 ${at} 行按单位读入。`)]
  expect(sizes(repeated)).toEqual([20])
  const columns = ['A', 'G', 'I'].map((letter) =>
    remark(`${letter}3`, `${letter} 列“备注”没有读入：${letter}3:${letter}7。`),
  )
  expect(sizes([...columns, ...many(9, () => '“x”按空白读入。')])).toEqual([1, 1, 1, 9])
})

test('a missing unit of money and a column that was left out are settled on their own lines', () => {
  const [column] = RECOGNITION.columns
  if (!column) throw new Error('the picture has no column')
  const reading = {
    ...readingOfSample(),
    warnings: [{ kind: 'unit-missing', message: '没有注明金额单位', at: null } as const],
    notes: [{ kind: 'left-out', message: '没有读入', at: `A${RECOGNITION.header.top}`, assumption: null } as const],
  }
  const settling = (field: typeof column.field) =>
    remarksOf({ ...reading, recognition: { ...RECOGNITION, columns: [{ ...column, column: 1, field }] } }).flatMap(
      ([, remarks]) => remarks.map(({ assumption }) => assumption),
    )
  expect(settling(null)).toEqual([{ about: 'unit' }, { about: 'column', column: 1 }])
  expect(settling('name')).toEqual([{ about: 'unit' }, null])
})
