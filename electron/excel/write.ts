/**
 * Tables as a workbook, in the official layout or with a row for each indicator: a sheet for each, that prints as the page
 * setup says, with live sums. Reading it again (`read.ts`) gives the same form; control figures have no place in it and are
 * not written. The same tables give the same bytes, whenever and wherever they are written.
 */
import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'
import { type TargetTable, tableName } from '../../shared/form.ts'
import type { OutputChoices } from '../../shared/output/outputChoices.ts'
import { tableTotals } from '../../shared/totals.ts'
import { type Look, Looks } from './package/look.ts'
import type { WrittenSheet } from './package/sheet.ts'
import { packWorkbook } from './package/workbook.ts'
import { propertyKeywords, Seal } from './sheetWords.ts'
import { type Block, BlockMaker } from './writing/block.ts'
import { columnsOfLayout, columnWidths } from './writing/columns.ts'
import { formLooks } from './writing/looks.ts'
import { sheetPage } from './writing/page.ts'
import { planUnits } from './writing/plan.ts'
import { headerRow, lastRow, type SheetParts, sheetRows } from './writing/rows.ts'
import { sheetNames } from './writing/safeText.ts'
import { texts } from './writing/texts.ts'
import { ToldSplits } from './writing/toldSplits.ts'

export interface WrittenWorkbook {
  /** Of an .xlsx file. */
  readonly bytes: Uint8Array
  /** Sentences on what the user would not expect of it. */
  readonly told: readonly string[]
}

/** Projects that are laid out before the program may see to something else. */
const PROJECTS_AT_ONCE = 500

/** Throws `text-too-long` where a text that cannot be split does not fit into a cell, and `cancelled`. */
export async function writeWorkbook(
  tables: readonly TargetTable[],
  { workbook: choices, pageSetup: setup }: Pick<OutputChoices, 'workbook' | 'pageSetup'>,
  signal: AbortSignal,
): Promise<WrittenWorkbook> {
  const looks = new Looks()
  const own = { looks: formLooks(setup), numberOf: (look: Look) => looks.numberOf(look) }
  const columns = columnsOfLayout(choices.layout)
  const names = sheetNames(tables.map(tableName))
  const split = new ToldSplits()
  const sheets: WrittenSheet[] = []
  for (const [at, table] of tables.entries()) {
    const totals = tableTotals(table)
    const widths = columnWidths(columns, table, totals, setup)
    const maker = new BlockMaker({ columns, widths, size: setup.body.size })
    const blocks = await blocksOf(table, maker, split, signal)
    const units = planUnits(table, blocks.values(), headerRow(columns) + 2)
    const parts: SheetParts = { table, totals, units, columns, widths, setup, ...own }
    sheets.push({
      name: names[at] ?? '',
      page: sheetPage(setup, headerRow(columns)),
      frozenRows: headerRow(columns),
      widths,
      isLocked: choices.locked,
      rows: sheetRows(parts),
      lastRow: lastRow(parts),
    })
  }
  const years = new Set(tables.map(({ year }) => year))
  const [first] = tables
  const seal = new Seal()
  const bytes = await packWorkbook(
    sheets,
    looks,
    {
      title: first?.title ?? '',
      subject: tables.map(tableName).join('、'),
      keywords: () => propertyKeywords(years.size === 1 ? (first?.year ?? null) : null, seal.text),
      company: first?.department ?? '',
    },
    (text) => seal.add(text),
    signal,
  )
  return {
    bytes,
    told: [
      ...split.sentences(),
      ...(years.size > 1 ? [texts.yearsDiffer] : []),
      ...(setup.content !== 'full' || setup.omittedUnits.length > 0 ? [texts.wholeForm] : []),
    ],
  }
}

async function blocksOf(
  table: TargetTable,
  maker: BlockMaker,
  split: ToldSplits,
  signal: AbortSignal,
): Promise<Block[]> {
  const blocks: Block[] = []
  for (const { projects } of table.units)
    for (const project of projects) {
      const block = maker.blockOf(project)
      split.add(project.name, block)
      blocks.push(block)
      if (blocks.length % PROJECTS_AT_ONCE > 0) continue
      await setImmediate()
      if (signal.aborted) throw new AppError('cancelled')
    }
  return blocks
}
