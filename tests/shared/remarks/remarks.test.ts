import { describe, expect, it } from 'vitest'
import type { CellOf } from '../../../shared/remarks/cellsOfReading.ts'
import { linesOfSheet, linesOfSummary, REMARK_COLUMNS } from '../../../shared/remarks/lines.ts'
import { needsSummary } from '../../../shared/remarks/report.ts'
import type { SetAside } from '../../../shared/settings.ts'
import { project, table, unit } from '../checks/examples.ts'
import { checkedSource, DATE, faultyTable, sheetOf } from './checkedTables.ts'

describe('the remarks on a table', () => {
  const form = faultyTable()
  const sheet = sheetOf(checkedSource(form))
  it('are numbered anew in the 合计 row, in each unit’s own row and in each project', () => {
    const numbered = sheet.units.map(({ name, remarks }) => [
      name,
      remarks.map(({ row, number }) => `${row} ${number}`),
    ])
    expect(numbered).toEqual([
      [null, ['合计行 1']],
      ['区委政法委员会', ['单位小计行 1', '甲项目 1', '甲项目 2']],
      ['乙单位', ['乙项目 1']],
    ])
  })
  it('say where they are, what is written there, what is wrong, how gravely, and how it can be mended', () => {
    const [, second] = sheet.units
    expect(second?.remarks[1]).toEqual({
      number: 1,
      row: '甲项目',
      column: '总计',
      cell: null,
      written: '30.00',
      message: '总计 30.00 与三项资金之和 26.00 不符，相差 4.00 万元',
      severity: 'error',
      suggestions: ['改为三项资金之和 26.00', '总数不变，项目的财政拨款增加 4.00'],
    })
    expect(second?.remarks[2]).toMatchObject({ column: '绩效目标', written: '（空）', suggestions: [] })
  })
  it('show the one indicator that is meant, with its number', () => {
    expect(sheet.units[2]?.remarks[0]?.written).toBe('第 2 条：培训人数；实施周期:；年度:')
  })
  it('count the indicators where all of them together are meant', () => {
    const source = checkedSource(table([unit([project({ fiscal: '1' })])]))
    const [own] = source.table.units
    const place = { unitId: own?.id ?? null, projectId: own?.projects[0]?.id ?? null, indicatorId: null }
    const finding = { rule: 'x', severity: 'warning', message: '缺', fixes: [] } as const
    const findings = [{ ...finding, place: { ...place, column: 'indicators' as const } }]
    const sheet = sheetOf({ ...source, checked: { ...source.checked, findings } })
    expect(sheet.units[0]?.remarks[0]?.written).toBe('共 6 条指标')
  })
  it('name the cell of the file where it is known', () => {
    const cellOf: CellOf = ({ column }) => (column === 'goal' ? 'F9' : null)
    const cells = sheetOf(checkedSource(form, [], cellOf)).units.flatMap(({ remarks }) =>
      remarks.map(({ cell }) => cell),
    )
    expect(cells).toEqual([null, null, null, 'F9', null])
  })
  it('carry department, year, file, date and counts, and nothing of what is in order', () => {
    const { department, year, fileName, date, counts } = sheet
    expect([department, year, fileName, date]).toEqual(['区委政法委员会', 2023, '甲局.xlsx', DATE])
    expect(counts).toEqual({ error: 5, warning: 0, hint: 0 })
    expect(JSON.stringify(sheet)).not.toContain('丙单位')
  })
  it('cut what is written there to what can be recognised, by whole characters', () => {
    const goal = '𠮷'.repeat(400)
    const long = table([unit([project({ fiscal: '26' }, { goal, name: '' })])])
    const source = checkedSource(long)
    const finding = { rule: 'x', severity: 'hint', message: '太长', fixes: [] } as const
    const [own] = long.units
    const place = { unitId: own?.id ?? null, projectId: own?.projects[0]?.id ?? null, indicatorId: null }
    const findings = [{ ...finding, place: { ...place, column: 'goal' as const } }]
    const remark = sheetOf({ ...source, checked: { ...source.checked, findings } }).units[0]?.remarks[0]
    expect(remark).toMatchObject({ written: `${'𠮷'.repeat(50)}…`, row: '（本单位第 1 个项目，名称未填写）' })
  })
  it('cut names that no cell of a workbook could hold, and say which project it is where nobody can see its name', () => {
    const name = '字'.repeat(40_000)
    const unseen = project({ total: '30', fiscal: '26' }, { name: '\u200b' })
    const source = checkedSource(
      table([unit([unseen, project({ total: '30', fiscal: '26' }, { name })], {}, { name })], {}, { department: name }),
    )
    const { department, units } = sheetOf(source)
    const cut = `${'字'.repeat(200)}…`
    expect([department, units[0]?.name]).toEqual([cut, cut])
    expect(units[0]?.remarks.map(({ row }) => row)).toEqual(['（本单位第 1 个项目，名称未填写）', cut])
  })
})

