/**
 * Rows that go on with the one above: a project whose texts take several rows, one for each indicator, or that a page's end or
 * a converter has cut in two, in the middle of its name or of a sentence. Told by what is missing in such a row (a name, or the
 * amounts) and by texts that stop before their end.
 */
import { AMOUNT_KEYS } from '../../../shared/form.ts'
import { INDICATOR_PARTS } from '../../../shared/reading.ts'
import { NAMELESS_PROJECT, NAMELESS_UNIT } from '../../excel/sheetWords.ts'
import { squeeze } from './labels.ts'
import type { DataRow } from './rows.ts'
import { isUnitName, readsLikeNote } from './rowWords.ts'

export type CutKind =
  /** More texts of the project above. */
  | 'continuation'
  /** The same with the rest of its name; or the rest of a unit's name. */
  | 'name-part'
  /** The same with the project's name once more. */
  | 'repeated-name'

/** For each row the way in which it goes on with the one above, null where it does not. `rows` are those with a place in the form. */
export function cutKinds(rows: readonly DataRow[]): (CutKind | null)[] {
  const file: File = {
    goalsEnd: rows.some((row) => /。$/.test(textOf(row, 'goal'))),
    unitsAreBare: rows[0]?.hasAmounts === false && !rows[0].hasTexts,
    othersAreCut: false,
    linesAreRows: false,
  }
  const first = cutKindsBy(rows, file)
  const cut = first.filter(
    (kind, at) => kind !== null && rows[at]?.nameFromAbove === false && kind !== 'repeated-name',
  ).length
  if (cut === 0) return first
  const areParts = rows.some((row) => INDICATOR_PARTS.some((part) => row.own(part) !== null))
  return cutKindsBy(rows, { ...file, othersAreCut: true, linesAreRows: !areParts && cut * 3 > rows.length })
}

/** What is known of the row that others go on with. */
interface Open {
  readonly head: DataRow
  readonly name: string
  /** What the row above holds of it. */
  readonly lastPiece: string
  /** The rows that hold the last piece of each text so far. */
  readonly goal: DataRow
  readonly indicators: DataRow
}

interface File {
  /** Goals of this file close with 。 */
  readonly goalsEnd: boolean
  /** It begins with a name and nothing else, as units without figures do. */
  readonly unitsAreBare: boolean
  /** Some row is surely cut. */
  readonly othersAreCut: boolean
  /** Most are: each line of a cell's text has a row of its own. */
  readonly linesAreRows: boolean
}

function cutKindsBy(rows: readonly DataRow[], file: File): (CutKind | null)[] {
  let open: Open | null = null
  return rows.map((row, at) => {
    const kind = open && cutKindOf(row, rows[at + 1], open, file)
    const isPart = open !== null && kind !== null
    const name = squeeze(row.name)
    open = {
      head: isPart ? (open as Open).head : row,
      name: isPart ? (open as Open).name + (kind === 'name-part' ? name : '') : name,
      lastPiece: isPart && kind !== 'name-part' ? '' : name,
      goal: isPart && !row.own('goal') ? (open as Open).goal : row,
      indicators: isPart && !row.own('indicators') ? (open as Open).indicators : row,
    }
    return kind
  })
}

function cutKindOf(row: DataRow, next: DataRow | undefined, open: Open, file: File): CutKind | null {
  const { head } = open
  if (row.nameCell === null) {
    if (row.own('spendingUnit') && !row.hasTexts) return null
    if (row.nameFromAbove) return 'continuation'
    if (!head.hasTexts || !row.hasTexts) return null
    return !row.hasAmounts || !head.hasAmounts || sameAmounts(row, head) ? 'continuation' : null
  }
  const name = squeeze(row.name)
  if (row.hasTexts && isSameName(name, squeeze(head.name)) && isSameProject(row, head)) return 'repeated-name'
  if (row.hasAmounts || name === '' || name === NAMELESS_UNIT || name === NAMELESS_PROJECT) return null
  if (startsAnew(row, head, file)) return null
  if (file.linesAreRows && isNextLine(row, next, open, file)) return 'name-part'
  if (head.hasAmounts && isUnclosed(open.name) && !isSentenceOne(textOf(row, 'indicators'))) return 'name-part'
  if (!head.hasTexts) return !file.unitsAreBare && restOfUnitName(row, next, open) ? 'name-part' : null
  return goesOn(row, open, file) ? 'name-part' : null
}

/** Right under a line of a name, and hardly longer than that one: what is wrapped fills all of its lines but the last. */
function isNextLine(
  row: DataRow,
  next: DataRow | undefined,
  { head, lastPiece }: Open,
  { unitsAreBare }: File,
): boolean {
  const name = squeeze(row.name)
  const isOfBareUnit = unitsAreBare && !head.hasTexts && !row.hasTexts && widthOf(lastPiece) >= NARROWEST_NAMES
  return (
    (head.hasAmounts || head.hasTexts
      ? !unitsAreBare || row.hasTexts || !isUnitName(name) || isIndentedAlike(row, head)
      : isOfBareUnit) &&
    lastPiece !== '' &&
    widthOf(name) <= widthOf(lastPiece) + LONGEST_WORD &&
    (next !== undefined || row.hasTexts || !readsLikeNote(name)) &&
    !/^(?:[（(]?[1１][、.．）)]|①|一、)/.test(textOf(row, 'indicators'))
  )
}

