/** Columns of amounts that take room from the texts because of their longest figures. Pure. */
import { AMOUNT_KEYS } from '../../form.ts'
import { columnOf } from '../../layout.ts'
import { bodySize, charactersOf, PIXELS_PER_POINT, printedColumns } from '../columnWidths.ts'
import type { FitAdvice, Help } from './advice.ts'
import type { Sheets } from './sheets.ts'

/** Full-width characters that all amounts together may take more than the form gives them. */
const FEW_CHARACTERS = 5

export function amountAdvice({ setup, texts, map }: Sheets, helps: readonly Help[]): readonly FitAdvice[] {
  if (setup.content !== 'full') return []
  const { columns, figureSize } = printedColumns(setup, texts.figures)
  const widths = new Map(columns.map((column) => [column.key, charactersOf(column, setup)]))
  const grown = AMOUNT_KEYS.map((column) => ({ column, by: (widths.get(column) ?? 0) - columnOf(column).width }))
  const [widest] = [...grown].sort((one, other) => other.by - one.by)
  const rowId = widest && texts.longestIn.get(widest.column)
  const page = map.rows.find((row) => row.rowId === rowId)?.page
  if (!widest || rowId === undefined || page === undefined) return []
  const place = { column: widest.column, rowId, page }
  if (figureSize < bodySize(setup))
    return [{ kind: 'small-figures', points: figureSize / PIXELS_PER_POINT, helps: onlyWider(helps), ...place }]
  const characters = Math.round(grown.reduce((sum, { by }) => sum + by, 0))
  return characters > FEW_CHARACTERS ? [{ kind: 'wide-amounts', characters, ...place }] : []
}

/** Of the settings, those that leave more room beside the figures. */
function onlyWider(helps: readonly Help[]): readonly Help[] {
  return helps.filter(({ kind }) => kind !== 'break-rows')
}