describe('what was set aside', () => {
  const form = faultyTable()
  const [finding] = checkedSource(form).checked.findings
  const settings: SetAside[] = finding
    ? [{ tableId: form.id, rule: finding.rule, ...finding.place, message: finding.message, reason: '已批复' }]
    : []
  const sheet = sheetOf(checkedSource(form, settings))
  it('is no remark and not counted, and stands in a part of its own with the reason', () => {
    expect(sheet.counts.error).toBe(4)
    expect(sheet.units.map(({ name }) => name)).not.toContain(null)
    expect(sheet.setAside).toMatchObject([{ number: 1, row: '合计行', unit: '', reason: '已批复' }])
    const { lines } = linesOfSheet(sheet)
    const at = lines.findIndex((line) => line.kind === 'band' && line.text === '已看过、搁置不改的　1 条')
    expect(lines.slice(at + 1)).toMatchObject([{ kind: 'row', cells: { 4: expect.stringMatching(/\n理由：已批复$/) } }])
  })
})

describe('the lines of the sheet', () => {
  it('have units as bands and a text for each column, with an empty one for the unit’s answer', () => {
    const { heading, lines } = linesOfSheet(sheetOf(checkedSource(faultyTable())))
    expect(heading.map(({ left, right }) => `${left}|${right}`)).toEqual([
      '部门名称：区委政法委员会|预算年度：2023年',
      `审核的文件：甲局.xlsx|审核日期：${DATE}`,
      expect.stringContaining('共 5 条意见：错误 5 条，警告 0 条，提示 0 条。'),
    ])
    expect(lines.flatMap((line) => (line.kind === 'band' ? [line.text] : []))).toEqual([
      '全表　1 条',
      '资金使用单位：区委政法委员会　3 条',
      '资金使用单位：乙单位　1 条',
    ])
    for (const line of lines) if (line.kind === 'row') expect(line.cells).toHaveLength(REMARK_COLUMNS.length)
    const [, remark] = lines
    expect(remark?.kind === 'row' && remark.cells.at(-1)).toBe('')
  })
  it('set each project off from the one above it, the first of a unit being set off by the unit’s band', () => {
    const { lines } = linesOfSheet(sheetOf(checkedSource(faultyTable())))
    const opening = lines.flatMap((line) => (line.kind === 'row' && line.opens ? [line.cells.slice(0, 2)] : []))
    expect(opening).toEqual([['1', '甲项目']])
  })
  it('say plainly that there is nothing to mend', () => {
    const { heading, lines } = linesOfSheet(sheetOf(checkedSource(table([unit([project({ fiscal: '1' })])]))))
    expect(lines).toEqual([{ kind: 'sentence', text: '没有发现需要修改的问题。' }])
    expect(heading[2]?.left).toBe('没有发现需要修改的问题。')
  })
})

describe('a report on several files', () => {
  const sheets = [sheetOf(checkedSource(faultyTable()))]
  const files = [
    { fileName: '甲局.xlsx', sheets, refusal: null },
    { fileName: '乙局.xlsx', sheets: [], refusal: '“乙局.xlsx”已损坏。' },
  ] as const
  it('begins with a summary: counts of each, and the sentence of those that could not be read', () => {
    const { lines, heading } = linesOfSummary({ date: DATE, files })
    expect(heading[0]?.left).toBe('共 2 个文件，其中 1 个不能读取，原因见“备注”。')
    expect(lines.map((line) => line.kind === 'row' && line.cells)).toEqual([
      ['1', '甲局.xlsx', '区委政法委员会', '2023', '5', '0', '0', ''],
      ['2', '乙局.xlsx', '', '', '', '', '', '“乙局.xlsx”已损坏。'],
    ])
  })
  it('has none where it is about one table alone', () => {
    expect(needsSummary({ date: DATE, files })).toBe(true)
    expect(needsSummary({ date: DATE, files: [files[0]] })).toBe(false)
    expect(needsSummary({ date: DATE, files: [files[1]] })).toBe(true)
  })
})
