/**
 * What typing into a cell, emptying cells and filling them mean for the indicators. Pure; each gives the step of one
 * gesture, or null where nothing changes.
 */
import type { IndicatorContent } from '../../../shared/form.ts'
import { parseIndicators } from '../../../shared/indicators/sentence.ts'
import { singleLine } from '../../sheet/cellEdits.ts'
import { cellCount, type Position, type Rectangle } from '../../sheet/selection.ts'
import { contentOfText, INDICATOR_COLUMNS, type IndicatorColumn } from '../indicatorColumns.ts'
import { type IndicatorLine, indicatorsBetween, lineText } from './indicatorLines.ts'
import { type LineGround, type LineStep, type LineWrite, writeLines } from './lineStep.ts'
import { LINE_LABELS, LINE_TEXTS } from './texts.ts'

/**
 * `text` typed into the cell at `position`. `taken` are fields that a suggestion set besides the cell's own text. A whole
 * sentence typed where no indicator is yet, or in place of verbatim text, is read as one.
 */
export function typedStep(
  ground: LineGround,
  { row, column: at }: Position,
  text: string,
  taken: Partial<IndicatorContent> = {},
): LineStep | null {
  const line = ground.lines[row]
  const column = INDICATOR_COLUMNS[at]
  if (!line || !column) return null
  if (line.kind !== 'indicator') {
    const sentences = sentencesIn(text)
    if (sentences) return readStep(ground, row, line, sentences)
  }
  const isSame = singleLine(text) === lineText(line, column) && Object.keys(taken).length === 0
  if (isSame || (line.kind === 'empty' && singleLine(text) === '')) return null
  const changes = line.kind === 'verbatim' ? { verbatim: singleLine(text) || null } : contentOfText(column, text)
  return changesStep(ground, row, line, column, { ...taken, ...changes })
}

/** These fields for the line, all by the one cell that they were chosen in. */
export function takenStep(
  ground: LineGround,
  { row, column: at }: Position,
  changes: Partial<IndicatorContent>,
): LineStep | null {
  const line = ground.lines[row]
  const column = INDICATOR_COLUMNS[at]
  return line && column ? changesStep(ground, row, line, column, { ...changes, verbatim: null }) : null
}

/** The sentences that a text says; null where it says none. */
export function sentencesIn(text: string): readonly IndicatorContent[] | null {
  const contents = parseIndicators(text)
  return contents.some(({ verbatim }) => verbatim === null) ? contents : null
}

/** Empties the cells; verbatim text goes as a whole and leaves an indicator to fill in. */
export function clearStep(
  ground: LineGround,
  rectangle: Rectangle,
  label: ((cells: number) => string) | null = null,
): LineStep | null {
  const columns = INDICATOR_COLUMNS.slice(rectangle.left, rectangle.right + 1)
  let cells = 0
  const writes = indicatorsBetween(ground.lines, rectangle.top, rectangle.bottom).map((_, down): LineWrite => {
    const at = rectangle.top + down
    const line = ground.lines[at]
    if (line?.kind === 'verbatim') {
      cells += 1
      return { at, changes: { verbatim: null } }
    }
    cells += columns.filter((column) => lineText(line, column) !== '').length
    return { at, changes: Object.assign({}, ...columns.map((column) => contentOfText(column, ''))) }
  })
  const { commands } = writeLines(ground, writes)
  const [only] = columns
  if (commands.length === 0) return null
  const plain = only && cellCount(rectangle) === 1 ? LINE_LABELS.clear(only) : LINE_LABELS.clearCells(cells)
  return { label: label ? label(cells) : plain, commands, select: null, said: null }
}

/** The texts of `source` for the cells of `target`, repeated; `source` is one row high or one column wide. */
export function fillStep(ground: LineGround, source: Rectangle, target: Rectangle): LineStep {
  const textFor = ({ row, column }: Position): string | null => {
    const from = ground.lines[source.top === source.bottom ? source.top : row]
    const key = INDICATOR_COLUMNS[source.left === source.right ? source.left : column]
    return from?.kind === 'indicator' && key ? lineText(from, key) : null
  }
  return fill(ground, target, textFor)
}

/** One typed text for every cell of `target`; `meant` is what it means in the column that it was typed in, if more. */
export function fillTypedStep(
  ground: LineGround,
  target: Rectangle,
  text: string,
  meant: Partial<IndicatorContent> | null = null,
): LineStep {
  return fill(ground, target, () => text, target.left === target.right ? meant : null)
}

function fill(
  ground: LineGround,
  target: Rectangle,
  textFor: (position: Position) => string | null,
  meant: Partial<IndicatorContent> | null = null,
): LineStep {
  let [cells, skipped, nothing] = [0, 0, true]
  const writes: LineWrite[] = []
  for (let row = target.top; row <= target.bottom; row++) {
    const line = ground.lines[row]
    // Among others the empty line is only selected because everything is.
    if (line?.kind === 'empty' && row > target.top) break
    if (line?.kind === 'verbatim') {
      skipped += 1
      continue
    }
    const changes: Partial<IndicatorContent> = {}
    for (let column = target.left; column <= target.right; column++) {
      const key = INDICATOR_COLUMNS[column]
      const text = textFor({ row, column })
      if (!key || text === null) continue
      nothing = false
      if (singleLine(text) === lineText(line, key)) continue
      cells += 1
      Object.assign(changes, meant ?? contentOfText(key, text))
    }
    writes.push({ at: row, changes })
  }
  const { commands } = writeLines(ground, writes)
  const said = nothing && skipped === 0 ? LINE_TEXTS.nothingToFillWith : LINE_TEXTS.filled(cells, skipped)
  return { label: LINE_LABELS.fill(cells), commands, select: null, said }
}

function changesStep(
  ground: LineGround,
  row: number,
  line: IndicatorLine,
  column: IndicatorColumn,
  changes: Partial<IndicatorContent>,
): LineStep | null {
  const { commands } = writeLines(ground, [{ at: row, changes }])
  if (commands.length === 0) return null
  const label = {
    indicator: LINE_LABELS.change(column),
    verbatim: LINE_LABELS.changeVerbatim,
    empty: LINE_LABELS.add,
  }[line.kind]
  return { label, commands, select: null, said: null }
}

/** The sentences in place of the line, the second and those behind it on new lines below. */
function readStep(
  ground: LineGround,
  row: number,
  line: IndicatorLine,
  sentences: readonly IndicatorContent[],
): LineStep {
  const [first, ...others] = sentences
  const { tableId, project, newId } = ground
  const { commands } = writeLines(ground, [{ at: row, changes: first ?? {} }])
  const rows = others.map((content, at) => ({ at: row + 1 + at, row: { ...content, id: newId() } }))
  const inserted = { kind: 'insertIndicators', tableId, projectId: project.id, entries: rows } as const
  const count = sentences.filter(({ verbatim }) => verbatim === null).length
  return {
    label: line.kind === 'verbatim' ? LINE_LABELS.read(count) : LINE_LABELS.pasteLines(count),
    commands: rows.length === 0 ? commands : [...commands, inserted],
    select: [line.id, rows.at(-1)?.row.id ?? line.id],
    said: line.kind === 'verbatim' ? LINE_TEXTS.read(count) : LINE_TEXTS.pasted(count, count, sentences.length - count),
  }
}
