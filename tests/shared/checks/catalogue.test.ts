import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RULES } from '../../../shared/checks/catalogue.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { SEVERITIES } from '../../../shared/checks/severity.ts'
import { checkTable } from '../../../shared/checks/tableChecker.ts'
import { applyCommand, applyCommands } from '../../../shared/commands.ts'
import { EMPTY_DOCUMENT, type TargetDocument, type TargetTable } from '../../../shared/form.ts'
import { columnOf } from '../../../shared/layout.ts'
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { arbitraryTable, idCounter } from '../arbitraries.ts'
import { arbitraryRecipe, commandFrom } from '../arbitraryCommands.ts'
import { sampleForm } from '../samples.ts'
import { amounts, EXAMPLES } from './examples.ts'

const found = (table: TargetTable) => checkTable(table, tableTotals(table), DEFAULT_SETTINGS).findings
/** What one rule finds, all others switched off: a wrong example may be wrong in more than one way. */
const foundBy = (rule: string, table: TargetTable) => {
  const off = Object.fromEntries(RULES.filter(({ id }) => id !== rule).map(({ id }) => [id, 'off' as const]))
  return checkTable(table, tableTotals(table), { ...DEFAULT_SETTINGS, rules: off }).findings
}
/** The same table as other objects, about which nothing can have been remembered. */
const afresh = (table: TargetTable) => structuredClone(table)

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
      const findings = foundBy(rule.id, wrong)
      expect(findings.length).toBeGreaterThan(0)
      for (const finding of findings) {
        expect(finding.rule).toBe(rule.id)
        expect(finding.severity).toBe(rule.severity)
        expectPlace(wrong, finding)
      }
    })

    test(`${rule.id}: each repair that it offers settles it for good`, () => {
      const document: TargetDocument = { ...EMPTY_DOCUMENT, tables: [wrong] }
      for (const fix of foundBy(rule.id, wrong).flatMap((finding) => finding.fixes)) {
        const mended = applyCommands(document, fix.commands).document.tables[0] as TargetTable
        // A rounding difference stays one: what is printed still does not add up, and that can only be named.
        expect(
          foundBy(rule.id, mended).filter((finding) => finding.severity !== 'hint' || finding.fixes.length > 0),
          fix.label,
        ).toEqual([])
      }
    })
  }
})

describe('checking again after edits', () => {
  test('finds what a check of the whole table finds', () => {
    fc.assert(
      fc.property(arbitraryTable, fc.array(arbitraryRecipe(), { maxLength: 8 }), (table, recipes) => {
        const newId = idCounter('new')
        let document: TargetDocument = { ...EMPTY_DOCUMENT, tables: [table] }
        for (const recipe of recipes) {
          const command = commandFrom(recipe, document, newId)
          if (!command) continue
          document = applyCommand(document, command).document
          for (const edited of document.tables) expect(found(edited)).toEqual(found(afresh(edited)))
        }
      }),
    )
  })

  test('asks nothing twice: rows that no edit touched keep the findings they had', () => {
    const table: TargetTable = {
      ...(EXAMPLES['goal-empty']?.wrong as TargetTable),
      units: ['goal-empty', 'project-name-empty'].flatMap((id) => EXAMPLES[id]?.wrong.units ?? []),
    }
    const before = found(table)
    const unit = table.units[0]
    const command = {
      kind: 'setCells',
      tableId: table.id,
      cells: [{ row: 'unit', id: unit?.id ?? '', field: 'control', value: null }],
    } as const
    const edited = applyCommand(
      { ...EMPTY_DOCUMENT, tables: [table] },
      { ...command, cells: [...command.cells] },
    ).document
    const after = found(edited.tables[0] as TargetTable)
    expect(after.map((finding) => finding.rule)).toEqual(['goal-empty', 'project-name-empty'])
    for (const [index, finding] of after.entries()) expect(finding).toBe(before[index])
  })

  test('asks again when the same row stands in another table, where other figures are printed', () => {
    const wrong = EXAMPLES['project-total']?.wrong as TargetTable
    expect(found(wrong)[0]?.message).toBe('总计 30.00 与三项资金之和 26.00 不符，相差 4.00 万元')
    expect(found({ ...wrong, unit: '元' })[0]?.message).toBe(
      '总计 300000.00 与三项资金之和 260000.00 不符，相差 40000.00 元',
    )
  })
})

describe('a real table', () => {
  test('that was published is right in its sums and complete', () => {
    const table = sampleForm('published-2023')
    expect(table.units.flatMap((unit) => unit.projects)).toHaveLength(14)
    expect(found(table)).toEqual([])
  })

  test('whose grand total and one project do not add up has both named, with their place and difference', () => {
    const table = { ...sampleForm('wrong-totals'), stated: amounts({ total: '968.66', fiscal: '968.66' }) }
    const said = found(table).map(({ rule, message, place }) => ({
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
