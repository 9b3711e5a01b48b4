import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellContent, OFFICIAL_HEADER, readXlsxForm, workbookOf } from '../packages.ts'

const TITLE = '项目支出绩效目标表（含转移支付项目）'

function read(line: readonly CellContent[], { title = TITLE, header = OFFICIAL_HEADER } = {}) {
  return readXlsxForm(
    workbookOf([[title], line, header, ['甲单位', 10, 10], ['    项目', 10, 10, null, null, '目标']]),
    'a.xlsx',
  )
}

describe('what stands above the header and is not read', () => {
  const check = (title: string, line: readonly string[], year: number, leftOut: readonly string[]) => {
    const { form, notes } = read(['部门名称：某部门', ...line, '单位：万元'], { title })
    expect(form.year).toBe(year)
    expect(notes.map(({ kind, at, message }) => `${kind} ${at} ${message.slice(0, message.indexOf('”') + 1)}`)).toEqual(
      leftOut,
    )
  }
  it('is named beside a year in the title', () => {
    check(`2024年${TITLE}`, ['填报日期：2024-01-05', '预算年度：2023'], 2024, [
      'left-out B2 “2024-01-05”',
      'left-out C2 “2023”',
    ])
  })
  it('is named behind a labelled year', () =>
    check(TITLE, ['年度：2024', '日期：1月5日'], 2024, ['left-out C2 “1月5日”']))
  it('is nothing where the same year stands twice', () => check(`2024年${TITLE}`, ['预算年度：2024年'], 2024, []))
})

it('every value above the header is in the form or in the report', () => {
  const labels = ['', '部门名称：', '填报单位：', '单位：', '金额单位：', '年度：', '预算年度：', '填报日期：', '附件']
  const cell = fc.constantFrom(...labels.map((label) => (mark: string) => label + mark), () => null)
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 3 }), fc.boolean(), (lines, hasYear) => {
      const marked = lines.map((line, at) => line.map((write, column) => write(`值〔${at}.${column}〕`)))
      const reading = readXlsxForm(
        workbookOf([[hasYear ? `2024年${TITLE}` : TITLE], ...marked, OFFICIAL_HEADER, ['甲单位'], ['    项目', 10]]),
        'a.xlsx',
      )
      const everything = JSON.stringify([reading.form, reading.notes, reading.warnings])
      marked.forEach((line, at) => {
        line.forEach((text, column) => {
          const address = String.fromCharCode(65 + column) + (at + 2)
          const isNamed = reading.notes.some(({ message }) => message.includes(address))
          if (text !== null && !everything.includes(`值〔${at}.${column}〕`) && !isNamed)
            throw new Error(`${text} 不见了`)
        })
      })
    }),
    { numRuns: 500 },
  )
})

describe('units of money that contradict each other', () => {
  const check = (line: readonly CellContent[], header: string[], unit: string, at: string) => {
    const { form, warnings } = read(line, { header })
    expect(form.unit).toBe(unit)
    expect(warnings).toEqual([
      { kind: 'unit-missing', at, message: expect.stringContaining(`数字已全部按${unit}读入`) },
    ])
  }
  const headerWith = (...names: string[]) => OFFICIAL_HEADER.with(1, names[0] ?? '').with(2, names[1] ?? '')
  it('are named, whether in the lines above or in the header', () => {
    check(['部门名称：某部门', '金额单位：元', '单位：万元'], OFFICIAL_HEADER, '元', 'C2')
    check(['部门名称：某部门', '单位：万元'], headerWith('总计（元）', '财政拨款'), '万元', 'B3')
    check(['部门名称：某部门'], headerWith('总计（元）', '财政拨款（万元）'), '元', 'C3')
  })
  it('are not looked for where all say the same', () => {
    expect(
      read(['部门名称：某部门', '单位：元'], { header: headerWith('总计（元）', '财政拨款（元）') }).warnings,
    ).toEqual([])
  })
})
