import { expect, test } from 'vitest'
import type { Question } from '../../../../renderer/questions/questions.ts'
import { pasteAnswers } from '../../../../renderer/sheet/clipboard/pasteDoubts.ts'
import { placed } from '../../../../renderer/sheet/clipboard/placing.ts'
import { COLUMN_KEYS } from '../../../../shared/layout.ts'
import { project, rowsOf, tableOf } from '../sampleRows.ts'

const table = tableOf([project('a'), project('b')])

/** Pastes at a cell, answering the questions in turn; gives what was asked and what came of it. */
async function paste(block: string[][], row: number, column: number, keys: (string | null)[], inPaperOrder = true) {
  const asked: Question[] = []
  const target = { top: row, bottom: row, left: column, right: column }
  const place = placed({ rows: rowsOf(table), columns: COLUMN_KEYS, target }, { kind: 'cells', block })
  const answers = await pasteAnswers(table, inPaperOrder, place, async (question) => {
    asked.push(question)
    return keys.shift() ?? null
  })
  return { asked, answers }
}

test('a paste without doubts asks nothing', async () => {
  const { asked, answers } = await paste(
    [
      ['甲', '12', '12 万元'],
      ['乙', '3', '3万'],
    ],
    2,
    0,
    [],
  )
  expect(asked).toEqual([])
  expect(answers).toEqual({ suffixes: 'convert', addRows: false })
})

test('amounts in another unit are asked about once, with an example of both ways', async () => {
  const { asked, answers } = await paste(
    [
      ['1', '120,000元'],
      ['50元', '7元'],
    ],
    2,
    2,
    ['keep-digits'],
  )
  expect(asked).toHaveLength(1)
  expect(asked[0]?.text).toContain('粘贴的金额写着“元”，而本表的金额单位是“万元”')
  expect(asked[0]?.detail).toBe('例如“120,000元”，换算是 12.00 万元，只取数字是 120000.00 万元。')
  expect(asked[0]?.choices.map((choice) => choice.label)).toEqual(['换算成万元', '只取数字'])
  expect(answers?.suffixes).toBe('keep-digits')
})

test('a suffix in a text, or on a sum that is left alone, is nobody’s business', async () => {
  expect((await paste([['每人 500 元', '1']], 2, 5, [])).asked).toEqual([])
  expect((await paste([['5元'], ['6元']], 0, 2, [])).asked).toEqual([])
})

test('one amount for one cell is asked about too', async () => {
  expect((await paste([['26元']], 2, 2, ['convert'])).asked).toHaveLength(1)
})

test('a paste longer than the table is asked about with the numbers of rows and the unit they go to', async () => {
  const { asked, answers } = await paste([['甲'], ['乙'], ['丙'], ['']], 3, 0, ['add'])
  expect(asked[0]?.text).toBe('粘贴的内容有 3 行，从这里到表的末尾只有 1 行。')
  expect(asked[0]?.detail).toContain('某某单位')
  expect(asked[0]?.choices.map((choice) => choice.label)).toEqual(['添加 2 个项目', '只粘贴放得下的 1 行'])
  expect(answers?.addRows).toBe(true)
  expect((await paste([['甲'], ['乙']], 3, 0, ['fit'])).answers?.addRows).toBe(false)
})

test('while a filter or a sort is on no rows are offered', async () => {
  expect((await paste([['甲'], ['乙']], 3, 0, [], false)).asked).toEqual([])
})

test('calling off either question calls off the paste', async () => {
  expect((await paste([['1元'], ['2元']], 3, 2, [null])).answers).toBe(null)
  const { asked, answers } = await paste([['1元'], ['2元']], 3, 2, ['convert', null])
  expect(asked).toHaveLength(2)
  expect(answers).toBe(null)
})