/** In half-width characters, as are widths: a number or word that no longer fitted makes a line shorter by its own. */
const LONGEST_WORD = 8
/** Of a column whose names have to be wrapped. */
const NARROWEST_NAMES = 16

/** Rows of a table have a number or code of their own, and blanks before their names, which the rest of a name has not. */
function startsAnew(row: DataRow, head: DataRow, { linesAreRows }: File): boolean {
  if (row.serial !== '' && head.serial !== '' && row.serial !== head.serial) return true
  const own = row.nameCell
  const above = head.nameCell
  if (!own || !above) return false
  if (opensBlank(own.text) && opensBlank(above.text)) return true
  // A page of a browser turns blanks into an indent, and the rest of a name has none.
  return !linesAreRows && !row.hasTexts && above.indent > 0 && own.indent < above.indent
}

function opensBlank(text: string): boolean {
  return /^(?:[^\S\n\r]{2}|　)/.test(text)
}

function isIndentedAlike(row: DataRow, head: DataRow): boolean {
  return row.nameCell !== null && row.nameCell.indent > 0 && row.nameCell.indent === head.nameCell?.indent
}

/** In half-width characters. */
function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (sign < '\u1100' ? 1 : 2), 0)
}

/** A row with a name and without amounts, whose texts are not the beginning of any. */
function goesOn(row: DataRow, open: Open, { goalsEnd, othersAreCut }: File): boolean {
  if (!open.head.hasAmounts) return false
  const indicators = textOf(row, 'indicators')
  const lastGoal = textOf(open.goal, 'goal')
  const lastIndicators = textOf(open.indicators, 'indicators')
  const indicatorsCut = lastIndicators !== '' && !/[。.]$/.test(lastIndicators)
  const goalCut = goalsEnd && lastGoal !== '' && !/[。！？；.!?;”）)]$/.test(lastGoal)
  if (indicators !== '')
    return !isSentenceOne(indicators) && (indicatorsCut || goalCut || /^\d{1,2}[、.．]/.test(indicators))
  // Goal and kind of indicator beside a name begin a project, whether or not the goal above has its full stop.
  if (textOf(row, 'goal') !== '') return goalCut && row.own('level1') === null
  return !row.hasTexts && othersAreCut && (goalCut || indicatorsCut) && !isUnitName(squeeze(row.name))
}

function restOfUnitName(row: DataRow, next: DataRow | undefined, open: Open): boolean {
  if (row.hasTexts || !open.head.hasAmounts || !next?.hasTexts || open.name.length <= squeeze(row.name).length)
    return false
  return !isUnitName(open.name) && isUnitName(open.name + squeeze(row.name)) && row.depth >= open.head.depth
}

function isSameName(name: string, head: string): boolean {
  return (
    name !== '' &&
    name !== NAMELESS_PROJECT &&
    (name === head || name.replace(/[（(]续[\d一二三四五]*[）)]$/, '') === head)
  )
}

/**
 * With the name repeated: the same project where indicators stand one to a row and nothing else differs; where the amounts
 * are missing; or where amounts and goal are the same and the indicators are not.
 */
function isSameProject(row: DataRow, head: DataRow): boolean {
  if (!head.hasTexts || row.unitName !== head.unitName) return false
  const goal = textOf(row, 'goal')
  const sameGoal = goal === '' || goal === textOf(head, 'goal')
  const areParts = INDICATOR_PARTS.some((part) => row.own(part) !== null) && row.own('indicators') === null
  if (areParts) return sameGoal && sameAmounts(row, head)
  if (!row.hasAmounts) return head.hasAmounts && !isSentenceOne(textOf(row, 'indicators'))
  const indicators = textOf(row, 'indicators')
  return sameGoal && sameAmounts(row, head) && indicators !== '' && indicators !== textOf(head, 'indicators')
}

/** What the row states of amounts is what the other one states. */
function sameAmounts(row: DataRow, head: DataRow): boolean {
  return AMOUNT_KEYS.every((key) => {
    const own = row.own(key)
    return own === null || squeeze(own.text) === squeeze(head.own(key)?.text ?? '')
  })
}

function textOf(row: DataRow, field: 'goal' | 'indicators'): string {
  const cell = row.own(field)
  return cell && !cell.isError ? squeeze(cell.text) : ''
}

/** A bracket that was opened is not closed yet. */
function isUnclosed(name: string): boolean {
  return (name.match(/[（(《]/g) ?? []).length > (name.match(/[）)》]/g) ?? []).length
}

function isSentenceOne(indicators: string): boolean {
  return /^(?:[（(]?[1１][、.．）)]|①|一、|指标1[：:]|产出指标|1-)/.test(indicators)
}
