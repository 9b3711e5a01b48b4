/** What only the user can decide about a paste, and the questions that ask it. Pure. */
import type { TargetTable } from '../../../shared/form.ts'
import { isAmountColumn } from '../../../shared/layout.ts'
import { exactAmount, parseAmount } from '../../../shared/money.ts'
import type { Question } from '../../questions/questions.ts'
import { otherUnit, withoutSuffix } from './pastedAmounts.ts'
import type { PasteAnswers } from './pastePlan.ts'
import type { Placed } from './placing.ts'
import { PASTE_QUESTIONS } from './texts.ts'

/** Asked for amounts whose suffix disagrees with the table's unit: once for the whole paste, with an example. */
export function suffixQuestion({ unit }: TargetTable, placed: Placed): Question | null {
  const example = amountTexts(placed).find((text) => otherUnit(text, unit) !== null)
  const other = example === undefined ? null : otherUnit(example, unit)
  if (example === undefined || other === null) return null
  const shown = (text: string) => {
    const reading = parseAmount(text, unit)
    return reading.kind === 'amount' ? `${exactAmount(reading.fen, unit)} ${unit}` : text
  }
  const text = example.trim()
  return PASTE_QUESTIONS.suffix({
    example: text,
    other,
    unit,
    converted: shown(text),
    kept: shown(withoutSuffix(text)),
  })
}

/** Asked for a paste that is longer than the table. */
export function rowsQuestion(table: TargetTable, placed: Placed): Question | null {
  if (placed.kind !== 'lines' || placed.missing.length === 0) return null
  return PASTE_QUESTIONS.rows(placed.lines.length, placed.missing.length, table.units.at(-1)?.name ?? '')
}

/** The answers to a paste, or null when the user called it off. A question is asked only where there is a doubt. */
export async function pasteAnswers(
  table: TargetTable,
  inPaperOrder: boolean,
  placed: Placed,
  ask: (question: Question) => Promise<string | null>,
): Promise<PasteAnswers | null> {
  const suffix = suffixQuestion(table, placed)
  const suffixes = suffix ? await ask(suffix) : 'convert'
  if (suffixes === null) return null
  const rows = inPaperOrder ? rowsQuestion(table, placed) : null
  const addRows = rows ? await ask(rows) : 'fit'
  if (addRows === null) return null
  return { suffixes: suffixes === 'keep-digits' ? 'keep-digits' : 'convert', addRows: addRows === 'add' }
}

/** The texts for cells that take an amount. */
function amountTexts(placed: Placed): readonly string[] {
  switch (placed.kind) {
    case 'indicators':
      return []
    case 'single':
      return isAmountColumn(placed.column) ? [placed.text] : []
    case 'lines': {
      const { columns, lines, missing } = placed
      const amounts = columns.flatMap((column, at) => (isAmountColumn(column) ? [at] : []))
      const taken = lines.flatMap(({ row, line }) => (row.kind === 'project' ? [line] : []))
      return [...taken, ...missing].flatMap((line) => amounts.flatMap((at) => line[at] ?? []))
    }
  }
}
