import { describe, expect, test } from 'vitest'
import { COLUMNS } from '../../../shared/layout.ts'
import { DEFAULT_PAGE_SETUP } from '../../../shared/print/pageSetup.ts'
import { printHtml } from '../../../shared/print/printHtml.ts'
import { indicator, project, table, unit, verbatim } from '../checks/examples.ts'

const A4 = DEFAULT_PAGE_SETUP

/** The text of each cell, row by row, as the markup has it. */
function cells(html: string): string[][] {
  return [...html.replace(/<tfoot.*?<\/tfoot>/gs, '').matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[dh].*?>(.*?)<\/t[dh]>/gs)].map(([, cell]) =>
      (cell ?? '').replace(/<\/?(?:span|h2|wbr).*?>/g, ''),
    ),
  )
}

describe('the printed page', () => {
  const form = table([
    unit([project({ fiscal: '26', other: '0' }, { goal: '第一段\n第二段', indicators: [indicator()] })], {
      special: '-3.005',
    }),
    unit([], {}, { name: '空单位' }),
  ])

  test('has the header, 合计, and each unit with its projects, in the order of the form', () => {
    const [header, ...rows] = cells(printHtml([form], A4))
    expect(header).toEqual(COLUMNS.map((column) => column.header))
    const sentence = '1、1-产出指标；11-数量指标；培训次数；实施周期指标值:3次；年度指标值:1次。'
    expect(rows).toEqual([
      ['合计', '26.00', '26.00', '-3.01', '', '', ''],
      ['区委政法委员会', '26.00', '26.00', '-3.01', '', '', ''],
      ['政法工作经费', '26.00', '26.00', '', '', '第一段\n第二段', sentence],
      ['空单位', '', '', '', '', '', ''],
    ])
  })

  test('is a whole document in Chinese, named after the department and the year', () => {
    const html = printHtml([form], A4)
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/)
    expect(html).toContain('<title>2023年 区委政法委员会 项目支出绩效目标表（含转移支付项目）</title>')
    expect(html).toContain('<span>部门名称：区委政法委员会</span><span>单位：万元</span>')
  })

  test('prints the same table in 元 where that is its unit', () => {
    const [, grand] = cells(printHtml([{ ...form, unit: '元' }], A4))
    expect(grand?.slice(0, 4)).toEqual(['合计', '260000.00', '260000.00', '-30050.00'])
  })

  test('prints text that is no indicator as it stands', () => {
    const odd = table([unit([project({}, { indicators: [verbatim('全年\n三次')] })])])
    expect(cells(printHtml([odd], A4))[3]?.[6]).toContain('全年\n三次')
  })

  test('turns nothing that was typed into markup, wherever it stands', () => {
    const nasty = `</style></title><script>alert("1")</script>&amp;'`
    const html = printHtml(
      [
        table(
          [
            unit(
              [project({}, { name: nasty, goal: nasty, indicators: [indicator({ name: nasty })] })],
              {},
              { name: nasty },
            ),
          ],
          {},
          { title: nasty, department: nasty },
        ),
      ],
      A4,
    )
    expect(html).not.toContain('<script')
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(html.match(/<\/title>/g)).toHaveLength(1)
    expect(html.match(/&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt;&amp;amp;&#39;/g)).toHaveLength(8)
  })

  test('needs no script, no file and no style but its own, which carries the nonce that is asked for', () => {
    const html = printHtml([form], A4, { styleNonce: 'abc"1' })
    expect(html).not.toMatch(/<script|<link|<img|url\(|@import| style=| src=| on\w+=/)
    expect(html).toContain('<style nonce="abc&quot;1">')
    expect(printHtml([form], A4)).toContain('<style>')
  })

  test('asks for the paper that was chosen, lying on its side', () => {
    expect(printHtml([form], A4)).toContain('size: A4 landscape;')
    expect(printHtml([form], { ...A4, paper: 'A3' })).toContain('size: A3 landscape;')
  })

  test('gives its columns widths that fill the page and no more', () => {
    for (const amount of ['1', '99999999.99'])
      for (const paper of ['A4', 'A3'] as const) {
        const html = printHtml([table([unit([project({ fiscal: amount })])], {}, { unit: '元' })], { ...A4, paper })
        const widths = [...html.matchAll(/^\.t0 col\.\w+ { width: ([\d.]+)px; }$/gm)].map(([, width]) => Number(width))
        expect(widths).toHaveLength(7)
        expect(widths.reduce((sum, width) => sum + width)).toBeCloseTo(
          ((paper === 'A4' ? 281 : 404) * 96) / 25.4 - 1,
          1,
        )
      }
  })
})
