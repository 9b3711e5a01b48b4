/**
 * The catalogue of rules, and the one way to ask them. What was found in a project or a unit is kept with that very
 * object: values are immutable, so that an edit, which makes new objects for its row and the rows above it, re-checks
 * those and nothing else, and an undo finds its answers ready.
 */
import type { Project, SpendingUnit, TargetTable } from '../form.ts'
import { projectTotals, type TableTotals, unitTotals } from '../totals.ts'
import { ARITHMETIC_RULES } from './arithmetic.ts'
import { CONTROL_RULES } from './control.ts'
import { EMPTY_RULES } from './empty.ts'
import type { Finding, Rule, Said, TableHeading, UnitHeading } from './finding.ts'
import { NEGATIVE_RULES } from './negative.ts'

export const RULES: readonly Rule[] = [...ARITHMETIC_RULES, ...CONTROL_RULES, ...EMPTY_RULES, ...NEGATIVE_RULES]

const TABLE_RULES = RULES.filter((rule) => rule.scope === 'table')
const UNIT_RULES = RULES.filter((rule) => rule.scope === 'unit')
const PROJECT_RULES = RULES.filter((rule) => rule.scope === 'project')

/** Findings, and the surroundings that they were found in: the same row elsewhere is another question. */
interface Remembered {
  readonly surroundings: string
  readonly findings: readonly Finding[]
}
const rememberedProjects = new WeakMap<Project, Remembered>()
const rememberedUnits = new WeakMap<SpendingUnit, Remembered>()
const rememberedTables = new WeakMap<TargetTable, readonly Finding[]>()

/** All findings in the order of the printed rows: 合计 first, then each unit followed by its projects. */
export function checkTable(table: TargetTable, totals: TableTotals): readonly Finding[] {
  const known = rememberedTables.get(table)
  if (known) return known
  const ofTable = TABLE_RULES.flatMap((rule) => findings(rule, rule.check({ table, totals })))
  const heading = tableHeading(table)
  const all = [...ofTable, ...table.units.flatMap((unit) => checkUnit(heading, unit, totals))]
  rememberedTables.set(table, all)
  return all
}

/** The unit's findings and those of its projects. */
function checkUnit(table: TableHeading, unit: SpendingUnit, all: TableTotals): readonly Finding[] {
  return remember(rememberedUnits, unit, JSON.stringify(table), () => {
    const heading: UnitHeading = { id: unit.id }
    const surroundings = JSON.stringify([table, heading])
    const totals = all.units.get(unit.id) ?? unitTotals(unit)
    return [
      ...UNIT_RULES.flatMap((rule) => findings(rule, rule.check({ table, unit, totals }))),
      ...unit.projects.flatMap((project) =>
        remember(rememberedProjects, project, surroundings, () => {
          const scope = { table, unit: heading, project, totals: projectTotals(project) }
          return PROJECT_RULES.flatMap((rule) => findings(rule, rule.check(scope)))
        }),
      ),
    ]
  })
}

/** Only what a rule about one row may know, so that nothing else can slip into a remembered answer. */
function tableHeading({ id, title, department, year, unit }: TargetTable): TableHeading {
  return { id, title, department, year, unit }
}

function remember<Row extends WeakKey>(
  memory: WeakMap<Row, Remembered>,
  row: Row,
  surroundings: string,
  check: () => readonly Finding[],
): readonly Finding[] {
  const known = memory.get(row)
  if (known && known.surroundings === surroundings) return known.findings
  const found = check()
  memory.set(row, { surroundings, findings: found })
  return found
}

const NONE: readonly Finding[] = []

function findings(rule: Rule, said: readonly Said[]): readonly Finding[] {
  return said.length === 0 ? NONE : said.map((one) => ({ rule: rule.id, severity: rule.severity, ...one }))
}
