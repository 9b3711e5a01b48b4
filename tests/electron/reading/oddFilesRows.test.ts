/** Rows as clerks, converters and report systems leave them. */
import { describe, expect, it } from 'vitest'
import type { FormReading } from '../../../shared/reading.ts'
import { outline } from './outline.ts'
import { type CellContent, formOf, OFFICIAL_HEADER, readXlsxForm, workbookOf } from './packages.ts'

type Row = readonly CellContent[]
const ONE = '1、1-产出指标；11-数量指标；次数；实施周期指标值:1次；年度指标值:2次。'
const TITLE = '项目支出绩效目标表（含转移支付项目）'
const read = (rows: readonly Row[]) => readXlsxForm(formOf(rows), 'a.xlsx')
const said = ({ notes, warnings }: FormReading) => [...notes, ...warnings].map(({ message }) => message).join('\n')
const checkRows = (rows: readonly Row[], expected: readonly string[]) => {
  const reading = read(rows)
  expect(outline(reading.form)).toEqual(expected)
  return reading
}

describe('a table with a row for each line of text', () => {
  it('is joined to its projects, also where a line holds the rest of a name alone', () => {
    checkRows(
      [
        ['江南市卫生健康委员会', 30, 30],
        ['本级'],
        ['2023年公共卫生服务补', 10, 10, null, null, '提供服务，保障', '1、1-产出指标；11-数'],
        ['助和基层医疗机构', null, null, null, null, '健康。', '量指标；次数；实施周期'],
        ['2024年能力提升建', null, null, null, null, null, '指标值:1次；年度指标'],
        ['设项目', null, null, null, null, null, '值:2次。'],
        ['疫苗接种', 20, 20, null, null, '做好接种，应接', '1、1-产出指标；11-数'],
        [null, null, null, null, null, '尽接。', '量指标；次数；实施周期'],
        [null, null, null, null, null, null, '指标值:1次；年度指标'],
        [null, null, null, null, null, null, '值:2次。'],
      ],
      [
        '江南市卫生健康委员会本级',
        '- 2023年公共卫生服务补助和基层医疗机构2024年能力提升建设项目 | 10.00 10.00 . . | 提供服务，保障健康。 | 次数 1次/2次',
        '- 疫苗接种 | 20.00 20.00 . . | 做好接种，应接尽接。 | 次数 1次/2次',
      ],
    )
  })
  it('keeps a project apart that has blanks before its name or a number of its own', () => {
    const rows = (first: string, second: string, number: (n: string) => Row): Row[] => [
      ['序号', ...OFFICIAL_HEADER],
      [...number(''), '甲局', 10, 10],
      [...number('1'), first, 10, 10, null, null, '做好第一件事，保障', ONE.slice(0, 20)],
      [null, null, null, null, null, null, '运转', ONE.slice(20)],
      [...number('2'), second, null, null, null, null, '做好第二件事。', ONE],
    ]
    for (const table of [
      rows('    项目一', '    项目二', () => [null]),
      rows('项目一', '项目二', (n) => [n || null]),
    ]) {
      const { form } = readXlsxForm(workbookOf([[TITLE], ['部门名称：甲局'], ...table]), 'a.xlsx')
      expect(outline(form)).toEqual([
        '甲局',
        '- 项目一 | 10.00 10.00 . . | 做好第一件事，保障运转 | 次数 1次/2次',
        '- 项目二 | . . . . | 做好第二件事。 | 次数 1次/2次',
      ])
    }
  })
})

describe('a table with columns for the parts of indicators', () => {
  it('has a project without amounts apart from one whose goal lacks its full stop', () => {
    const kinds = ['一级指标', '二级指标', '三级指标', '年度指标值']
    const parts = ['产出指标', '数量指标', '次数', '2次']
    const { form } = readXlsxForm(
      workbookOf([
        [TITLE],
        ['部门名称：甲局'],
        [...OFFICIAL_HEADER.slice(0, 6), ...kinds],
        ['甲局', 10, 10],
        ['项目一', 10, 10, null, null, '做好第一件事', ...parts],
        [null, null, null, null, null, null, ...parts],
        ['项目二', null, null, null, null, '做好第二件事。', ...parts],
      ]),
      'a.xlsx',
    )
    expect(outline(form)).toEqual([
      '甲局',
      '- 项目一 | 10.00 10.00 . . | 做好第一件事 | 次数 null/2次；次数 null/2次',
      '- 项目二 | . . . . | 做好第二件事。 | 次数 null/2次',
    ])
  })
})

describe('pages in one sheet', () => {
  it('bring their annex line, title, header and a number under any column', () => {
    const reading = readXlsxForm(
      workbookOf([
        ['附件3'],
        [TITLE],
        ['部门名称：甲局', null, null, null, null, null, '单位：万元'],
        OFFICIAL_HEADER,
        ['甲局', 30, 30],
        ['项目一', 10, 10, null, null, '做好服务', ONE.slice(0, 30)],
        [null, null, null, '1'],
        ['附件3'],
        [TITLE],
        OFFICIAL_HEADER,
        [null, null, null, null, null, '工作。', ONE.slice(30)],
        ['项目二', 20, 20, null, null, '目标。', ONE],
      ]),
      'a.xlsx',
    )
    expect(outline(reading.form)).toEqual([
      '甲局',
      '- 项目一 | 10.00 10.00 . . | 做好服务工作。 | 次数 1次/2次',
      '- 项目二 | 20.00 20.00 . . | 目标。 | 次数 1次/2次',
    ])
    expect(reading.notes).toContainEqual({
      kind: 'left-out',
      message: '“1”是页码，没有读入。',
      at: 'D7',
      assumption: null,
    })
    expect(reading.warnings).toEqual([])
  })
})

