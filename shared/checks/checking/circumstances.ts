/**
 * All that an answer about one project depends on besides the project itself: the table's heading and which rules are asked
 * how gravely. Answers found under the same circumstances hold again; under others the rules are asked again.
 */
import type { Project, SpendingUnit, TargetTable } from '../../form.ts'
import type { RuleSwitches } from '../../settings.ts'
import { projectTotals, type TableTotals, unitTotals } from '../../totals.ts'
import { RULES } from '../catalogue.ts'
import type { Finding, ProjectScope, Rule, Said, TableHeading } from '../finding.ts'
import { ruleSwitch } from '../ruleSwitch.ts'
import type { Severity } from '../severity.ts'

/** A rule that is switched on. */
export interface Asked<Switched extends Rule = Rule> {
  readonly rule: Switched
  readonly severity: Severity
}

type OfScope<Scope extends Rule['scope']> = Extract<Rule, { readonly scope: Scope }>
export type ComparingRule = OfScope<'among-projects'>

export interface Circumstances {
  readonly table: TableHeading
  readonly switches: RuleSwitches
  readonly ofProject: readonly Asked<OfScope<'project'>>[]
  readonly amongProjects: readonly Asked<ComparingRule>[]
  readonly ofUnit: readonly Asked<OfScope<'unit'>>[]
  readonly ofTable: readonly Asked<OfScope<'table'>>[]
}

export function circumstancesOf(
  { id, title, department, year, unit }: TargetTable,
  switches: RuleSwitches,
): Circumstances {
  const ofScope = <Scope extends Rule['scope']>(scope: Scope) =>
    RULES.flatMap((rule): Asked<OfScope<Scope>>[] => {
      const severity = ruleSwitch(rule, switches)
      return severity !== 'off' && isOfScope(rule, scope) ? [{ rule, severity }] : []
    })
  return {
    table: { id, title, department, year, unit },
    switches,
    ofProject: ofScope('project'),
    amongProjects: ofScope('among-projects'),
    ofUnit: ofScope('unit'),
    ofTable: ofScope('table'),
  }
}

function isOfScope<Scope extends Rule['scope']>(rule: Rule, scope: Scope): rule is OfScope<Scope> {
  return rule.scope === scope
}

export function sameCircumstances(a: Circumstances, b: Circumstances): boolean {
  return a === b || (a.switches === b.switches && sameHeading(a.table, b.table))
}

export function holdFor({ table, switches }: Circumstances, asked: TargetTable, askedSwitches: RuleSwitches): boolean {
  return switches === askedSwitches && sameHeading(table, asked)
}

/** Every field of the heading; the compiler refuses a list that lacks one. */
const HEADING = Object.keys({ id: 0, title: 0, department: 0, year: 0, unit: 0 } satisfies Record<
  keyof TableHeading,
  0
>) as (keyof TableHeading)[]

function sameHeading(a: TableHeading, b: TableHeading): boolean {
  return HEADING.every((field) => a[field] === b[field])
}

export function askProject(circumstances: Circumstances, scope: ProjectScope): readonly Finding[] {
  const findings: Finding[] = []
  for (const asked of circumstances.ofProject) {
    const said = asked.rule.check(scope)
    if (said.length > 0) findings.push(...found(asked, said))
  }
  return findings
}

export function askUnit({ table, ofUnit }: Circumstances, unit: SpendingUnit): readonly Finding[] {
  const scope = { table, unit, totals: unitTotals(unit) }
  return ofUnit.flatMap((asked) => found(asked, asked.rule.check(scope)))
}

export function askTable({ ofTable }: Circumstances, table: TargetTable, totals: TableTotals): readonly Finding[] {
  return ofTable.flatMap((asked) => found(asked, asked.rule.check({ table, totals })))
}

export function scopeOf({ table }: Circumstances, unit: SpendingUnit, project: Project): ProjectScope {
  return { table, unit: { id: unit.id }, project, totals: projectTotals(project) }
}

export function found({ rule, severity }: Asked, said: readonly Said[]): readonly Finding[] {
  const { id } = rule
  return said.map(({ message, place, fixes, figures }) =>
    figures === undefined
      ? { rule: id, severity, message, place, fixes }
      : { rule: id, severity, message, place, fixes, figures },
  )
}
