/** The columns of both layouts and how wide they are: as wide as the paper, so that it is printed in its true size. */
import type { AmountKey, TargetTable } from '../../../shared/form.ts'
import { COLUMNS, columnOf, INDICATOR_PART_NAMES, isAmountColumn } from '../../../shared/layout.ts'
import { type Fen, fen, printAmount } from '../../../shared/money.ts'
import type { WorkbookLayout } from '../../../shared/output/outputChoices.ts'
import { PIXELS_PER_MM } from '../../../shared/print/columnWidths.ts'
import { type PageSetup, sheetSize } from '../../../shared/print/pageSetup.ts'
import type { TableTotals } from '../../../shared/totals.ts'
import { columnWidth, LATIN_WIDTH, roundedWidth, WIDTH_PIXELS } from './measures.ts'

type IndicatorPartKey = keyof typeof INDICATOR_PART_NAMES

export interface SheetColumn {
  readonly key: 'name' | AmountKey | 'goal' | 'indicators' | IndicatorPartKey | 'indicatorName'
  readonly header: string
  /** Of several columns, in a header row above theirs. */
  readonly over: string | null
  /** In full-width characters. */
  readonly width: number
}

const OFFICIAL: readonly SheetColumn[] = COLUMNS.map(({ key, header, width }) => ({ key, header, over: null, width }))

const over = columnOf('indicators').header
/** As the bureaus' systems have it. */
const BY_INDICATOR: readonly SheetColumn[] = [
  ...OFFICIAL.filter(({ key }) => key !== 'indicators').map((column) => ({
    ...column,
    width: column.key === 'goal' ? 19 : column.width,
  })),
  { key: 'level1', header: INDICATOR_PART_NAMES.level1, over, width: 5 },
  { key: 'level2', header: INDICATOR_PART_NAMES.level2, over, width: 6 },
  { key: 'indicatorName', header: '三级指标', over, width: 9 },
  { key: 'cycleValue', header: INDICATOR_PART_NAMES.cycleValue, over, width: 7 },
  { key: 'annualValue', header: INDICATOR_PART_NAMES.annualValue, over, width: 7 },
]

export function columnsOfLayout(layout: WorkbookLayout): readonly SheetColumn[] {
  switch (layout) {
    case 'official':
      return OFFICIAL
    case 'by-indicator':
      return BY_INDICATOR
  }
}

/** What rounding may add to the columns before the sheet is wider than the paper and everything is set smaller. */
const SAFETY = 0.985
/** Columns of text are not made narrower than this part of their width; then the sheet is printed smaller. */
const NARROWEST = 0.6

/** In Excel's unit. An amount column grows with its longest number, which would show as #### otherwise. */
export function columnWidths(
  columns: readonly SheetColumn[],
  table: TargetTable,
  totals: TableTotals,
  setup: PageSetup,
): number[] {
  const size = setup.body.size
  const natural = columns.map(({ key, width }) => ({
    isFixed: isAmount(key),
    width: columnWidth(isAmount(key) ? Math.max(width, longestAmount(key, table, totals) * LATIN_WIDTH) : width, size),
  }))
  const sum = (isFixed: boolean) =>
    natural.reduce((whole, column) => whole + (column.isFixed === isFixed ? column.width : 0), 0)
  const { left, right } = setup.margins
  const paper = (((sheetSize(setup).width - left - right) * PIXELS_PER_MM) / WIDTH_PIXELS) * SAFETY
  const stretch = Math.max(NARROWEST, (paper - sum(true)) / sum(false))
  return natural.map(({ isFixed, width }) => (isFixed ? width : roundedWidth(width * stretch * WIDTH_PIXELS)))
}

function isAmount(key: SheetColumn['key']): key is AmountKey {
  return COLUMNS.some((column) => column.key === key && isAmountColumn(column.key))
}

/** In digits: the largest or the smallest of the column's. */
function longestAmount(key: AmountKey, { units, unit }: TargetTable, totals: TableTotals): number {
  let [largest, smallest] = [fen(0), fen(0)]
  const see = (amount: Fen | null | undefined) => {
    if (amount === null || amount === undefined) return
    if (amount > largest) largest = amount
    if (amount < smallest) smallest = amount
  }
  see(totals.grand.shown[key])
  for (const { id, projects } of units) {
    see(totals.units.get(id)?.shown[key])
    for (const project of projects)
      see(key === 'total' ? totals.projects.get(project.id)?.shown.total : project.amounts[key])
  }
  return Math.max(printAmount(largest, unit).length, printAmount(smallest, unit).length)
}
