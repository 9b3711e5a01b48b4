import { expect, it } from 'vitest'
import { readForm } from '../../../../electron/excel/read.ts'
import { formOf, OFFICIAL_HEADER } from '../packages.ts'

const PROJECT = ['    项目', 10, 10, null, null, '目标']

it('the lines of a second form under the first become no project', () => {
  const { form, notes } = readForm(
    formOf([
      ['甲单位', 10, 10],
      PROJECT,
      ['项目支出绩效目标表（含转移支付项目）'],
      ['部门名称：乙部门', null, null, null, null, null, '单位：元'],
      OFFICIAL_HEADER,
      ['乙单位', 10, 10],
      PROJECT,
    ]),
    'a.xlsx',
  )
  expect(form.units.map(({ name, projects }) => [name, projects.length])).toEqual([
    ['甲单位', 1],
    ['乙单位', 1],
  ])
  expect(notes.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
    'left-out A6',
    'left-out A7',
    'left-out G7',
    'left-out A8',
  ])
})

it('a line without projects under it is a unit, and is asked about', () => {
  const { form, notes } = readForm(formOf([['甲单位', 10, 10], PROJECT, ['以上数据均为预算数']]), 'a.xlsx')
  expect(form.units.map(({ name }) => name)).toEqual(['甲单位', '以上数据均为预算数'])
  expect(notes).toEqual([{ kind: 'assumed', at: 'A6', message: expect.stringContaining('”下面没有项目') }])
  expect(readForm(formOf([['甲单位', 10, 10], PROJECT, [null, 5, 5]]), 'a.xlsx').notes).toEqual([
    { kind: 'assumed', at: 'B6', message: expect.stringContaining('第 6 行下面没有项目') },
  ])
})
