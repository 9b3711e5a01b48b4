/** Rules that compare the projects of one unit: what they take for the same, and what they leave alone. */
import { describe, expect, test } from 'vitest'
import { OFF_SCALE_RULES } from '../../../shared/checks/amounts/offScale.ts'
import { DUPLICATE_RULES } from '../../../shared/checks/rows/duplicates.ts'
import { TableChecker } from '../../../shared/checks/tableChecker.ts'
import { applyCommands } from '../../../shared/commands.ts'
import { EMPTY_DOCUMENT, type TargetTable } from '../../../shared/form.ts'
import { fen } from '../../../shared/money.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { sampleForm } from '../samples.ts'
import { project, table, unit } from './exampleTables.ts'
import { askingOnly, foundBy, saidBy } from './foundBy.ts'
import { ofAmounts } from './siblingExamples.ts'

describe('project names', () => {
  const ofNames = (...names: string[]) => unit(names.map((name) => project({ fiscal: '26.00' }, { name })))
  const said = (...names: string[]) => saidBy(DUPLICATE_RULES, table([ofNames(...names)]))

  test('that differ in white space or width alone are one name, and each of the rows is told', () => {
    expect(said('政法（综治）经费', '慰问经费', ' 政法(综治)\u3000经费')).toEqual([
      '项目名称“政法（综治）经费”在本单位出现 2 次，总计都是 26.00 万元，请核对是否重复填报',
      '项目名称“政法(综治)\u3000经费”在本单位出现 2 次，总计都是 26.00 万元，请核对是否重复填报',
    ])
  })

  test('of other amounts are told with them, in the cells of the names', () => {
    const two = table([unit([project({ fiscal: '30.00' }), project({})])])
    const findings = foundBy(DUPLICATE_RULES, two)
    expect(findings[0]?.message).toBe(
      '项目名称“政法工作经费”在本单位出现 2 次，总计分别为 空白、30.00 万元，请合并，或在名称上加以区别',
    )
    expect(findings.map(({ place }) => place.column)).toEqual(['name', 'name'])
    expect(findings.map(({ place }) => place.projectId)).toEqual(two.units[0]?.projects.map(({ id }) => id))
  })

  test('of many rows are counted only', () => {
    expect(said(...Array.from({ length: 6 }, () => '慰问经费'))[0]).toBe(
      '项目名称“慰问经费”在本单位出现 6 次，请合并，或在名称上加以区别',
    )
  })

  test('that are empty, or stand in other units, are left alone', () => {
    expect(said('', ' ', '慰问经费')).toEqual([])
    expect(saidBy(DUPLICATE_RULES, table([ofNames('慰问经费'), ofNames('慰问经费')]))).toEqual([])
  })

  test('follow the edits: the other row is told anew when one is renamed', () => {
    const two = table([ofNames('慰问经费', '慰问经费', '慰问经费')])
    const checker = new TableChecker()
    const settings = askingOnly(DUPLICATE_RULES)
    const messages = (shown: TargetTable) =>
      checker.check(shown, tableTotals(shown), settings).findings.map(({ message }) => message.match(/出现 \d 次/)?.[0])
    expect(messages(two)).toEqual(['出现 3 次', '出现 3 次', '出现 3 次'])
    const [first] = two.units[0]?.projects ?? []
    const cells = [{ row: 'project' as const, id: first?.id ?? '', field: 'name' as const, value: '宣传经费' }]
    const { document, inverse } = applyCommands({ ...EMPTY_DOCUMENT, tables: [two] }, [
      { kind: 'setCells', tableId: two.id, cells },
    ])
    expect(messages(document.tables[0] as TargetTable)).toEqual(['出现 2 次', '出现 2 次'])
    expect(messages(applyCommands(document, inverse).document.tables[0] as TargetTable)).toHaveLength(3)
  })
})

describe('amounts off by 10,000', () => {
  const said = (shown: TargetTable) => saidBy(OFF_SCALE_RULES, shown)

  test('are named with what is usual in the unit, and can be shifted back', () => {
    const [finding] = foundBy(OFF_SCALE_RULES, ofAmounts('12', '26', '8.5', '30', '200000'))
    expect(finding?.message).toBe('总计 200000.00 万元，而本单位的项目多在几十万元，可能是按元填写的，请核对金额单位')
    expect(finding?.fixes.map(({ label }) => label)).toEqual(['各栏金额除以 10000，总计为 20.00 万元'])
    expect(finding?.place.column).toBe('total')
  })

  test('are found below what is usual as well', () => {
    expect(said(ofAmounts('12', '26', '8.5', '30', '0.002'))).toEqual([
      '总计 0.002 万元，而本单位的项目多在几十万元，可能多除了一万，请核对金额单位',
    ])
    const inYuan = { ...ofAmounts('12', '26', '8.5', '30', '0.002'), unit: '元' as const }
    expect(said(inYuan)).toEqual(['总计 20.00 元，而本单位的项目多在几十万元，可能是按万元填写的，请核对金额单位'])
  })

  test('are not guessed where projects are few, where they disagree, or where one is merely large', () => {
    expect(said(ofAmounts('12', '26', '8.5', '200000'))).toEqual([])
    expect(said(ofAmounts('12', '26', '8.5', '200000', '300000'))).toEqual([])
    expect(said(ofAmounts('12', '26', '8.5', '30', '20000'))).toEqual([])
    expect(said(ofAmounts('0.02', '26', '800', '3', '200000'))).toEqual([])
  })

  test('are not looked for where the row does not add up or has no amount', () => {
    const ordinary = ['12', '26', '8.5', '30'].map((fiscal) => project({ fiscal }))
    const withOne = (texts: Parameters<typeof project>[0]) => table([unit([...ordinary, project(texts)])])
    expect(said(withOne({ total: '200000', fiscal: '20' }))).toEqual([])
    expect(said(withOne({}))).toEqual([])
    expect(said(withOne({ fiscal: '0' }))).toEqual([])
  })

  test('are not shifted where 分 would be lost', () => {
    const odd = project({ fiscal: '200000.000001' })
    const shown = table([unit([...['12', '26', '8.5', '30'].map((fiscal) => project({ fiscal })), odd])])
    const [finding] = foundBy(OFF_SCALE_RULES, shown)
    expect(odd.amounts.fiscal).toBe(fen(200_000_000_001))
    expect(finding?.fixes).toEqual([])
  })
})

test('the published table has neither', () => {
  expect(foundBy([...DUPLICATE_RULES, ...OFF_SCALE_RULES], sampleForm('published-2023'))).toEqual([])
})