describe('units', () => {
  it('are not projects for the dashes in their goals', () => {
    const reading = checkRows(
      [
        ['合计', 30, 30, null, null, '—', '—'],
        ['甲局', 10, 10, null, null, '—', '—'],
        ['项目一', 10, 10, null, null, '目标。', ONE],
        ['乙中心', 20, 20, null, null, '/', '/'],
        ['项目二', 20, 20, null, null, '目标。', ONE],
      ],
      [
        '甲局',
        '- 项目一 | 10.00 10.00 . . | 目标。 | 次数 1次/2次',
        '乙中心',
        '- 项目二 | 20.00 20.00 . . | 目标。 | 次数 1次/2次',
      ],
    )
    expect(said(reading)).toContain('F4、G4 没有读入')
  })
  it('lose the label before their names, which is said', () => {
    for (const label of ['资金使用单位：', '单位：', '单位名称: ', '预算单位：']) {
      const reading = checkRows(
        [
          [`${label}甲局`],
          ['项目一', 10, 10, null, null, '目标。', ONE],
          [`${label}乙公司`],
          ['项目二', 20, 20, null, null, '目标。', ONE],
        ],
        [
          '甲局',
          '- 项目一 | 10.00 10.00 . . | 目标。 | 次数 1次/2次',
          '乙公司',
          '- 项目二 | 20.00 20.00 . . | 目标。 | 次数 1次/2次',
        ],
      )
      expect(said(reading)).toContain(`“${label.trim()}”是标签`)
    }
  })
  it('are told by serial numbers where nothing else tells them', () => {
    const { form } = readXlsxForm(
      workbookOf([
        [TITLE],
        ['部门名称：甲局'],
        ['序号', ...OFFICIAL_HEADER],
        ['一', '智慧城'],
        ['1', '社区服务站', 10, 10, null, null, '目标。', ONE],
        ['2', '人才公寓', 5, 5],
        ['二', '机关服务'],
        ['1', '食堂', 20, 20, null, null, '目标。', ONE],
      ]),
      'a.xlsx',
    )
    expect(outline(form)).toEqual([
      '智慧城',
      '- 社区服务站 | 10.00 10.00 . . | 目标。 | 次数 1次/2次',
      '- 人才公寓 | 5.00 5.00 . . |  | ',
      '机关服务',
      '- 食堂 | 20.00 20.00 . . | 目标。 | 次数 1次/2次',
    ])
  })
  it('named by the sum below them alone are not said to be without a name', () => {
    const reading = checkRows(
      [
        ['项目一', 10, 10, null, null, '目标。', ONE],
        ['甲局小计', 10, 10],
        ['项目二', 20, 20, null, null, '目标。', ONE],
        ['乙中心小计', 20, 20],
      ],
      [
        '甲局',
        '- 项目一 | 10.00 10.00 . . | 目标。 | 次数 1次/2次',
        '乙中心',
        '- 项目二 | 20.00 20.00 . . | 目标。 | 次数 1次/2次',
      ],
    )
    expect(said(reading)).not.toContain('单位名称留空')
  })
  it('that no row names are the department, but not where others are named', () => {
    expect(
      said(
        checkRows(
          [['项目一', 10, 10, null, null, '目标。', ONE]],
          ['某部门', '- 项目一 | 10.00 10.00 . . | 目标。 | 次数 1次/2次'],
        ),
      ),
    ).toContain('以部门“某部门”作为资金使用单位')
    const both = read([
      ['    项目一', 10, 10, null, null, '目标。', ONE],
      ['乙中心', 20, 20],
      ['    项目二', 20, 20, null, null, '目标。', ONE],
    ])
    expect(both.form.units.map(({ name }) => name)).toEqual(['', '乙中心'])
    expect(said(both)).toContain('单位名称留空')
  })
})

describe('a remark under the table', () => {
  it('is one where the leftmost column holds goals or indicators', () => {
    for (const remark of ['备注：本表反映部门预算项目支出绩效目标。', '填表人：王某']) {
      const reading = readXlsxForm(
        workbookOf([
          [TITLE],
          ['部门名称：甲局'],
          ['绩效指标', '项目名称', '总计', '绩效目标'],
          [null, '甲局', 10],
          [ONE.slice(0, -1), '项目一', 10, '目标'],
          [remark],
        ]),
        'a.xlsx',
      )
      expect(outline(reading.form)).toEqual(['甲局', '- 项目一 | 10.00 . . . | 目标 | 次数 1次/2次'])
      expect(said(reading)).toContain(`“${remark}”是表外说明`)
    }
  })
})
