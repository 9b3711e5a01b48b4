/**
 * The columns of the sheet of indicators: what stands in a cell, and which fields of the indicator a text typed into it
 * sets. Pure.
 */
import type { IndicatorContent } from '../../shared/form.ts'
import { parseLevelPiece, printLevelPiece } from '../../shared/indicators/levelPiece.ts'
import { singleLine } from '../sheet/cellEdits.ts'

export const INDICATOR_COLUMNS = ['level1', 'level2', 'name', 'cycleValue', 'annualValue'] as const
export type IndicatorColumn = (typeof INDICATOR_COLUMNS)[number]

/** What an indicator that is not verbatim text shows, and what its editor opens with. */
export function cellText(indicator: IndicatorContent, column: IndicatorColumn): string {
  switch (column) {
    case 'level1':
      return printLevelPiece({ code: indicator.level1Code, name: indicator.level1 })
    case 'level2':
      return printLevelPiece({ code: indicator.level2Code, name: indicator.level2 })
    case 'name':
      return indicator.name
    case 'cycleValue':
    case 'annualValue':
      return indicator[column] ?? ''
  }
}

/** The fields that a text typed or pasted into the cell gives the indicator; a level's code and name each may be missing. */
export function contentOfText(column: IndicatorColumn, text: string): Partial<IndicatorContent> {
  const line = singleLine(text)
  switch (column) {
    case 'level1': {
      const { code, name } = parseLevelPiece(line)
      return { level1Code: code, level1: name }
    }
    case 'level2': {
      const { code, name } = parseLevelPiece(line)
      return { level2Code: code, level2: name }
    }
    case 'name':
      return { name: line }
    case 'cycleValue':
    case 'annualValue':
      return { [column]: line || null }
  }
}

/** Widths in full-width characters, where another program makes a table of copied lines; here they are shares of the room. */
export const COLUMN_WIDTHS: Readonly<Record<IndicatorColumn, number>> = {
  level1: 8,
  level2: 10,
  name: 16,
  cycleValue: 12,
  annualValue: 12,
}
