/**
 * Which row is what. Spending units and projects look alike but for what surrounds them: a project has a goal or
 * indicators, or is indented as deep as those that have; a unit has amounts at most. Words decide the rest: 合计, 小计,
 * page numbers, headings that a report system repeats on every page, remarks under the table.
 */
import { GRAND_TOTAL_LABEL } from '../../../shared/layout.ts'
import type { FormPlace } from './findForm.ts'
import { fieldOfHeader, squeeze } from './labels.ts'
import { type DataRow, spansTable } from './rows.ts'

export type RowKind =
  | 'grand-total'
  | 'subtotal'
  | 'unit'
  | 'project'
  /** A project by its amounts and place, although it has neither goal nor indicators nor an indent. */
  | 'assumed-project'
  /** Goes on with the project above. */
  | 'continuation'
  | 'repeated-heading'
  | 'page-number'
  | 'column-numbers'
  | 'remark'
  /** Nothing in the form's columns. */
  | 'outside'

const GRAND_TOTAL = new RegExp(`^(?:${GRAND_TOTAL_LABEL}|总计|总合计|共计|部门合计|全部合计)[:：]?$`)
const SUBTOTAL = /小计[:：]?$/
const PAGE_NUMBER = /^(?:第\d+页(?:[,，、/]?共\d+页)?|-\d+-|—\d+—|\d+\/\d+|page\d+(?:of\d+)?)$/i
const REMARK =
  /^(?:注|附注|备注|说明|填表说明|填报说明|编制说明)\d*[:：.、]|^(?:填报人|填表人|制表人?|编制人|经办人?|审核人?|复核人?|负责人|单位负责人|部门负责人|财务负责人|联系人|联系电话|填报日期|打印日期|部门名称|填报部门|预算部门|主管部门)[:：]/

/** A kind for each row, in order. */
export function rowKinds(rows: readonly DataRow[], place: FormPlace): RowKind[] {
  const heading = headingTexts(place)
  const plain = rows.map((row) => plainKind(row, place, heading))
  const threshold = projectDepth(rows.filter((row, at) => plain[at] === null && row.nameCell !== null))
  const following = followingRows(rows, plain)
  let sinceProject = false
  return rows.map((row, at) => {
    const kind = plain[at] ?? namedKind(row, following[at], threshold, sinceProject)
    if (kind === 'project' || kind === 'assumed-project') sinceProject = true
    else if (kind === 'unit') sinceProject = false
    return kind
  })
}

/** For each row the next one below it that is a unit, a project or a continuation. */
function followingRows(rows: readonly DataRow[], plain: readonly (RowKind | null)[]): (DataRow | undefined)[] {
  const following: (DataRow | undefined)[] = []
  let next: DataRow | undefined
  for (let at = rows.length - 1; at >= 0; at--) {
    following[at] = next
    if (plain[at] === null) next = rows[at]
  }
  return following
}

/** How deep names of projects are indented; 0 where indents tell nothing. */
function projectDepth(named: readonly DataRow[]): number {
  const depths = named.map((row) => row.depth)
  const withTexts = named.filter((row) => row.hasTexts).map((row) => row.depth)
  const outermost = Math.min(...depths)
  const candidates = withTexts.length > 0 ? withTexts : depths.filter((depth) => depth > outermost)
  return candidates.length > 0 ? Math.min(...candidates) : 0
}

/** The kinds that a row's own words tell; null for units, projects and what goes on with them. */
function plainKind(row: DataRow, place: FormPlace, heading: ReadonlySet<string>): RowKind | null {
  const words = row.cells.map((cell) => squeeze(cell.text))
  const [only] = words
  if (only !== undefined && words.length === 1 && PAGE_NUMBER.test(only)) return 'page-number'
  if (isRepeatedHeading(words, heading)) return 'repeated-heading'
  if (isCountedRow(words)) return 'column-numbers'
  const label = squeeze(row.name) || (row.hasTexts ? '' : (words[0] ?? ''))
  if (!row.hasTexts) {
    if (GRAND_TOTAL.test(label)) return 'grand-total'
    if (SUBTOTAL.test(label)) return 'subtotal'
  }
  if (REMARK.test(label)) return 'remark'
  if (row.name === '' && !row.hasTexts && !row.hasAmounts) return 'outside'
  if (!row.hasTexts && !row.hasAmounts && label.length > 30 && spansTable(place.sheet, place, row.row)) return 'remark'
  return null
}

function namedKind(row: DataRow, next: DataRow | undefined, threshold: number, sinceProject: boolean): RowKind {
  if (row.nameCell === null && sinceProject && (row.nameFromAbove || !row.hasAmounts)) return 'continuation'
  if (row.hasTexts) return 'project'
  if (threshold > 0) return row.depth >= threshold ? 'project' : 'unit'
  if (row.depth > 0 || row.outlineLevel > (next?.outlineLevel ?? 0)) return 'project'
  // Without any indents a unit is known by the projects that follow it.
  return row.hasAmounts && sinceProject && !next?.hasTexts ? 'assumed-project' : 'unit'
}

/** What stands above the data. */
function headingTexts(place: FormPlace): Set<string> {
  const found = new Set<string>()
  for (const [row, cells] of place.sheet.rows) {
    if (row > place.bottom) break
    for (const cell of cells.values()) found.add(squeeze(cell.text))
  }
  return found
}

/** All of the row stands above the data too, and it is a title, a labelled line or a header, not a unit's name. */
function isRepeatedHeading(words: readonly string[], heading: ReadonlySet<string>): boolean {
  if (!words.every((word) => heading.has(word))) return false
  return words.some((word) => /绩效目标.*表|[:：]/.test(word)) || words.filter((word) => fieldOfHeader(word)).length > 2
}

/** 1, 2, 3, … under the header. */
function isCountedRow(words: readonly string[]): boolean {
  const numbers = words[0] === '栏次' ? words.slice(1) : words
  return (
    numbers.length > 2 && numbers.every((word, at) => word === String(Number(numbers[0]) + at) && Number(word) < 60)
  )
}
