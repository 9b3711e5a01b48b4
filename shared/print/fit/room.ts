/** Whether a page leaves its columns enough room to be read, before anybody lays it out. Pure. */
import type { TargetTable } from '../../form.ts'
import { charactersOf, PIXELS_PER_POINT, printedColumns } from '../columnWidths.ts'
import type { PageSetup } from '../pageSetup.ts'
import { textsOf } from './rowTexts.ts'

/** Full-width characters on a line of a text, and points of a figure, below which nobody reads them. */
const LEAST_CHARACTERS = 4
const LEAST_FIGURE = 5

/** False where texts would have fewer than four characters on a line, or figures would be smaller than 5 pt. */
export function hasRoom(setup: PageSetup, table: TargetTable): boolean {
  // Sums are the longest figures.
  const { figures } = textsOf(table, { ...setup, content: 'units' })
  const { columns, figureSize } = printedColumns(setup, figures)
  return (
    figureSize >= LEAST_FIGURE * PIXELS_PER_POINT &&
    columns.every((column) => !isOfWords(column.key) || charactersOf(column, setup) >= LEAST_CHARACTERS)
  )
}

function isOfWords(key: string): boolean {
  return key === 'name' || key === 'goal' || key === 'indicators'
}
