/**
 * Pasting into the sheet of indicators: sentences and blocks of whole indicators take the place of the lines from the
 * cursor on, other blocks that of the cells; lines that are missing are added. What cannot be applied as a whole changes
 * nothing. Pure.
 */
import { BLANK_INDICATOR, type IndicatorContent } from '../../../shared/form.ts'
import { isKnownName } from '../../../shared/indicators/codeBook.ts'
import { parseLevelPiece } from '../../../shared/indicators/levelPiece.ts'
import { singleLine } from '../../sheet/cellEdits.ts'
import { indicatorRows } from '../../sheet/clipboard/indicatorRows.ts'
import type { Copied } from '../../sheet/clipboard/readClipboard.ts'
import { type Block, widthOf } from '../../sheet/clipboard/tabbedText.ts'
import { cellCount, type Rectangle } from '../../sheet/selection.ts'
import { contentOfText, INDICATOR_COLUMNS } from '../indicatorColumns.ts'
import { sentencesIn, typedStep } from './lineEdits.ts'
import { type LineGround, type LineStep, type LineWrite, writeLines } from './lineStep.ts'
import { LINE_LABELS, LINE_TEXTS } from './texts.ts'

export type PasteOutcome =
  | { readonly kind: 'step'; readonly step: LineStep; readonly width: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly sentence: string }

/** `own`: the block was copied here, so that its cells mean what they say and blank kinds are blank. */
export function pasteStep(ground: LineGround, target: Rectangle, copied: Copied, own: boolean): PasteOutcome {
  const block = withoutBlankEnd(copied.block)
  const [only, ...others] = block.flat()
  const contents = wholeLines(copied, block, own)
  if (contents) return placeLines(ground, target.top, contents)
  if (only !== undefined && others.length === 0 && cellCount(target) === 1) {
    const step = typedStep(ground, { row: target.top, column: target.left }, only)
    const label = LINE_LABELS.pasteCells(1)
    return step ? { kind: 'step', step: { ...step, label }, width: 1 } : { kind: 'unchanged' }
  }
  return placeCells(ground, target, block)
}

/** null for what is no list of whole indicators. */
function wholeLines(copied: Copied, block: Block, own: boolean): readonly IndicatorContent[] | null {
  if (copied.kind === 'running-text') return sentencesIn(copied.text)
  if (widthOf(block) === 1) return sentencesIn(block.flat().join('\n'))
  if (!own) return indicatorRows(inFiveColumns(block))
  if (widthOf(block) !== INDICATOR_COLUMNS.length) return null
  return block.map(ownLine)
}

/** A line as it was copied here: what stands alone in it and is no kind is verbatim text. */
function ownLine(line: readonly string[]): IndicatorContent {
  const [first = '', ...others] = line.map(singleLine)
  const { code, name } = parseLevelPiece(first)
  const isText = code === null && name !== null && !isKnownName(1, name) && others.every((text) => text === '')
  if (isText) return { ...BLANK_INDICATOR, verbatim: first }
  return Object.assign({}, BLANK_INDICATOR, ...INDICATOR_COLUMNS.map((key, at) => contentOfText(key, line[at] ?? '')))
}

/** How many columns a block has with a number before each line, with a code before each kind, and with both. */
const WIDTHS = {
  numbered: INDICATOR_COLUMNS.length + 1,
  coded: INDICATOR_COLUMNS.length + 2,
  both: INDICATOR_COLUMNS.length + 3,
}

/** Such a block as one of the five columns; any other as it is. */
function inFiveColumns(block: Block): Block {
  const width = widthOf(block)
  const isNumbered = width === WIDTHS.numbered || width === WIDTHS.both
  const unnumbered = isNumbered && block.every(([first = ''], at) => isNumber(first, at))
  const lines = unnumbered ? block.map((line) => line.slice(1)) : block
  if (widthOf(lines) !== WIDTHS.coded) return lines
  return lines.map(([code1 = '', level1 = '', code2 = '', level2 = '', ...rest]) => [
    joined(code1, level1),
    joined(code2, level2),
    ...rest,
  ])
}

/** A line's number, or the header above the numbers. */
function isNumber(text: string, at: number): boolean {
  const bare = text.replace(/[\s、.．]/g, '')
  return bare === '' || /^\d{1,3}$/.test(bare) || (at === 0 && /^(?:序号|编号|号)$/.test(bare))
}

function joined(code: string, level: string): string {
  return /^[0-9A-Za-z]{1,8}$/.test(code.trim()) && level.trim() !== '' ? `${code.trim()}-${level}` : level || code
}

function placeLines(ground: LineGround, top: number, contents: readonly IndicatorContent[]): PasteOutcome {
  const writes = contents.map((changes, down): LineWrite => ({ at: top + down, changes }))
  const { commands, ids, added } = writeLines(ground, writes)
  if (commands.length === 0) return { kind: 'unchanged' }
  const count = contents.filter(({ verbatim }) => verbatim === null).length
  const step: LineStep = {
    label: LINE_LABELS.pasteLines(contents.length),
    commands,
    select: [ids[0] ?? '', ids.at(-1) ?? ''],
    said: LINE_TEXTS.pasted(count, added, contents.length - count),
  }
  return { kind: 'step', step, width: INDICATOR_COLUMNS.length }
}

/** One value fills the selected cells, a block that fits into them several times is repeated. */
function placeCells(ground: LineGround, target: Rectangle, block: Block): PasteOutcome {
  const room = { height: target.bottom - target.top + 1, width: target.right - target.left + 1 }
  const own = { height: block.length, width: widthOf(block) }
  const repeats = room.height % own.height === 0 && room.width % own.width === 0
  const { height, width } = repeats ? room : own
  const columns = INDICATOR_COLUMNS.slice(target.left, target.left + width)
  if (columns.length < width) return { kind: 'refused', sentence: LINE_TEXTS.tooWide(width, columns.length) }
  const writes: LineWrite[] = []
  let cells = 0
  for (let down = 0; down < height; down++) {
    const at = target.top + down
    // Among others the empty line is only selected because everything is.
    if (ground.lines[at]?.kind === 'empty' && down >= own.height) break
    if (ground.lines[at]?.kind === 'verbatim') return { kind: 'refused', sentence: LINE_TEXTS.ontoVerbatim }
    const texts = columns.map((_, right) => block[down % own.height]?.[right % own.width])
    const fields = columns.flatMap((column, right) => {
      const text = texts[right]
      return text === undefined ? [] : [contentOfText(column, text)]
    })
    cells += fields.length
    writes.push({ at, changes: Object.assign({}, ...fields) })
  }
  const { commands, ids, added } = writeLines(ground, writes)
  if (commands.length === 0) return { kind: 'unchanged' }
  const step: LineStep = {
    label: LINE_LABELS.pasteCells(cells),
    commands,
    select: [ids[0] ?? '', ids.at(-1) ?? ''],
    said: LINE_TEXTS.pastedCells(cells, added),
  }
  return { kind: 'step', step, width }
}

/** Rows of nothing at the end of a copied range are no lines. */
function withoutBlankEnd(block: Block): Block {
  const last = block.findLastIndex((line) => line.some((text) => text.trim() !== ''))
  return last < 0 ? block.slice(0, 1) : block.slice(0, last + 1)
}
