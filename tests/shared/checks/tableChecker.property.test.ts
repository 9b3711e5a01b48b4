/**
 * The law of checking again: whatever one long-lived checker was asked before, about whichever tables and under whatever
 * settings, its answer is the one that a first look gives; and rows that no edit touched keep the findings that they had.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RULES } from '../../../shared/checks/catalogue.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { settingAside } from '../../../shared/checks/settingAside.ts'
import { type CheckedTable, checkTable, TableChecker } from '../../../shared/checks/tableChecker.ts'
import { applyCommand, type Command } from '../../../shared/commands.ts'
import { EMPTY_DOCUMENT, type Project, type TargetDocument, type TargetTable } from '../../../shared/form.ts'
import { RULE_SWITCHES } from '../../../shared/settings.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { idCounter, tableOf } from '../arbitraries.ts'
import { arbitraryRecipe, type CommandRecipe, commandFrom } from '../arbitraryCommands.ts'
import { arbitraryReviewedTable } from './reviewedTables.ts'

type Step =
  | { readonly kind: 'edit'; readonly recipe: CommandRecipe }
  | { readonly kind: 'undo' }
  | { readonly kind: 'set-aside'; readonly pick: number }
  | { readonly kind: 'switch'; readonly pick: number; readonly to: (typeof RULE_SWITCHES)[number] }

/** With it, which of the tables is looked at after it. */
const arbitraryStep: fc.Arbitrary<Step & { readonly shown: number }> = fc
  .tuple(
    fc.oneof(
      { weight: 8, arbitrary: fc.record({ kind: fc.constant('edit' as const), recipe: arbitraryRecipe() }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), recipe: arbitraryRecipe('setCells') }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('set-aside' as const), pick: fc.nat(1000) }) },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('switch' as const),
          pick: fc.nat(1000),
          to: fc.constantFrom(...RULE_SWITCHES),
        }),
      },
    ),
    fc.nat(10),
  )
  .map(([step, shown]) => ({ ...step, shown: shown < 8 ? 0 : shown }))

const arbitrarySteps = fc.array(arbitraryStep, { maxLength: 8 })

const arbitraryStart: fc.Arbitrary<TargetDocument> = fc
  .array(arbitraryReviewedTable, { minLength: 1, maxLength: 2 })
  .map((contents) => {
    const newId = idCounter()
    return { ...EMPTY_DOCUMENT, tables: contents.map((content) => tableOf(content, newId)) }
  })

test('an answer is the one of a first look, however often the table was looked at before', () => {
  const met = { findings: 0, setAside: 0, compared: 0 }
  fc.assert(
    fc.property(arbitraryStart, arbitrarySteps, (start, steps) => {
      let before: Look | null = null
      for (const look of looks(start, steps)) {
        const { table, settings, all } = look
        expect(all).toEqual(allOf(firstLook(table, settings), table))
        if (before) expectKept(before, look)
        before = look
        met.findings += all.findings.length
        met.setAside += all.setAside.length
        met.compared += all.findings.filter(({ rule }) => COMPARING.has(rule)).length
      }
    }),
  )
  expect(Math.min(...Object.values(met))).toBeGreaterThan(0)
})

test('what was answered stays answered, though the checker has gone on to other tables and settings', () => {
  fc.assert(
    fc.property(arbitraryStart, arbitrarySteps, (start, steps) => {
      for (const { checked, table, all } of [...looks(start, steps)]) {
        expect(allOf(checked, table)).toEqual(all)
        expect(checked.findings).toBe(all.findings)
      }
    }),
    { numRuns: 30 },
  )
})

test('the same question has the very same answer', () => {
  fc.assert(
    fc.property(arbitraryStart, ({ tables: [first], settings }) => {
      if (!first) return
      const checker = new TableChecker()
      const totals = tableTotals(first)
      const checked = checker.check(first, totals, settings)
      expect(checker.check(first, totals, { ...settings })).toBe(checked)
      expect(checked.findings).toBe(checked.findings)
    }),
    { numRuns: 20 },
  )
})

