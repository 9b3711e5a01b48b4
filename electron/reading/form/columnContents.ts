/** What the columns under a header hold, as far as that tells which column is which. Only the first rows are looked at. */
import { FUND_KEYS } from '../../../shared/form.ts'
import { isKnownName } from '../../../shared/indicators/codeBook.ts'
import { type Fen, parseAmount, sumFen } from '../../../shared/money.ts'
import type { Field } from '../../../shared/reading.ts'
import type { Cell, Sheet } from '../sheet.ts'
import { squeeze } from './labels.ts'

export interface Content {
  readonly filled: number
  readonly numbers: number
  /** Cells that hold an indicator sentence. */
  readonly sentences: number
  /** Cells that hold a level 1 of the code book. */
  readonly level1: number
  /** In characters, of the texts on average. */
  readonly textLength: number
  /** All are ≥, ≤ and the like. */
  readonly isOperators: boolean
  /** 1, 2, 3, … */
  readonly isCounting: boolean
  readonly amounts: ReadonlyMap<number, Fen>
}

const LOOKED_AT_ROWS = 300

/** By column, in rising order, for all columns that hold something under the header or are named in it. */
export function contentOf(sheet: Sheet, bottom: number, named: readonly number[]): Map<number, Content> {
  const cells = new Map<number, Cell[]>(named.map((column) => [column, []]))
  let rows = 0
  for (const [row, own] of sheet.rows) {
    if (row <= bottom) continue
    if (++rows > LOOKED_AT_ROWS) break
    for (const [column, cell] of own) {
      const known = cells.get(column)
      if (known) known.push(cell)
      else cells.set(column, [cell])
    }
  }
  return new Map([...cells].sort(([a], [b]) => a - b).map(([column, own]) => [column, contentOfCells(own)]))
}

function contentOfCells(cells: readonly Cell[]): Content {
  const amounts = new Map<number, Fen>()
  for (const cell of cells) {
    const reading = parseAmount(cell.number ?? cell.text, '万元')
    if (reading.kind === 'amount') amounts.set(cell.row, reading.fen)
  }
  const texts = cells.filter((cell) => !amounts.has(cell.row)).map((cell) => squeeze(cell.text))
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  return {
    filled: cells.length,
    numbers: amounts.size,
    sentences: texts.filter((text) => /指标值[:：]/.test(text)).length,
    level1: texts.filter((text) => isKnownName(1, text.replace(/^\d+-/, ''))).length,
    textLength: texts.length === 0 ? 0 : length / texts.length,
    isOperators:
      texts.length > 0 &&
      amounts.size === 0 &&
      texts.every((text) => /^(?:[≥≤＞＜><=＝≧≦]{1,2}|定性|大于|小于|等于|大于等于|小于等于)$/.test(text)),
    isCounting:
      cells.length > 1 &&
      cells.every((cell, at) => at === 0 || cell.number === String(Number(cells[at - 1]?.number) + 1)),
    amounts,
  }
}

export function isSentences(content: Content | undefined): boolean {
  return content !== undefined && content.sentences > 0
}

/**
 * Whether the totals hold with these columns added to the funds: true, or false where they hold without them, null where
 * rows tell nothing.
 */
export function additionOf(
  fields: ReadonlyMap<Field, number>,
  contents: ReadonlyMap<number, Content>,
  further: readonly number[],
): boolean | null {
  const amountsOf = (column: number | undefined) => (column === undefined ? undefined : contents.get(column)?.amounts)
  const totals = amountsOf(fields.get('total'))
  if (!totals) return null
  const funds = FUND_KEYS.map((key) => amountsOf(fields.get(key)))
  let added = 0
  let plain = 0
  for (const [row, total] of totals) {
    const sum = sumFen(funds.map((amounts) => amounts?.get(row) ?? null)) ?? 0
    const more = sumFen(further.map((column) => amountsOf(column)?.get(row) ?? null)) ?? 0
    if (more === 0) continue
    if (sum === total) plain++
    else if (sum + more === total) added++
  }
  return added === plain ? null : added > plain
}

/** Every cell of this column stands in a row whose cell to the left is blank, and there are some of both. */
export function leftOfIsBlank(sheet: Sheet, bottom: number, column: number): boolean {
  let own = 0
  let left = 0
  for (const [row, cells] of sheet.rows) {
    if (row <= bottom) continue
    const cell = cells.get(column)
    if (cell && cells.has(column - 1)) return false
    if (cell && cell.number !== null) return false
    if (cell) own++
    else if (cells.has(column - 1)) left++
  }
  return own > 0 && left > 0
}
