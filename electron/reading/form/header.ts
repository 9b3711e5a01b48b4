/**
 * The block of rows that heads a table, and what stands over each column in it, from the top down: a title that is merged
 * over several columns, or written over the first of them with blanks beside it, stands over all of them.
 */
import { type Cell, coveringCell, type Sheet } from '../sheet.ts'
import { fieldOfHeader, type Meaning, meaningOf } from './headerWords.ts'
import { moneyUnitAlone } from './headingLabels.ts'
import { squeeze } from './labels.ts'

export interface HeaderBlock {
  readonly top: number
  readonly bottom: number
  /** By column, in rising order, the cells over it from the top down. */
  readonly titles: ReadonlyMap<number, readonly Cell[]>
}

const MOST_HEADER_ROWS = 4
const LONGEST_LOWER_HEADER = 40

/** The block that begins in this row, as far down as its rows go on heading; null where the row heads nothing. */
export function headerBlock(
  sheet: Sheet,
  rows: readonly number[],
  at: number,
  mostRows = MOST_HEADER_ROWS,
): HeaderBlock | null {
  const top = rows[at] as number
  if (!looksLikeHeader(sheet.rows.get(top))) return null
  let bottom = top
  for (const row of rows.slice(at + 1, at + mostRows)) {
    if (row !== bottom + 1 || !headsOn(sheet, top, bottom, row)) break
    bottom = row
  }
  return { top, bottom, titles: titlesOf(sheet, top, bottom) }
}

/** Lines above a table that hold labelled values, and titles. */
const HEADING_LINE =
  /^[（(]?(?:填报|编[制报]|预算|申报|主管|一级预算)?(?:部门|单位|年度|日期)[^:：]{0,10}[:：]|^(?:部门名称|(?:填报|编制|预算)(?:部门|单位|日期|年度)|金额单位|单位名称：.*)$|单位[:：].*元|表(?:[（(].*[）)])?$/

function looksLikeHeader(cells: ReadonlyMap<number, Cell> | undefined): boolean {
  if (cells === undefined || cells.size < 2) return false
  const own = [...cells.values()]
  const fields = own.filter((cell) => fieldOfHeader(cell.text) !== null).length
  if (fields > 2) return true
  return own.some((cell) => meaningOf(cell.text) !== null) && !own.some((cell) => isHeadingLine(cell.text))
}

function isHeadingLine(text: string): boolean {
  return fieldOfHeader(text) === null && HEADING_LINE.test(squeeze(text))
}

/** Whether a row belongs to the header above it: a cell reaches down into it, or all that it holds are header words. */
function headsOn(sheet: Sheet, top: number, bottom: number, row: number): boolean {
  const own = sheet.rows.get(row) ?? new Map<number, Cell>()
  const upper = titlesOf(sheet, top, bottom)
  let meant = 0
  /** Header words in columns that nothing heads yet. */
  let below = 0
  for (const [column, cell] of own) {
    if (cell.number !== null || cell.isError || cell.isFormula || cell.text.length > LONGEST_LOWER_HEADER) return false
    // Figures and sentences are data: what a page's end has cut off a project above.
    if (/^[-\d.,，¥￥%—]+$|[。；;]/.test(squeeze(cell.text))) return false
    const titles = (upper.get(column) ?? []).map(({ text }) => text)
    const above = pathMeaning(titles)
    // A word may be broken over two rows, and a row may hold nothing but the unit of money.
    const meaning =
      moneyUnitAlone(cell.text) !== null ? above : (meaningOf(cell.text) ?? joinedMeaning(titles, cell.text))
    if (isName(above) && !isName(meaning)) return false
    // A kind of indicator under the column for such kinds begins the data.
    if (meaning?.kind === 'indicator-kind' && above?.kind === 'field' && above.field !== 'indicators') return false
    if (meaning !== null) meant++
    if (meaning !== null && !upper.has(column)) below++
  }
  const reached = [...upper.values()].some((cells) => {
    const last = cells.at(-1)
    const merge = last && sheet.merges.at(last.row, last.column)
    return merge != null && merge.bottom >= row && meaningOf(last?.text ?? '') !== null
  })
  return reached || ((meant > 1 || below > 0) && meant * 2 >= own.size)
}

function isName(meaning: Meaning | null): boolean {
  return meaning?.kind === 'field' && meaning.field === 'name'
}

function titlesOf(sheet: Sheet, top: number, bottom: number): Map<number, readonly Cell[]> {
  const titles = new Map<number, Cell[]>()
  const put = (column: number, cell: Cell) => {
    const over = titles.get(column)
    if (!over) titles.set(column, [cell])
    else if (!over.includes(cell)) over.push(cell)
  }
  const last = lastColumn(sheet, top, bottom)
  for (let row = top; row <= bottom; row++) {
    const own = sheet.rows.get(row)
    let group: Cell | null = null
    for (let column = 1; column <= last; column++) {
      const cell = coveringCell(sheet, row, column)
      if (cell && cell.row >= top) {
        put(column, cell)
        group = own?.get(column) === cell && isOverOthers(sheet, row, column, bottom) ? cell : null
      } else if (cell) group = null
      else if (group && sheet.rows.get(row + 1)?.has(column)) put(column, group)
      else group = null
    }
  }
  return new Map([...titles].sort(([a], [b]) => a - b))
}

/** An unmerged title over several columns: the row below names this column and the next. */
function isOverOthers(sheet: Sheet, row: number, column: number, bottom: number): boolean {
  const below = row < bottom ? sheet.rows.get(row + 1) : undefined
  return below?.has(column) === true && !sheet.merges.at(row, column)
}

function lastColumn(sheet: Sheet, top: number, bottom: number): number {
  let last = 0
  for (let row = top; row <= bottom; row++)
    for (const column of sheet.rows.get(row)?.keys() ?? [])
      last = Math.max(last, column, sheet.merges.at(row, column)?.right ?? 0)
  return last
}

const SUM_WORD = /^(?:小计|合计|总计|金额|数额|预算数|金额合计)$/

/**
 * What the titles over one column say together, from the top down: the lowest decides, those above say whose sum or value
 * it is, and one that belongs to something else takes all below it out of the form.
 */
export function pathMeaning(titles: readonly string[]): Meaning | null {
  const words = titles.filter((title) => moneyUnitAlone(title) === null)
  const lowest = words.at(-1)
  if (lowest === undefined) return null
  const above = words.slice(0, -1)
  if (above.some((title) => meaningOf(title)?.kind === 'foreign')) return { kind: 'foreign' }
  const own = meaningOf(lowest)
  const parent = above.length > 0 ? meaningOf(above.at(-1) as string) : null
  if (parent && SUM_WORD.test(squeeze(lowest)) && isFund(parent)) return parent
  if (own?.kind === 'field' && own.field === 'annualValue' && above.some((title) => /总体|周期|中期|长期/.test(title)))
    return { ...own, field: 'cycleValue' }
  if (own !== null || above.length === 0) return own
  return joinedMeaning(above, lowest)
}

/** 项目 over 名称; 财政拨 over 款. */
function joinedMeaning(above: readonly string[], lowest: string): Meaning | null {
  const upper = above.at(-1)
  return upper === undefined ? null : meaningOf(squeeze(upper) + squeeze(lowest))
}

function isFund(meaning: Meaning): boolean {
  return (
    meaning.kind === 'part' ||
    (meaning.kind === 'field' &&
      (meaning.field === 'fiscal' || meaning.field === 'special' || meaning.field === 'other'))
  )
}
