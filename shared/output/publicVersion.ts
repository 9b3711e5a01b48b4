/**
 * The public version (公开版) of a table: what a department hands to its web site. Projects that are not published are
 * left out and all sums are those of what is left; control figures, signatures and the draft mark go as well. What was
 * left out is for the department's own records and stands in no file that is published.
 */
import { AppError } from '../errors.ts'
import type { Project, SpendingUnit, TargetTable } from '../form.ts'
import { printIndicators } from '../indicators/sentence.ts'
import { columnOf } from '../layout.ts'
import { exactAmount, type Fen, sumFen } from '../money.ts'
import { projectTotals } from '../totals.ts'
import type { OutputChoices } from './outputChoices.ts'
import { withoutProjects } from './partOfTable.ts'

/** A project that is not published. */
export interface LeftOut {
  /** The project's identity. */
  readonly id: string
  readonly unit: string
  readonly project: string
  readonly total: Fen | null
}

export interface PublicVersion {
  readonly table: TargetTable
  readonly leftOut: readonly LeftOut[]
}

/** Identities that the table does not have are passed over. Figures stated for a part that lost something go. */
export function publicVersion(table: TargetTable, unpublished: readonly string[]): PublicVersion {
  const part = withoutProjects(table, unpublished)
  const units = part.units.map((unit) => (unit.control === null ? unit : { ...unit, control: null }))
  return { table: { ...part, control: null, units }, leftOut: leftOutOf(table, unpublished) }
}

/** The same, for a file. Throws `nothing-published` where no project is left. */
export function publishedVersion(table: TargetTable, unpublished: readonly string[]): PublicVersion {
  const version = publicVersion(table, unpublished)
  if (version.leftOut.length > 0 && version.table.units.every(({ projects }) => projects.length === 0))
    throw new AppError('nothing-published')
  return version
}

function leftOutOf(table: TargetTable, unpublished: readonly string[]): LeftOut[] {
  const omitted = new Set(unpublished)
  return table.units.flatMap((unit) =>
    unit.projects
      .filter(({ id }) => omitted.has(id))
      .map((project) => ({
        id: project.id,
        unit: unit.name,
        project: project.name,
        total: projectTotals(project).shown.total,
      })),
  )
}

/** null where none of them has an amount. */
export function sumOfLeftOut(leftOut: readonly LeftOut[]): Fen | null {
  return sumFen(leftOut.map(({ total }) => total))
}

/** The choices without what only the department needs on paper: the whole form is published, and nobody signs it. */
export function publicChoices(output: OutputChoices): OutputChoices {
  const pageSetup = { ...output.pageSetup, content: 'full', omittedUnits: [], signature: null, draft: false } as const
  return { ...output, pageSetup }
}

/** Names shorter than this are words of everyday texts. */
const SHORTEST_TELLING_NAME = 4

/**
 * Where a published text tells the name of a project that is not, as sentences; one for each place. A published project of
 * the same name, like a copy of the one left out, is told itself, and then the name is nobody's secret.
 */
export function namesTold({ table, leftOut }: PublicVersion): string[] {
  const published = new Set(table.units.flatMap(({ projects }) => projects.map(({ name }) => name.trim())))
  const unpublished = [...new Set(leftOut.map(({ project }) => project.trim()))]
  const twinsTold = unpublished
    .filter((name) => name !== '' && published.has(name))
    .map((name) => `“${name}”有不公开的，也有同名的项目在公开之列，请确认。`)
  const names = unpublished.filter((name) => name.length >= SHORTEST_TELLING_NAME && !published.has(name))
  if (names.length === 0) return twinsTold
  const toldBy = (place: string, text: string) =>
    names.filter((name) => text.includes(name)).map((name) => `${place}里写着不公开的项目“${name}”，请修改后再公开。`)
  const ofProject = (project: Project) => [
    ...toldBy('项目名称', project.name),
    ...toldBy(`“${project.name}”的${columnOf('goal').header}`, project.goal),
    ...toldBy(`“${project.name}”的${columnOf('indicators').header}`, printIndicators(project.indicators)),
  ]
  const ofUnit = (unit: SpendingUnit) => [
    ...toldBy('资金使用单位的名称', unit.name),
    ...unit.projects.flatMap(ofProject),
  ]
  return [
    ...twinsTold,
    ...toldBy('标题', table.title),
    ...toldBy('部门名称', table.department),
    ...table.units.flatMap(ofUnit),
  ]
}

/** Those of the identities that no table has any more: their projects were deleted, or another table took their place. */
export function goneOf(unpublished: readonly string[], tables: readonly TargetTable[]): readonly string[] {
  const present = new Set(tables.flatMap(({ units }) => units.flatMap(({ projects }) => projects.map(({ id }) => id))))
  return unpublished.filter((id) => !present.has(id))
}

const SECRET_WORDS = ['涉密', '绝密', '机密', '秘密'] as const

/** Names of published projects that speak of secrets, for somebody to look at. */
export function secretNames({ table }: PublicVersion): string[] {
  return table.units.flatMap(({ projects }) =>
    projects.map(({ name }) => name).filter((name) => SECRET_WORDS.some((word) => name.includes(word))),
  )
}

/** The list of what was left out, as text to keep: a line for each project, the columns apart by tabs for Excel. */
export function leftOutText(table: TargetTable, leftOut: readonly LeftOut[]): string {
  const amount = (value: Fen | null) => (value === null ? '' : exactAmount(value, table.unit))
  const lines = [
    [`未公开的项目（${table.department}${table.year === null ? '' : `，${table.year}年`}）`],
    ['资金使用单位', '项目名称', `${columnOf('total').header}（${table.unit}）`],
    ...leftOut.map(({ unit, project, total }) => [unit, project, amount(total)]),
    [`共 ${leftOut.length} 个项目`, '', amount(sumOfLeftOut(leftOut))],
  ]
  return `${lines.map((line) => line.map((text) => text.replace(/\s+/g, ' ').trim()).join('\t')).join('\r\n')}\r\n`
}
