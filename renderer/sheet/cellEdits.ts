/**
 * What editing a cell means: the text that its editor opens with, and the change of the document that a typed text is.
 * Pure; it says no to what a cell cannot hold and never guesses. The sheet turns its answers into commands.
 */
import type { CellChange, Command } from '../../shared/commands.ts'
import type { AmountKey, Indicator, IndicatorContent, NewId } from '../../shared/form.ts'
import { parseIndicators } from '../../shared/indicators/sentence.ts'
import { type ColumnKey, isAmountColumn } from '../../shared/layout.ts'
import { exactAmount, type Fen, parseAmount } from '../../shared/money.ts'
import type { SheetRow } from './rows.ts'
import { notAmount, TEXTS } from './texts.ts'

export type CellReading =
  | { readonly kind: 'unchanged' }
  /** `note` is a sentence about something in the text that could not be kept as it was, or null. */
  | { readonly kind: 'change'; readonly change: CellChange; readonly note: string | null }
  | { readonly kind: 'refused'; readonly message: string }

const UNCHANGED: CellReading = { kind: 'unchanged' }

/** Why a cell takes no text, or null when it does. */
export function readOnlyReason(row: SheetRow, column: ColumnKey): string | null {
  if (row.kind === 'project') return null
  if (column === 'goal' || column === 'indicators') return TEXTS.notInThisRow
  return row.kind === 'grand-total' && column === 'name' ? TEXTS.grandTotalName : null
}

/** What the editor opens with and what is copied: amounts with all their decimals, a total that follows as its sum. */
export function editorText(row: SheetRow, column: ColumnKey): string {
  if (!isAmountColumn(column)) return row.texts[column]
  const amount = row.totals.shown[column]
  return amount === null ? '' : exactAmount(amount, row.money)
}

/** The change that `text` makes in a cell. Indicators that stay what or where they were keep their identity. */
export function readCell(row: SheetRow, column: ColumnKey, text: string, newId: NewId): CellReading {
  const reason = readOnlyReason(row, column)
  if (reason !== null) return { kind: 'refused', message: reason }
  if (isAmountColumn(column)) return readAmount(row, column, text)
  if (row.kind === 'project' && column === 'indicators') {
    if (tidyText(text) === row.texts.indicators) return UNCHANGED
    const { id, indicators } = row.project
    const value = changedIndicators(parseIndicators(tidyText(text)), indicators, newId)
    if (value === null) return UNCHANGED
    return change({ row: 'project', id, field: 'indicators', value })
  }
  const value = column === 'goal' ? tidyText(text) : singleLine(text)
  if (value === row.texts[column]) return UNCHANGED
  if (row.kind === 'project') {
    return change({ row: 'project', id: row.id, field: column === 'goal' ? 'goal' : 'name', value })
  }
  return change({ row: 'unit', id: row.id, field: 'name', value })
}

/** Outer white space gone, tabs as spaces, line ends as one kind. Line breaks are kept: goals have them. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').trim()
}

/** As `tidyText`, on one line: a line break inside Chinese text vanishes, elsewhere it is a space. */
export function singleLine(text: string): string {
  return tidyText(text)
    .replace(/(?<=[^\x20-\u024f]) *\n+ *(?=[^\x20-\u024f])/g, '')
    .replace(/ *\n+ */g, ' ')
}

function change(cell: CellChange, note: string | null = null): CellReading {
  return { kind: 'change', change: cell, note }
}

function readAmount(row: SheetRow, column: AmountKey, text: string): CellReading {
  const reading = parseAmount(text, row.money)
  if (reading.kind === 'not-amount') return { kind: 'refused', message: notAmount(text.trim()) }
  if (reading.kind === 'too-large') return { kind: 'refused', message: TEXTS.amountTooLarge }
  const typed = reading.kind === 'amount' ? reading.fen : null
  const value = follows(row, column) && typed === row.totals.computed[column] ? null : typed
  if (value === statedAmount(row, column)) return UNCHANGED
  const note = reading.kind === 'amount' && reading.rounded ? TEXTS.rounded : null
  return change(amountChange(row, column, value), note)
}

/** Whether the cell shows a sum unless somebody states a figure. */
function follows(row: SheetRow, column: AmountKey): boolean {
  return row.kind !== 'project' || column === 'total'
}

/** Whether the cell shows a sum, for which nobody has stated a figure. */
export function showsSum(row: SheetRow, column: ColumnKey): boolean {
  return isAmountColumn(column) && follows(row, column) && statedAmount(row, column) === null
}

function statedAmount(row: SheetRow, column: AmountKey): Fen | null {
  switch (row.kind) {
    case 'grand-total':
      return row.table.stated[column]
    case 'unit':
      return row.unit.stated[column]
    case 'project':
      return row.project.amounts[column]
  }
}

function amountChange(row: SheetRow, field: AmountKey, value: Fen | null): CellChange {
  return row.kind === 'grand-total' ? { row: 'table', field, value } : { row: row.kind, id: row.id, field, value }
}

/** Indicators with these contents, those that stay what or where they were under their old identity; null for no change. */
export function changedIndicators(
  contents: readonly IndicatorContent[],
  old: readonly Indicator[],
  newId: NewId,
): readonly Indicator[] | null {
  const value = withIdentities(contents, old, newId)
  return value.length === old.length && value.every((one, at) => sameContent(one, old[at])) ? null : value
}

function withIdentities(
  contents: readonly IndicatorContent[],
  old: readonly Indicator[],
  newId: NewId,
): readonly Indicator[] {
  if (old.length === 0) return contents.map((content) => ({ ...content, id: newId() }))
  const free = new Set(old)
  const take = (indicator: Indicator | undefined) => {
    if (!indicator || !free.delete(indicator)) return null
    return indicator.id
  }
  const same = contents.map((content, at) => {
    const here = old[at]
    const match = here && free.has(here) && sameContent(content, here) ? here : undefined
    return take(match ?? [...free].find((indicator) => sameContent(content, indicator)))
  })
  return contents.map((content, at) => ({ ...content, id: same[at] ?? take(old[at]) ?? newId() }))
}

const CONTENT_FIELDS = [
  'level1Code',
  'level1',
  'level2Code',
  'level2',
  'name',
  'cycleValue',
  'annualValue',
  'verbatim',
] as const

function sameContent(a: IndicatorContent, b: IndicatorContent | undefined): boolean {
  return b !== undefined && CONTENT_FIELDS.every((field) => a[field] === b[field])
}

/** One gesture's cell changes as the command list of an edit. */
export function setCells(tableId: string, cells: readonly CellChange[]): readonly Command[] {
  return [{ kind: 'setCells', tableId, cells: [...cells] }]
}
