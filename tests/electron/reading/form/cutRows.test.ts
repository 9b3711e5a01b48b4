import { describe, expect, it } from 'vitest'
import type { FormReading } from '../../../../shared/reading.ts'
import { type CellContent, formOf, OFFICIAL_HEADER, readXlsxForm, workbookOf } from '../packages.ts'

type Row = readonly CellContent[]

const ONE = '1、1-产出指标；11-数量指标；培训次数；实施周期指标值:1次；年度指标值:1次。'
const TWO = '2、1-产出指标；12-质量指标；合格率；实施周期指标值:95%；年度指标值:达到95%以上。'
const BOTH = ONE + TWO
const UNIT: Row = ['来穗局', 30, 30]
const LAST: Row = ['项目二', 15, 15, null, null, '完成第二项任务。', ONE]
const read = (rows: readonly Row[], behind = '') => readXlsxForm(formOf(rows, behind), 'a.xlsx')
const indicators = ({ form }: FormReading, at: number) =>
  form.units[0]?.projects[at]?.indicators.map(
    ({ name, cycleValue, annualValue, verbatim }) => verbatim ?? `${name} ${cycleValue} ${annualValue}`,
  )
const projects = ({ form }: FormReading) => form.units.flatMap((unit) => unit.projects)
const TWO_INDICATORS = ['培训次数 1次 1次', '合格率 95% 达到95%以上']

describe('a project that a page’s end has cut', () => {
  it('is joined before its sentences are read, wherever the cut is', () => {
    for (let cut = 1; cut < BOTH.length; cut++) {
      const reading = read([
        UNIT,
        ['项目一', 15, 15, null, null, '做好来穗人员', BOTH.slice(0, cut)],
        [null, null, null, null, null, '服务工作。', BOTH.slice(cut)],
        LAST,
      ])
      expect(projects(reading).map(({ name, goal }) => `${name} ${goal}`)).toEqual([
        '项目一 做好来穗人员服务工作。',
        '项目二 完成第二项任务。',
      ])
      expect(indicators(reading, 0)).toEqual(TWO_INDICATORS)
    }
  })
  it('goes on behind the page number and the repeated header', () => {
    const reading = read([
      UNIT,
      ['    项目一', 15, 15, null, null, '做好来穗人员', BOTH.slice(0, 51)],
      [null, null, null, '- 1 -'],
      ['项目支出绩效目标表（含转移支付项目）'],
      OFFICIAL_HEADER,
      [null, null, null, null, null, '服务工作。', BOTH.slice(51)],
      ['    项目二', 15, 15, null, null, '完成第二项任务。', ONE],
    ])
    expect(projects(reading).map(({ name, goal }) => `${name} ${goal}`)).toEqual([
      '项目一 做好来穗人员服务工作。',
      '项目二 完成第二项任务。',
    ])
    expect(indicators(reading, 0)).toEqual(TWO_INDICATORS)
  })
  it('in the middle of its name gets the name back, and it is said', () => {
    const reading = read([
      UNIT,
      ['天河区来穗人员服务', 15, 15, null, null, '做好来穗人员', BOTH.slice(0, 30)],
      ['示范中心经费', null, null, null, null, '服务工作。', BOTH.slice(30)],
      LAST,
    ])
    expect(projects(reading).map(({ name }) => name)).toEqual(['天河区来穗人员服务示范中心经费', '项目二'])
    expect(indicators(reading, 0)).toEqual(TWO_INDICATORS)
    expect(reading.notes).toMatchObject([
      { kind: 'assumed', at: 'A6', message: expect.stringContaining('已合并为“天河区来穗人员服务示范中心经费”') },
    ])
  })
  it('into a row for every line of text is one project', () => {
    const lines = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, 'gs')) ?? []
    const cut = (name: string, goal: string): Row[] => {
      const [names, goals, sentences] = [lines(name, 7), lines(goal, 8), lines(BOTH, 16)]
      return Array.from({ length: sentences.length }, (_, at) => [
        names[at] ?? null,
        at === 0 ? 15 : null,
        at === 0 ? 15 : null,
        null,
        null,
        goals[at] ?? null,
        sentences[at] ?? null,
      ])
    }
    const name = '天河区来穗人员服务示范中心工作经费（含设备购置）'
    const reading = read([
      UNIT,
      ...cut(name, '做好来穗人员服务工作，完成各项任务。'),
      ...cut('项目二', '做好第二项任务，按时完成。'),
    ])
    expect(projects(reading).map((project) => `${project.name} ${project.goal}`)).toEqual([
      `${name} 做好来穗人员服务工作，完成各项任务。`,
      '项目二 做好第二项任务，按时完成。',
    ])
    expect(indicators(reading, 0)).toEqual(TWO_INDICATORS)
    expect(indicators(reading, 1)).toEqual(TWO_INDICATORS)
  })
})

