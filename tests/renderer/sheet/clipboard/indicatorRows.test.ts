import { expect, test } from 'vitest'
import { indicatorRows } from '../../../../renderer/sheet/clipboard/indicatorRows.ts'
import { printIndicators } from '../../../../shared/indicators/sentence.ts'

/** The block as the sentences that its indicators print to. */
function printed(block: string[][]): string | null {
  const contents = indicatorRows(block)
  return contents && printIndicators(contents)
}

test('five columns are indicators, one to a row, with codes where the source has them', () => {
  expect(
    printed([
      ['1-产出指标', '11-数量指标', '培训人次', '300人次', '100人次'],
      ['2-效益指标', '22-社会效益', '满意', '提升', '提升'],
    ]),
  ).toBe(
    '1、1-产出指标；11-数量指标；培训人次；实施周期指标值:300人次；年度指标值:100人次。' +
      '2、2-效益指标；22-社会效益；满意；实施周期指标值:提升；年度指标值:提升。',
  )
})

test('a header row is left out, and a blank level means the one above', () => {
  const block = [
    ['一级指标', '二级指标', '三级指标', '实施周期指标值', '年度指标值'],
    ['产出指标', '数量指标', '甲', '1', '1'],
    ['', '', '乙', '2', '2'],
    ['', '质量指标', '丙', '3', '3'],
    ['效益指标', '', '丁', '', '4'],
  ]
  expect(indicatorRows(block)?.map(({ level1, level2, name }) => [level1, level2, name])).toEqual([
    ['产出指标', '数量指标', '甲'],
    ['产出指标', '数量指标', '乙'],
    ['产出指标', '质量指标', '丙'],
    ['效益指标', null, '丁'],
  ])
  expect(indicatorRows(block)?.at(-1)).toMatchObject({ cycleValue: null, annualValue: '4' })
})

test('rows without a name and without values are no indicators; lines inside a cell are one', () => {
  const contents = indicatorRows([
    ['产出指标', '数量\n指标', '甲', '1', '1'],
    ['', '', '', '', ''],
    ['满意度指标', '', '', '', ''],
  ])
  expect(contents).toHaveLength(1)
  expect(contents?.[0]?.level2).toBe('数量指标')
})

test('five columns of something else are no indicators, nor is any other number of columns', () => {
  expect(printed([['甲项目', '26.00', '26.00', '', '']])).toBe(null)
  expect(printed([['产出指标', '数量指标', '甲', '1']])).toBe(null)
})
