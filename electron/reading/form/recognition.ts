/** The picture of what was read: which column and which row of the sheet was taken for what. */
import type { AmountUnit } from '../../../shared/money.ts'
import type { ReadingChoices, ReadingNote, ReadRowKind, Recognition } from '../../../shared/reading.ts'
import type { Cell, Workbook } from '../sheet.ts'
import type { PlacedForm } from './assemble.ts'
import { fieldsByColumn } from './columnRoles.ts'
import { headerKeyOf } from './headerKey.ts'
import { oneLine } from './labels.ts'
import type { RowKind } from './rowKinds.ts'
import type { DataRow } from './rows.ts'
import type { SettledPlace } from './wishes.ts'

/** Rows of the picture; a clerk looks at the first pages, not at thousands. */
const SHOWN_ROWS = 300
/** Further down, rows that an assumption is about; a file with more is not put right row by row. */
const MOST_DOUBTFUL_ROWS = 2_000
/** Of one cell's text in the picture. */
const SHOWN_CHARACTERS = 60

const SHOWN_KIND: Readonly<Record<RowKind, ReadRowKind>> = {
  'grand-total': 'grand-total',
  subtotal: 'subtotal',
  department: 'grand-total',
  unit: 'unit',
  'assumed-unit': 'unit',
  project: 'project',
  'assumed-project': 'project',
  'parent-project': 'project',
  continuation: 'project-part',
  'repeated-name': 'project-part',
  'name-part': 'project-part',
  detail: 'left-out',
  group: 'left-out',
  'page-total': 'left-out',
  'repeated-heading': 'left-out',
  'page-number': 'left-out',
  'column-numbers': 'left-out',
  remark: 'left-out',
  'assumed-remark': 'left-out',
  'repeated-total': 'left-out',
  'left-out-by-choice': 'left-out',
  outside: 'left-out',
}

/** `notes` are those of the whole reading: rows that an assumption is about are in the picture wherever they stand. */
export function recognitionOf(
  { sheets }: Workbook,
  { place, choices, fromMemory }: SettledPlace,
  unit: AmountUnit,
  rows: readonly DataRow[],
  kinds: readonly RowKind[],
  form: PlacedForm,
  notes: readonly ReadingNote[],
): Recognition {
  const { sheet, top, bottom } = place
  const headerRows = [...sheet.rows].filter(([row]) => row >= top && row <= bottom)
  const headerCells = headerRows.flatMap(([, cells]) => [...cells.values()])
  const fields = fieldsByColumn(place.roles)
  const numbers = new Set(headerCells.map((cell) => cell.column))
  for (const { cells } of rows) for (const { column } of cells) numbers.add(column)
  const titleOf = (column: number) =>
    headerCells
      .filter((cell) => cell.column === column)
      .map((cell) => oneLine(cell.text))
      .join(' / ')
  const doubtful = doubtfulRows(choices, notes)
  return {
    sheets: sheets.flatMap(({ name, isHidden, rows: own }, index) => (own.size > 0 ? [{ index, name, isHidden }] : [])),
    sheet: sheets.indexOf(sheet),
    header: { top, bottom },
    columns: [...numbers]
      .sort((a, b) => a - b)
      .map((column) => ({ column, title: cut(titleOf(column)), field: fields.get(column) ?? null })),
    rows: [
      ...headerRows.map(([row, cells]) => ({ row, kind: 'header' as const, cells: shown([...cells.values()]) })),
      ...rows.flatMap(({ row, cells }, at) =>
        at < SHOWN_ROWS || doubtful.has(row)
          ? [{ row, kind: SHOWN_KIND[kinds[at] as RowKind], cells: shown(cells) }]
          : [],
      ),
    ],
    rowCount: rows.length,
    formRows: {
      grandTotal: form.totalRow?.row ?? null,
      units: form.units.map(({ row, projects }) => ({
        unit: row?.row ?? null,
        projects: projects.map((project) => project.row.row),
      })),
    },
    headerKey: headerKeyOf(place),
    choices: { ...choices, unit: choices.unit === unit ? unit : null },
    fromMemory,
  }
}

/** Rows that the user may want to change, or to change back. */
function doubtfulRows(choices: ReadingChoices, notes: readonly ReadingNote[]): ReadonlySet<number> {
  const assumed = notes.flatMap(({ assumption }) => (assumption?.about === 'row' ? [assumption.row] : []))
  return new Set([...choices.rows.map(({ row }) => row), ...assumed].slice(0, MOST_DOUBTFUL_ROWS))
}

function shown(cells: readonly Cell[]): { column: number; text: string }[] {
  return cells.map(({ column, text }) => ({ column, text: cut(text.trim()) }))
}

function cut(text: string): string {
  return text.length <= SHOWN_CHARACTERS
    ? text
    : [...text.slice(0, 2 * SHOWN_CHARACTERS)].slice(0, SHOWN_CHARACTERS).join('')
}
