/**
 * Which row is what, in three steps: what a row's own words tell (`rowWords.ts`), which of the others go on with the row
 * above (`cutRows.ts`), and which of the rest are units and which are projects: by a column that names the units where
 * there is one, else by all the evidence there is (`unitRows.ts`).
 */
import type { ChosenRowKind } from '../../../shared/reading.ts'
import { NAMELESS_UNIT } from '../../excel/sheetWords.ts'
import { type CutKind, cutKinds } from './cutRows.ts'
import type { FormPlace } from './findForm.ts'
import { moneyUnitAlone } from './headingLabels.ts'
import { squeeze } from './labels.ts'
import { ownKinds } from './ownRows.ts'
import type { DataRow } from './rows.ts'
import {
  headingTexts,
  isRemark,
  isUnitName,
  readsLikeNote,
  type WordedKind,
  withoutUnitLabel,
  wordedKind,
} from './rowWords.ts'
import { markParts, sumKinds } from './sumRows.ts'
import { type LevelKind, levelKinds } from './unitRows.ts'

export type RowKind =
  | WordedKind
  | CutKind
  | LevelKind
  /** A line under the table that no word marks as a remark. */
  | 'assumed-remark'
  /** Its amounts are the sum of the projects that follow it. */
  | 'parent-project'
  /** A 合计 row beside the one that the user chose. */
  | 'repeated-total'
  | 'left-out-by-choice'

/**
 * A kind for each row, in order; `chosen` says by row number what the user settled, which goes before everything else.
 * `isOwn` says that this program wrote the file.
 */
export function rowKinds(
  rows: readonly DataRow[],
  place: FormPlace,
  chosen: ReadonlyMap<number, ChosenRowKind>,
  isOwn: boolean,
): RowKind[] {
  const heading = headingTexts(place)
  const own = isOwn ? ownKinds(rows, place, heading) : []
  const kinds: (RowKind | null)[] = rows.map((row, at) => own[at] ?? wordedKind(row, place, heading))
  tellPageNumbers(rows, kinds)
  tellLabelledUnits(rows, kinds)
  tellLastRemarks(rows, kinds)
  fill(rows, kinds, cutKinds)
  fill(rows, kinds, sumKinds)
  fill(rows, kinds, place.columns.has('spendingUnit') ? kindsByColumn : levelKinds)
  goOnWithProjects(rows, kinds)
  markParts(rows, kinds)
  leaveOutLastLines(rows, kinds)
  const hasChosenTotal = rows.some(({ row }) => chosen.get(row) === 'grand-total')
  return rows.map(({ row, nameCell }, at) => {
    const choice = chosen.get(row)
    if (choice === 'project-part' && nameCell) return 'name-part'
    if (choice !== undefined) return KIND_OF_CHOICE[choice]
    const kind = own[at] ?? kinds[at] ?? 'outside'
    return hasChosenTotal && (kind === 'grand-total' || kind === 'department') ? 'repeated-total' : kind
  })
}

const KIND_OF_CHOICE: Readonly<Record<ChosenRowKind, RowKind>> = {
  'grand-total': 'grand-total',
  unit: 'unit',
  project: 'project',
  'project-part': 'continuation',
  'left-out': 'left-out-by-choice',
}

/** A bare number beside a page's repeated heading is that page's, even where it stands under an amount. */
function tellPageNumbers(rows: readonly DataRow[], kinds: (RowKind | null)[]): void {
  rows.forEach(({ cells: [cell, ...others], name }, at) => {
    if (kinds[at] !== null || name !== '' || !cell || others.length > 0 || !/^\d{1,3}$/.test(squeeze(cell.text))) return
    if (kinds[at + 1] === 'repeated-heading' || kinds[at - 1] === 'repeated-heading') kinds[at] = 'page-number'
  })
}

/** 资金使用单位：某局 over its projects, or with its sums; under the table it is whom the table comes from. */
function tellLabelledUnits(rows: readonly DataRow[], kinds: (RowKind | null)[]): void {
  rows.forEach((row, at) => {
    if ((kinds[at] !== null && kinds[at] !== 'remark') || row.hasTexts) return
    const name = withoutUnitLabel(row.name)
    if (name === row.name || moneyUnitAlone(name) !== null) return
    if (row.hasAmounts || rows[at + 1]?.hasTexts) kinds[at] = 'unit'
  })
}

/** Remarks stand under the leftmost column, whichever that is. */
function tellLastRemarks(rows: readonly DataRow[], kinds: (RowKind | null)[]): void {
  for (let at = rows.length - 1; at >= 0; at--) {
    const [cell, ...others] = (rows[at] as DataRow).cells
    if (kinds[at] === 'remark' || kinds[at] === 'outside') continue
    if (kinds[at] !== null || !cell || others.length > 0 || !isRemark(squeeze(cell.text))) return
    kinds[at] = 'remark'
  }
}

/** Has the rows without a kind decided by `decide`, which sees them alone. */
function fill(
  rows: readonly DataRow[],
  kinds: (RowKind | null)[],
  decide: (open: readonly DataRow[]) => readonly (RowKind | null)[],
): void {
  const open = rows.flatMap((_, at) => (kinds[at] === null ? [at] : []))
  const decided = decide(open.map((at) => rows[at] as DataRow))
  open.forEach((at, index) => {
    kinds[at] = decided[index] ?? null
  })
}

/** A column names the unit of each project; the name column may hold the units' rows too. */
function kindsByColumn(rows: readonly DataRow[]): LevelKind[] {
  if (!rows.some((row) => row.unitName !== '')) return levelKinds(rows)
  return rows.map((row, at): LevelKind => {
    if (row.hasTexts) return 'project'
    const name = squeeze(row.name)
    const unitName = squeeze(row.unitName)
    if (name === '' || name === unitName) return 'unit'
    const next = rows[at + 1]
    if (next && squeeze(next.unitName) === name) return 'unit'
    if (row.own('spendingUnit')) return 'project'
    return isUnitName(name) && next?.hasTexts ? 'assumed-unit' : 'assumed-project'
  })
}

/** A row without name and amounts under a project is a part of it, also where the project has no texts of its own. */
function goOnWithProjects(rows: readonly DataRow[], kinds: (RowKind | null)[]): void {
  let sinceProject = false
  rows.forEach((row, at) => {
    const kind = kinds[at] as RowKind
    if (kind === 'project' || kind === 'assumed-project') {
      if (sinceProject && row.nameCell === null && !row.hasAmounts) kinds[at] = 'continuation'
      sinceProject = true
    } else if (kind === 'unit' || kind === 'assumed-unit') sinceProject = false
  })
}

/** Lines behind the last project that read like a note, in a table whose units have figures: they are nobody's name. */
function leaveOutLastLines(rows: readonly DataRow[], kinds: (RowKind | null)[]): void {
  const isUnit = (at: number) => kinds[at] === 'unit' || kinds[at] === 'assumed-unit'
  if (!rows.some((row, at) => isUnit(at) && row.hasAmounts)) return
  for (let at = rows.length - 1; at >= 0; at--) {
    if (kinds[at] === 'project' || kinds[at] === 'assumed-project') return
    const { name, hasAmounts } = rows[at] as DataRow
    if (isUnit(at) && !hasAmounts && name !== NAMELESS_UNIT && readsLikeNote(squeeze(name)))
      kinds[at] = 'assumed-remark'
  }
}
