import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isWholeForm } from '../../shared/wholeForm.ts'

const published = readFileSync(new URL('../fixtures/samples/published-2023.txt', import.meta.url), 'utf8')

test('the text of the published form is one, also with its title left behind or its header broken into lines', () => {
  expect(isWholeForm(published)).toBe(true)
  const withoutTitle = published.slice(published.indexOf('项目名称'))
  expect(isWholeForm(withoutTitle)).toBe(true)
  expect(isWholeForm('项目名\n称\n总\n计\n财政\n拨款\n财政专户拨款\n其他\n资金\n绩效目\n标\n绩效指标\n甲')).toBe(true)
})

test('cells, goals and short texts are not', () => {
  for (const text of [
    '',
    '项目名称\n总计',
    '绩效目标\n保障办公\n完成培训\n绩效指标\n产出\n效益\n满意',
    published.replaceAll('\n', '\t\n'),
    '1.按照项目绩效目标推进工作。\n2.财政拨款到位。\n3.完成。\n4.完成。\n5.完成。\n6.完成。\n7.完成。',
  ])
    expect(isWholeForm(text), text.slice(0, 20)).toBe(false)
})
