import { expect, it } from 'vitest'
import { formOf, OFFICIAL_HEADER, readXlsxForm } from '../packages.ts'

const PROJECT = ['    项目', 10, 10, null, null, '目标']

it('the lines of a second form under the first become no project', () => {
  const { form, notes } = readXlsxForm(
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

it('a unit without projects is asked about', () => {
  const rows = [['甲单位', 10, 10], PROJECT]
  const { form, notes } = readXlsxForm(formOf([...rows, ['乙中心']]), 'a.xlsx')
  expect(form.units.map(({ name }) => name)).toEqual(['甲单位', '乙中心'])
  expect(notes).toMatchObject([{ kind: 'assumed', at: 'A6', message: expect.stringContaining('”下面没有项目') }])
  expect(readXlsxForm(formOf([...rows, [null, 5, 5]]), 'a.xlsx').notes).toMatchObject([
    { kind: 'assumed', at: 'B6', message: expect.stringContaining('第 6 行下面没有项目') },
  ])
})

it('a last line without any figure is no unit, and is asked about', () => {
  const { form, notes } = readXlsxForm(formOf([['甲单位', 10, 10], PROJECT, ['以上数据均为预算数']]), 'a.xlsx')
  expect(form.units.map(({ name }) => name)).toEqual(['甲单位'])
  expect(notes).toMatchObject([
    { kind: 'assumed', at: 'A6', message: expect.stringContaining('按表外说明'), assumption: { about: 'row', row: 6 } },
  ])
})