/** What one checker answers as the document changes. */
function* looks(start: TargetDocument, steps: readonly (Step & { readonly shown: number })[]): Generator<Look> {
  const world = new World(start)
  const checker = new TableChecker()
  for (const step of [null, ...steps]) {
    if (step) world.take(step)
    const { tables, settings } = world.document
    const table = tables[(step?.shown ?? 0) % tables.length]
    if (!table) continue
    const checked = checker.check(table, tableTotals(table), settings)
    yield { table, settings, checked, all: allOf(checked, table) }
  }
}

/** The document under edits, with what takes each of them back. */
class World {
  document: TargetDocument
  private readonly undo: Command[] = []
  private readonly newId = idCounter('new')

  constructor(start: TargetDocument) {
    this.document = start
  }

  take(step: Step & { readonly shown: number }): void {
    const { kind } = step
    if (kind === 'undo') {
      const inverse = this.undo.pop()
      if (inverse) this.document = applyCommand(this.document, inverse).document
      return
    }
    const command = this.commandOf(step)
    if (!command) return
    const { document, inverse } = applyCommand(this.document, command)
    this.document = document
    this.undo.push(inverse)
  }

  private commandOf(step: Exclude<Step, { kind: 'undo' }> & { readonly shown: number }): Command | null {
    const { tables, settings } = this.document
    switch (step.kind) {
      case 'edit':
        return commandFrom(step.recipe, this.document, this.newId)
      case 'switch': {
        const rule = RULES[step.pick % RULES.length]
        const value = { ...settings.rules, [rule?.id ?? '']: step.to }
        return { kind: 'setSetting', setting: { name: 'rules', value } }
      }
      case 'set-aside': {
        const table = tables[step.shown % tables.length]
        const findings = table ? firstLook(table, settings).findings : []
        const finding = findings[step.pick % findings.length]
        if (!table || !finding) return null
        return { kind: 'setSetting', setting: settingAside(settings, table.id, finding, `第${step.pick}号`) }
      }
    }
  }
}

interface Look {
  readonly table: TargetTable
  readonly settings: TargetDocument['settings']
  readonly checked: CheckedTable
  readonly all: ReturnType<typeof allOf>
}

const COMPARING = new Set(RULES.filter(({ scope }) => scope === 'among-projects').map(({ id }) => id))
const OF_PROJECT = new Set(RULES.filter(({ scope }) => scope === 'project').map(({ id }) => id))

/** Another checker and other objects, about which nothing can have been remembered. */
function firstLook(table: TargetTable, settings: TargetDocument['settings']): CheckedTable {
  const copy = structuredClone(table)
  return checkTable(copy, tableTotals(copy), settings)
}

/** Everything that an answer tells. */
function allOf(checked: CheckedTable, table: TargetTable) {
  const rows = [null, ...table.units.flatMap((unit) => [unit.id, ...unit.projects.map(({ id }) => id)]), 'nowhere']
  return {
    findings: checked.findings,
    setAside: checked.setAside,
    counts: checked.counts,
    ofRows: rows.map((rowId) => checked.ofRow(rowId)),
  }
}

/** Where only other rows were edited, what a rule said of a project is not said again but kept. */
function expectKept(before: Look, now: Look): void {
  const heading = ({ table: { id, title, department, year, unit } }: Look) =>
    JSON.stringify([id, title, department, year, unit])
  if (heading(before) !== heading(now) || before.settings.rules !== now.settings.rules) return
  const untouched = placesOf(before.table)
  const kept = new Set([...before.all.findings, ...before.all.setAside.map(({ finding }) => finding)])
  for (const [project, unitId] of placesOf(now.table)) {
    if (untouched.get(project) !== unitId) continue
    const ownFindings = now.checked.ofRow(project.id).filter(({ rule }: Finding) => OF_PROJECT.has(rule))
    for (const finding of ownFindings) expect(kept.has(finding), finding.message).toBe(true)
  }
}

function placesOf(table: TargetTable): ReadonlyMap<Project, string> {
  return new Map(table.units.flatMap((unit) => unit.projects.map((project) => [project, unit.id] as const)))
}
