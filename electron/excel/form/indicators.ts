/**
 * The indicators of a project's rows: the sentences of one cell, or one indicator per row where the form gives each part
 * a column of its own, in which a kind may be merged down over several rows.
 */
import type { IndicatorContent } from '../../../shared/form.ts'
import { parseLevelPiece } from '../../../shared/indicators/levelPiece.ts'
import { parseIndicators } from '../../../shared/indicators/sentence.ts'
import type { Cell } from '../sheet.ts'
import { INDICATOR_PARTS, type IndicatorPart, oneLine } from './labels.ts'
import { readText } from './readable.ts'
import type { Report } from './report.ts'
import type { DataRow } from './rows.ts'
import { texts } from './texts.ts'

/** `firstRow` is the project's first row: what is merged down from above it belongs to another project. */
export function readIndicators(row: DataRow, firstRow: number, report: Report): IndicatorContent[] {
  const sentences = readSentences(row.own('indicators'), report)
  const parts = INDICATOR_PARTS.filter((part) => row.own(part) !== null)
  if (parts.length === 0) return sentences
  return [...sentences, readParts(row, firstRow, report)]
}

function readSentences(cell: Cell | null, report: Report): IndicatorContent[] {
  const indicators = parseIndicators(readText(cell, report))
  for (const { verbatim } of indicators)
    if (verbatim !== null) report.note('assumed', texts.unparsedIndicators(verbatim), cell)
  return indicators
}

function readParts(row: DataRow, firstRow: number, report: Report): IndicatorContent {
  const text = (part: IndicatorPart): string => {
    const own = row.own(part)
    if (own) return oneLine(readText(own, report))
    const above = part === 'level1' || part === 'level2' ? row.covering(part) : null
    return above && above.row >= firstRow && !above.isError ? oneLine(above.text) : ''
  }
  const level1 = parseLevelPiece(text('level1'))
  const level2 = parseLevelPiece(text('level2'))
  return {
    level1Code: level1.code,
    level1: level1.name,
    level2Code: level2.code,
    level2: level2.name,
    name: text('indicatorName'),
    cycleValue: text('cycleValue') || null,
    annualValue: text('annualValue') || null,
    verbatim: null,
  }
}
