import { describe, expect, test } from 'vitest'
import { RULES } from '../../../shared/checks/catalogue.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { SEVERITIES } from '../../../shared/checks/severity.ts'
import { checkTable } from '../../../shared/checks/tableChecker.ts'
import { applyCommands } from '../../../shared/commands.ts'
import { EMPTY_DOCUMENT, type TargetDocument, type TargetTable } from '../../../shared/form.ts'
import { columnOf } from '../../../shared/layout.ts'
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { sampleForm } from '../samples.ts'
import { amounts, EXAMPLES } from './examples.ts'
import { foundBy } from './foundBy.ts'

const found = (table: TargetTable) => checkTable(table, tableTotals(table), DEFAULT_SETTINGS).findings

describe('every rule', () => {
  test('has an identity of its own, a severity and all its words', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length)
    for (const rule of RULES) {
      expect(SEVERITIES).toContain(rule.severity)
      for (const words of [rule.id, rule.title, rule.why, rule.right, rule.wrong]) expect(words.trim()).not.toBe('')
    }
  })

  test('has an example, and there is no example of a rule that is gone', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(RULES.map((rule) => rule.id).sort())
  })

  for (const rule of RULES) {
    const { right, wrong } = EXAMPLES[rule.id] ?? {}
    if (!right || !wrong) continue

    test(`${rule.id}: nothing at all is said of its right example`, () => {
      expect(found(right)).toEqual([])
    })

    test(`${rule.id}: its wrong example is found, at a place that is there`, () => {
      const findings = foundBy([rule], wrong)
      expect(findings.length).toBeGreaterThan(0)
      for (const finding of findings) {
        expect(finding.rule).toBe(rule.id)
        expect(finding.severity).toBe(rule.severity)
        expectPlace(wrong, finding)
      }
    })

    test(`${rule.id}: each repair that it offers settles it for good`, () => {
      const document: TargetDocument = { ...EMPTY_DOCUMENT, tables: [wrong] }
      for (const fix of foundBy([rule], wrong).flatMap((finding) => finding.fixes)) {
        const mended = applyCommands(document, fix.commands).document.tables[0] as TargetTable
        // A rounding difference stays one: what is printed still does not add up, and that can only be named.
        expect(
          foundBy([rule], mended).filter((finding) => finding.severity !== 'hint' || finding.fixes.length > 0),
          fix.label,
        ).toEqual([])
      }
    })
  }
})

describe('a real table', () => {
  test('that was published has nothing that must be mended before handing in', () => {
    const table = sampleForm('published-2023')
    expect(table.units.flatMap((unit) => unit.projects)).toHaveLength(14)
    expect(found(table).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('whose grand total and one project do not add up has both named, with their place and difference', () => {
    const table = { ...sampleForm('wrong-totals'), stated: amounts({ total: '968.66', fiscal: '968.66' }) }
    const errors = found(table).filter(({ severity }) => severity === 'error')
    const said = errors.map(({ rule, message, place }) => ({
      rule,
      message,
      project: projectName(table, place.projectId),
      column: columnOf(place.column).header,
    }))
    expect(said).toEqual([
      {
        rule: 'grand-total',
        message: '合计行总计 968.66 与各单位之和 958.66 不符，相差 10.00 万元',
        project: null,
        column: '总计',
      },
      {
        rule: 'grand-total',
        message: '合计行财政拨款 968.66 与各单位之和 928.66 不符，相差 40.00 万元',
        project: null,
        column: '财政拨款',
      },
      {
        rule: 'project-total',
        message: '总计 283.00 与三项资金之和 273.00 不符，相差 10.00 万元',
        project: '天河区来穗人员服务示范中心工作经费',
        column: '总计',
      },
    ])
  })
})

function expectPlace(table: TargetTable, { place }: Finding): void {
  const unit = table.units.find((candidate) => candidate.id === place.unitId)
  const project = unit?.projects.find((candidate) => candidate.id === place.projectId)
  const indicator = project?.indicators.find((candidate) => candidate.id === place.indicatorId)
  expect(unit?.id ?? null).toBe(place.unitId)
  expect(project?.id ?? null).toBe(place.projectId)
  expect(indicator?.id ?? null).toBe(place.indicatorId)
}

function projectName(table: TargetTable, projectId: string | null): string | null {
  const projects = table.units.flatMap((unit) => unit.projects)
  return projects.find((project) => project.id === projectId)?.name ?? null
}