describe('projects that are no part of the one above', () => {
  it('have texts but no amounts, or nothing but a name', () => {
    const reading = read([
      UNIT,
      ['    项目一', 30, 30, null, null, '完成任务。', ONE],
      ['    项目二', null, null, null, null, '完成任务。', ONE],
      ['    项目三', null, null, null, null, '做好工作'],
      ['    项目四'],
    ])
    expect(projects(reading).map(({ name }) => name)).toEqual(['项目一', '项目二', '项目三', '项目四'])
  })
  it('have the same name but other amounts, which is warned of', () => {
    const reading = read([
      UNIT,
      ['项目一', 10, 10, null, null, '甲。', ONE],
      ['项目一', 20, 20, null, null, '乙。', ONE],
    ])
    expect(projects(reading).length).toBe(2)
    expect(reading.warnings.map(({ kind }) => kind)).toEqual(['duplicate-name'])
  })
})

describe('one project over several rows', () => {
  const header = ['项目名称', '总计', '财政拨款', '绩效目标', '一级指标', '二级指标', '三级指标', '年度指标值']
  it('may repeat its name and amounts beside every indicator', () => {
    const row = (level2: string, name: string): Row => ['项目一', 10, 10, '目标', '产出指标', level2, name, '5']
    const reading = readXlsxForm(
      workbookOf([
        header,
        ['甲局', 10, 10],
        row('数量指标', '次数'),
        row('质量指标', '合格率'),
        row('时效指标', '天数'),
      ]),
      'a.xlsx',
    )
    expect(projects(reading).map(({ name, goal, amounts }) => [name, goal, amounts.total])).toEqual([
      ['项目一', '目标', 10_000_000],
    ])
    expect(indicators(reading, 0)).toEqual(['次数 null 5', '合格率 null 5', '天数 null 5'])
    expect(reading.warnings.map(({ kind }) => kind)).toEqual(['unit-missing'])
  })
  it('may state another amount further down, which is named', () => {
    const reading = read(
      [UNIT, ['项目一', 30, 30, null, null, '甲。', ONE], [null, 20, 20, null, null, null, TWO]],
      '<mergeCells><mergeCell ref="A5:A6"/></mergeCells>',
    )
    expect(projects(reading).map(({ amounts }) => amounts.total)).toEqual([30_000_000])
    expect(reading.notes.map(({ kind, at }) => `${kind} ${at}`)).toEqual(['left-out B6', 'left-out C6'])
  })
  it('may share a goal with the next project, which then has it too', () => {
    const reading = read(
      [UNIT, ['项目一', 10, 10, null, null, '共同目标。', ONE], ['项目二', 20, 20, null, null, null, ONE]],
      '<mergeCells><mergeCell ref="F5:F6"/></mergeCells>',
    )
    expect(projects(reading).map(({ goal }) => goal)).toEqual(['共同目标。', '共同目标。'])
    expect(reading.notes).toMatchObject([{ kind: 'assumed', message: expect.stringContaining('合并为一格') }])
  })
})
