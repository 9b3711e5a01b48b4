/** What of a file's tables goes into files: the whole table or its public version, as one piece or unit by unit. */
import { type TargetTable, tableName } from '../../../shared/form.ts'
import { exportFileName } from '../../../shared/output/fileName.ts'
import type { OutputChoices } from '../../../shared/output/outputChoices.ts'
import { withoutUnits } from '../../../shared/output/partOfTable.ts'
import { type LeftOut, namesTold, publicChoices, publishedVersion } from '../../../shared/output/publicVersion.ts'
import type { ExportCommand } from './command.ts'
import type { NamedProjects } from './leaveOut.ts'

export interface Piece {
  readonly table: TargetTable
  readonly output: OutputChoices
  /** null for a whole table. */
  readonly unit: string | null
  /** The name of a file of its own, without its ending. */
  readonly stem: string
}

export interface PreparedTable {
  readonly pieces: readonly Piece[]
  readonly told: readonly string[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * `output` is the document's own. `sourceStem` names what is made of the table; null where that would be no name for one of
 * several. Throws `nothing-published`.
 */
export function preparedTable(
  table: TargetTable,
  output: OutputChoices,
  sourceStem: string | null,
  named: NamedProjects,
  command: ExportCommand,
): PreparedTable {
  const { publication, eachUnit, target } = command
  const chosen = chosenOutput(output, command)
  const version = publication ? publishedVersion(table, [...output.unpublished, ...named.ids]) : { table, leftOut: [] }
  const kind = { format: target.format, layout: chosen.workbook.layout, isPublic: publication !== null }
  const ownName = exportFileName(table, kind).slice(0, -`.${target.format}`.length)
  const told = publication ? [...named.toldOf(table), ...namesTold(version)] : []
  const whole: Piece = {
    table: version.table,
    output: publication ? publicChoices(chosen) : chosen,
    unit: null,
    stem: sourceStem === null ? ownName : `${sourceStem}${publication ? '（公开版）' : ''}`,
  }
  const pieces = eachUnit && version.table.units.length > 0 ? piecesOf(whole, publication !== null) : [whole]
  return { pieces, told, leftOut: version.leftOut }
}

/** What the words ask for goes before what the document holds. */
function chosenOutput(output: OutputChoices, { layout, locked }: ExportCommand): OutputChoices {
  const { workbook } = output
  return { ...output, workbook: { layout: layout ?? workbook.layout, locked: locked || workbook.locked } }
}

/** A unit that the document's pages leave out has pages of its own all the same: each unit was asked for. */
function piecesOf({ table, output }: Piece, isPublic: boolean): Piece[] {
  const units = table.units.map(({ id }) => id)
  return table.units.map((unit) => ({
    table: withoutUnits(
      table,
      units.filter((id) => id !== unit.id),
    ),
    output: { ...output, pageSetup: { ...output.pageSetup, omittedUnits: [] } },
    unit: unit.name,
    stem: `${unit.name || '未命名单位'}${isPublic ? '（公开版）' : ''}`,
  }))
}

export function namesOf({ table, unit }: Piece): { readonly table: string; readonly unit: string | null } {
  return { table: tableName(table), unit }
}
