/**
 * The lines of the sheet of indicators: one for each indicator of the project, text that is no indicator sentence on a line
 * of its own across all columns, and an empty last line to type into. Pure.
 */
import type { Indicator, Project } from '../../../shared/form.ts'
import { cellText, INDICATOR_COLUMNS, type IndicatorColumn } from '../indicatorColumns.ts'

export type IndicatorLine =
  /** `number` is the one it has in the printed sentence. */
  | { readonly kind: 'indicator'; readonly id: string; readonly indicator: Indicator; readonly number: number }
  | { readonly kind: 'verbatim'; readonly id: string; readonly indicator: Indicator }
  /** Its id is the one that the indicator typed there will have, so that cursor and editor stay where they are. */
  | { readonly kind: 'empty'; readonly id: string }

export function indicatorLines({ indicators }: Project, idOfNext: string): readonly IndicatorLine[] {
  let number = 0
  const lines = indicators.map((indicator): IndicatorLine => {
    const { id, verbatim } = indicator
    return verbatim === null
      ? { kind: 'indicator', id, indicator, number: ++number }
      : { kind: 'verbatim', id, indicator }
  })
  return [...lines, { kind: 'empty', id: idOfNext }]
}

/** What the cell's editor opens with. Verbatim text is the text of each of its columns, which are one cell. */
export function lineText(line: IndicatorLine | undefined, column: IndicatorColumn): string {
  switch (line?.kind) {
    case 'indicator':
      return cellText(line.indicator, column)
    case 'verbatim':
      return line.indicator.verbatim ?? ''
    default:
      return ''
  }
}

/** The texts of some columns of a line as they are copied; verbatim text stands in the first of them. */
export function copiedTexts(line: IndicatorLine, columns: readonly IndicatorColumn[]): readonly string[] {
  return columns.map((column, at) => (line.kind === 'verbatim' && at > 0 ? '' : lineText(line, column)))
}

/** Where the indicators are among the lines from `top` to `bottom`, both included. */
export function indicatorsBetween(lines: readonly IndicatorLine[], top: number, bottom: number): readonly Indicator[] {
  return lines.slice(top, bottom + 1).flatMap((line) => (line.kind === 'empty' ? [] : [line.indicator]))
}

export const LAST_COLUMN = INDICATOR_COLUMNS.length - 1
