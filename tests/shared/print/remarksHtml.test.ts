import { describe, expect, it } from 'vitest'
import { remarksHtml } from '../../../shared/print/remarksHtml.ts'
import { REMARK_COLUMNS } from '../../../shared/remarks/lines.ts'
import { checkedSource, DATE, faultyTable, sheetOf } from '../remarks/checkedTables.ts'

const sheet = sheetOf(checkedSource(faultyTable()))
const read = (fileName: string) => ({ fileName, sheets: [{ ...sheet, fileName }], refusal: null }) as const
const refused = { fileName: '乙.xlsx', sheets: [], refusal: '“乙.xlsx”已损坏。' } as const

describe('the printed remarks', () => {
  const html = remarksHtml({ date: DATE, files: [read('<甲>&.xlsx')] })
  it('are a whole document with a header for every page, one row for each remark, and room to sign', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/)
    const [head] = /<thead>.*<\/thead>/.exec(html) ?? ['']
    for (const { header } of REMARK_COLUMNS) expect(head).toContain(`>${header}</th>`)
    expect(html.match(/<tr class="band">/g)).toHaveLength(3)
    expect(html.match(/<tr(?: class="opens")?><td class="center">/g)).toHaveLength(5)
    expect(html).toContain('审核人：')
    expect(html.match(/<section>/g)).toHaveLength(1)
  })
  it('have what users typed as text and nothing else', () => {
    expect(html).toContain('&lt;甲&gt;&amp;.xlsx')
    expect(html).not.toContain('<甲>')
    expect(html).not.toMatch(/<script|\son\w+=/)
  })
  it('on several files begin with the summary, in which a refused file has its sentence', () => {
    const several = remarksHtml({ date: DATE, files: [read('甲.xlsx'), refused] })
    expect(several.match(/<h1>.*<\/h1>/g)).toEqual(['<h1>审核意见汇总</h1>', '<h1>项目支出绩效目标表审核意见单</h1>'])
    expect(several).toContain('“乙.xlsx”已损坏。')
  })
})
