import { describe, expect, it } from 'vitest'
import {
  type CellContent,
  formOf,
  OFFICIAL_HEADER,
  packageOf,
  readXlsxForm,
  rowXml,
  sheetXml,
  workbookOf,
} from '../packages.ts'

function check(cell: CellContent, expected: number | null, notes: readonly string[] = []) {
  const reading = readXlsxForm(formOf([['甲局'], ['    项目', null, cell, null, null, '目标']]), 'a.xlsx')
  expect(reading.form.units[0]?.projects[0]?.amounts.fiscal).toBe(expected)
  expect(reading.notes.map(({ kind, at }) => `${kind} ${at}`)).toEqual(notes.map((kind) => `${kind} C5`))
}

describe('an amount cell', () => {
  it('is read in every disguise', () => {
    for (const text of [
      '12.5',
      '１２．５',
      ' 12.50 ',
      '¥12.5',
      '12.5万元',
      '人民币12.5万元',
      "'12.5",
      '1.25E1',
      '12.50。',
      '12 .5',
    ])
      check(text, 12_500_000)
    check('125,000元', 12_500_000, ['changed'])
    check('壹拾贰万伍仟元整', 12_500_000, ['changed'])
    check('(12.5)', -12_500_000)
    check('12.5-', -12_500_000)
  })
  it('tells zero, blank and dash apart', () => {
    for (const zero of ['0', '0.00', 0]) check(zero, 0)
    for (const blank of [null, '-', '—', '——', '－']) check(blank, null)
  })
  it('that holds a sign or word for nothing is blank, which is said', () => {
    for (const nothing of ['/', '无', '不适用']) check(nothing, null, ['changed'])
  })
  it('that holds no amount is blank, and named as left out', () => {
    for (const text of ['待定', '5%', '约3', '2023年1月', '三五', '见附件']) check(text, null, ['left-out'])
  })
  it('whose number is shown as a percentage or a date is no amount', () => {
    const reading = readXlsxForm(
      packageOf(
        [
          {
            name: '表',
            xml: sheetXml(
              [
                OFFICIAL_HEADER,
                ['甲局'],
                ['  项目', '<c s="1"><v>0.5</v></c>', '<c s="2"><v>45000</v></c>', 7, null, '目标'],
              ]
                .map((row) => rowXml(row))
                .join(''),
            ),
          },
        ],
        { 'xl/styles.xml': '<styleSheet><cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs></styleSheet>' },
      ),
      'a.xlsx',
    )
    expect(reading.form.units[0]?.projects[0]?.amounts).toMatchObject({ total: null, fiscal: null, special: 7_000_000 })
    expect(reading.notes.filter(({ kind }) => kind === 'left-out').map(({ at }) => at)).toEqual(['B3', 'C3'])
  })
})

describe('the unit of money', () => {
  const read = (line: string, header: readonly string[], total: number, fiscal: number) =>
    readXlsxForm(
      workbookOf([
        ['项目支出绩效目标表'],
        ['部门名称：某局', line],
        header,
        ['甲局'],
        ['    项目', total, fiscal, null, null, '目标'],
      ]),
      'a.xlsx',
    )
  it('that the form does not use is converted, which is said', () => {
    for (const [unit, amount] of [
      ['千元', 1_250],
      ['百元', 12_500],
      ['亿元', 0.0125],
      ['百万元', 1.25],
    ] as const) {
      const { form, notes, warnings } = read(`单位：${unit}`, OFFICIAL_HEADER, amount, amount)
      expect(form.unit).toBe('万元')
      expect(form.units[0]?.projects[0]?.amounts.total).toBe(125_000_000)
      expect(notes).toMatchObject([{ kind: 'changed', at: 'B2', message: expect.stringContaining(unit) }])
      expect(warnings).toEqual([])
    }
  })
  it('of one column counts where the sums are right with it, and not where they are right without', () => {
    const header = OFFICIAL_HEADER.with(1, '总计（万元）').with(2, '财政拨款（元）')
    const mixed = read('单位：万元', header, 12.5, 125_000)
    expect(mixed.form.units[0]?.projects[0]?.amounts.fiscal).toBe(12_500_000)
    expect(mixed.notes).toMatchObject([{ kind: 'changed', at: 'C3' }])
    expect(mixed.warnings).toEqual([])
    const wrong = read('单位：万元', header, 12.5, 12.5)
    expect(wrong.form.units[0]?.projects[0]?.amounts.fiscal).toBe(12_500_000)
    expect(wrong.warnings.map(({ kind, at }) => `${kind} ${at}`)).toEqual(['unit-missing C3'])
  })
})
