/**
 * What a paste would do: the commands, and the sentence that says what became of each value. Pure; nothing has happened
 * yet, and what only the user can decide has been asked before (`pasteDoubts.ts`). Sums and cells that take no text are
 * left alone and counted, except that one value for one cell is as good as typing it there.
 */
import type { CellChange, Command } from '../../../shared/commands.ts'
import { BLANK_AMOUNTS, emptyProject, type NewId, type Project, type TargetTable } from '../../../shared/form.ts'
import { type ColumnKey, isAmountColumn } from '../../../shared/layout.ts'
import { changedIndicators, readCell, readOnlyReason, setCells, singleLine } from '../cellEdits.ts'
import type { SheetRow } from '../rows.ts'
import { amountReader, type SuffixReading, withoutSuffix } from './pastedAmounts.ts'
import { isFilled, type Line, type Placed, type PlacedLines } from './placing.ts'
import { changesOf, type LineReader, readProjectLine, type Tally } from './projectLine.ts'
import { PASTE_LABELS, PASTE_TEXTS, pasteSentence } from './texts.ts'

export interface PasteAnswers {
  readonly suffixes: SuffixReading
  /** Lines that found no row become projects behind the table's last. */
  readonly addRows: boolean
}

export interface PastePlan {
  /** Empty where nothing would change. */
  readonly commands: readonly Command[]
  /** Names the undo step. */
  readonly label: string
  /** What became of the paste, for the status line. */
  readonly sentence: string
  /** The size of what was pasted, from the corner of the selection. */
  readonly size: { readonly height: number; readonly width: number }
}

export interface PasteGround {
  readonly table: TargetTable
  /** Neither a filter nor a sort is on. */
  readonly inPaperOrder: boolean
}

const ONE_CELL = { height: 1, width: 1 }

export function planPaste(ground: PasteGround, placed: Placed, answers: PasteAnswers, newId: NewId): PastePlan {
  switch (placed.kind) {
    case 'single':
      return planSingle(ground, placed, answers, newId)
    case 'indicators':
      return planIndicators(ground, placed, newId)
    case 'lines':
      return planLines(ground, placed, answers, newId)
  }
}

function planSingle(
  { table }: PasteGround,
  { row, column, text }: Extract<Placed, { kind: 'single' }>,
  { suffixes }: PasteAnswers,
  newId: NewId,
): PastePlan {
  const words = suffixes === 'keep-digits' && isAmountColumn(column) ? withoutSuffix(text) : text
  const reading = readCell(row, column, words, newId)
  switch (reading.kind) {
    case 'refused':
      return nothing(readOnlyReason(row, column) ?? PASTE_TEXTS.notAmount(text))
    case 'unchanged':
      return nothing(PASTE_TEXTS.unchanged)
    case 'change': {
      const { change, note } = reading
      const sentence =
        change.row === 'project' && change.field === 'indicators' && row.kind === 'project'
          ? indicatorsSentence(row.project, change.value)
          : (note ?? PASTE_TEXTS.one)
      return { commands: setCells(table.id, [change]), label: PASTE_LABELS.cells(1), sentence, size: ONE_CELL }
    }
  }
}

function planIndicators(
  { table }: PasteGround,
  { project, contents }: Extract<Placed, { kind: 'indicators' }>,
  newId: NewId,
): PastePlan {
  const value = changedIndicators(contents, project.indicators, newId)
  if (!value) return nothing(PASTE_TEXTS.unchanged)
  return {
    commands: setCells(table.id, [{ row: 'project', id: project.id, field: 'indicators', value }]),
    label: PASTE_LABELS.indicators(value.length),
    sentence: indicatorsSentence(project, value),
    size: ONE_CELL,
  }
}

function planLines(
  { table, inPaperOrder }: PasteGround,
  { columns, lines, missing, beside }: PlacedLines,
  { suffixes, addRows }: PasteAnswers,
  newId: NewId,
): PastePlan {
  const tally: Tally = { pasted: 0, sums: 0, readOnly: 0, notAmounts: 0, notAmount: null, rounded: 0 }
  const reader = { amountOf: amountReader(table.unit, suffixes), newId, tally }
  const cells = lines.flatMap(({ row, line }) => changesIn(row, columns, line, reader))
  const added = addRows ? missing.map((line) => newProject(columns, line, reader)) : []
  const commands = [...(cells.length > 0 ? setCells(table.id, cells) : []), ...insertLast(table, added, newId)]
  const left = addRows ? [] : missing
  const height = lines.length + added.length
  return {
    commands,
    label: height > 1 ? PASTE_LABELS.rows(height) : PASTE_LABELS.cells(tally.pasted),
    sentence: pasteSentence({
      ...tally,
      rows: height,
      changed: commands.length > 0,
      added: added.length,
      outside: beside + left.reduce((count, line) => count + line.filter(isFilled).length, 0),
      noRowsWhileArranged: left.length > 0 && !inPaperOrder,
    }),
    size: { height, width: columns.length },
  }
}

function changesIn(row: SheetRow, columns: readonly ColumnKey[], line: Line, reader: LineReader): CellChange[] {
  if (row.kind === 'project') {
    const { project } = row
    return changesOf(project, readProjectLine(project, row.texts.indicators, columns, line, reader), columns)
  }
  const { tally } = reader
  return columns.flatMap((column, at): CellChange[] => {
    const text = line[at]
    if (text === undefined) return []
    if (row.kind === 'unit' && column === 'name') {
      tally.pasted += 1
      const value = singleLine(text)
      return value === row.unit.name ? [] : [{ row: 'unit', id: row.id, field: 'name', value }]
    }
    // A blank or the very same text on such a cell loses nothing.
    if (!isFilled(text) || text.trim() === row.texts[column]) return []
    if (isAmountColumn(column)) tally.sums += 1
    else tally.readOnly += 1
    return []
  })
}

function newProject(columns: readonly ColumnKey[], line: Line, reader: LineReader): Project {
  const project = emptyProject(reader.newId)
  return { ...project, ...readProjectLine(project, '', columns, line, reader) }
}

/** Behind the last project of the last unit; a table without a unit gets one. */
function insertLast(table: TargetTable, projects: readonly Project[], newId: NewId): readonly Command[] {
  if (projects.length === 0) return []
  const unit = table.units.at(-1)
  if (!unit) {
    const row = { id: newId(), name: '', stated: BLANK_AMOUNTS, control: null, projects }
    return [{ kind: 'insertUnits', tableId: table.id, entries: [{ at: 0, row }] }]
  }
  const entries = projects.map((row, at) => ({ at: unit.projects.length + at, row }))
  return [{ kind: 'insertProjects', tableId: table.id, unitId: unit.id, entries }]
}

function indicatorsSentence(before: Project, indicators: Project['indicators']): string {
  const verbatim = indicators.filter((indicator) => indicator.verbatim !== null).length
  return PASTE_TEXTS.indicators(indicators.length - verbatim, verbatim, before.indicators.length)
}

function nothing(sentence: string): PastePlan {
  return { commands: [], label: '', sentence, size: ONE_CELL }
}
