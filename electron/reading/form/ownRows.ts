/**
 * Rows of workbooks that this program wrote, as far as their own rules tell what they are: 合计 comes first, names of projects
 * alone are indented, and a project's further rows stand under its merged name. So a project may have any name. What
 * somebody has added since is left open, and told as in any other file.
 */
import { GRAND_TOTAL_LABEL } from '../../../shared/layout.ts'
import type { FormPlace } from './findForm.ts'
import { squeeze } from './labels.ts'
import type { DataRow } from './rows.ts'
import { wordedKind } from './rowWords.ts'

export type OwnKind = 'grand-total' | 'unit' | 'project' | 'continuation'

/** For each row, in order; null where the rules do not tell. */
export function ownKinds(
  rows: readonly DataRow[],
  place: FormPlace,
  heading: ReadonlySet<string>,
): readonly (OwnKind | null)[] {
  let inProject = false
  return rows.map((row, at) => {
    const kind = at === 0 && squeeze(row.name) === GRAND_TOTAL_LABEL ? 'grand-total' : kindOf(row, inProject)
    if (kind === 'unit' && wordedKind(row, place, heading) !== null) return null
    inProject = kind === 'project' || kind === 'continuation'
    return kind
  })
}

function kindOf(row: DataRow, inProject: boolean): OwnKind | null {
  if (row.nameCell === null) return inProject && row.nameFromAbove ? 'continuation' : null
  if (row.nameCell.indent > 0) return 'project'
  return row.hasTexts ? null : 'unit'
}
