/**
 * One project as a block of sheet rows. Mostly it is a single row; it has several where each indicator has its own, and where
 * a text is longer than a row can be high: that text goes on in the rows below, and all other columns are merged down.
 */
import type { Project } from '../../../shared/form.ts'
import { printLevelPiece } from '../../../shared/indicators/levelPiece.ts'
import { printIndicators } from '../../../shared/indicators/sentence.ts'
import { INDICATOR_PART_NAMES } from '../../../shared/layout.ts'
import { NAMELESS_INDICATOR, NAMELESS_PROJECT } from '../sheetWords.ts'
import type { SheetColumn } from './columns.ts'
import { INDENT_LEVELS, type PiecePlace } from './looks.ts'
import { charactersPerLine, HIGHEST_ROW, heightOfLines, lineCount, mostLines } from './measures.ts'
import { splitText } from './splitText.ts'

/** A text and the cells of the block that it takes; rows count from 0 in the block, columns from 1. */
export interface Placed {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly column: number
  readonly lastColumn: number
  readonly piece: PiecePlace
}

export interface Block {
  /** Of each row, in points. */
  readonly heights: readonly number[]
  readonly placed: readonly Placed[]
  /** Texts that were split, in words for the user. */
  readonly split: readonly SplitText[]
}

export interface SplitText {
  readonly text: string
  readonly pieces: number
}

/** What blocks are measured by. */
interface BlockMeasures {
  readonly columns: readonly SheetColumn[]
  /** In Excel's unit. */
  readonly widths: readonly number[]
  /** Points. */
  readonly size: number
}

interface Lines {
  readonly perLine: number
  readonly column: number
}

/** Of an indicator's columns, those whose texts may go on in further rows; the others are merged down. */
const CUT_PARTS = ['cycleValue', 'annualValue'] as const
const INDICATOR_COLUMNS = ['level1', 'level2', 'indicatorName', ...CUT_PARTS] as const

export class BlockMaker {
  private readonly lines: ReadonlyMap<SheetColumn['key'], Lines>
  /** By column, in full-width characters. */
  private readonly perLine: readonly number[]
  private readonly size: number
  private readonly mostLines: number

  constructor({ columns, widths, size }: BlockMeasures) {
    this.size = size
    this.mostLines = mostLines(size)
    this.perLine = columns.map(({ key }, at) =>
      charactersPerLine(widths[at] ?? 0, size, key === 'name' ? INDENT_LEVELS : 0),
    )
    this.lines = new Map(columns.map(({ key }, at) => [key, { perLine: this.perLine[at] ?? 1, column: at + 1 }]))
  }

  blockOf(project: Project): Block {
    return this.lines.has('indicators') ? this.official(project) : this.byIndicator(project)
  }

  private official(project: Project): Block {
    const goal = this.piecesOf('goal', project.goal)
    const indicators = this.piecesOf('indicators', printIndicators(project.indicators))
    const rows = Math.max(this.rowsOf('name', project.name), goal.length, indicators.length)
    const placed = [
      this.whole('name', nameOf(project), 0, rows - 1),
      ...this.downwards('goal', goal, 0, rows - 1),
      ...this.downwards('indicators', indicators, 0, rows - 1),
    ]
    const split = [...splitOf('绩效目标', goal), ...splitOf('绩效指标', indicators)]
    return { heights: this.heightsOf(placed, rows), placed, split }
  }

  private byIndicator(project: Project): Block {
    const placed: Placed[] = []
    const split: SplitText[] = []
    let next = 0
    const goal = this.piecesOf('goal', project.goal)
    const least = Math.max(1, goal.length, this.rowsOf('name', project.name))
    split.push(...splitOf('绩效目标', goal))
    project.indicators.forEach((indicator, at) => {
      const isLast = at === project.indicators.length - 1
      const upTo = (rows: number) => (isLast ? Math.max(next + rows, least) : next + rows) - 1
      if (indicator.verbatim !== null) {
        const rows = Math.ceil(this.acrossHeight(indicator.verbatim) / HIGHEST_ROW)
        placed.push(this.across(indicator.verbatim, next, upTo(rows)))
        next = upTo(rows) + 1
        return
      }
      const level1 = printLevelPiece({ code: indicator.level1Code, name: indicator.level1 })
      const level2 = printLevelPiece({ code: indicator.level2Code, name: indicator.level2 })
      const { cycleValue, annualValue } = indicator
      const isBlank = [level1, level2, indicator.name, cycleValue ?? '', annualValue ?? ''].join('').trim() === ''
      const name = isBlank ? NAMELESS_INDICATOR : indicator.name
      const pieces = {
        cycleValue: this.piecesOf('cycleValue', cycleValue ?? ''),
        annualValue: this.piecesOf('annualValue', annualValue ?? ''),
      }
      const rows = Math.max(
        this.rowsOf('level1', level1),
        this.rowsOf('level2', level2),
        this.rowsOf('indicatorName', name),
        ...CUT_PARTS.map((key) => pieces[key].length),
      )
      for (const key of CUT_PARTS)
        split.push(...splitOf(`第 ${at + 1} 条绩效指标的${INDICATOR_PART_NAMES[key]}`, pieces[key]))
      const last = upTo(rows)
      placed.push(
        this.whole('level1', level1, next, last),
        this.whole('level2', level2, next, last),
        this.whole('indicatorName', name, next, last),
      )
      for (const key of CUT_PARTS) placed.push(...this.downwards(key, pieces[key], next, last))
      next = last + 1
    })
    const rows = Math.max(next, least)
    if (next === 0) for (const key of INDICATOR_COLUMNS) placed.push(this.whole(key, '', 0, rows - 1))
    placed.push(this.whole('name', nameOf(project), 0, rows - 1))
    placed.push(...this.evenly('goal', goal, rows))
    return { heights: this.heightsOf(placed, rows), placed, split }
  }

  private piecesOf(key: SheetColumn['key'], text: string): string[] {
    return splitText(text, this.of(key).perLine, this.mostLines)
  }

  /** Rows that a text needs which is not split but merged down. */
  private rowsOf(key: SheetColumn['key'], text: string): number {
    return Math.ceil(heightOfLines(lineCount(text, this.of(key).perLine), this.size) / HIGHEST_ROW)
  }

  private whole(key: SheetColumn['key'], text: string, from: number, to: number): Placed {
    const { column } = this.of(key)
    return { text, from, to, column, lastColumn: column, piece: 'whole' }
  }

  /** A text that is no indicator goes across all columns of one. */
  private across(text: string, from: number, to: number): Placed {
    const column = this.of('level1').column
    return { text, from, to, column, lastColumn: this.of('annualValue').column, piece: 'whole' }
  }

  /** Piece below piece, each in a row; the last one takes the rows that are left. */
  private downwards(key: SheetColumn['key'], pieces: readonly string[], from: number, to: number): Placed[] {
    const last = pieces.length - 1
    return pieces.map((text, at) => ({
      ...this.whole(key, text, from + at, at === last ? to : from + at),
      piece: placeOf(at, last),
    }))
  }

  /** The same with the rows shared out among the pieces. */
  private evenly(key: SheetColumn['key'], pieces: readonly string[], rows: number): Placed[] {
    const start = (at: number) => Math.floor((at * rows) / pieces.length)
    return pieces.map((text, at) => ({
      ...this.whole(key, text, start(at), start(at + 1) - 1),
      piece: placeOf(at, pieces.length - 1),
    }))
  }

  /** Each row as high as its own texts need; what is merged down is given the height that it lacks by all its rows alike. */
  private heightsOf(placed: readonly Placed[], rows: number): number[] {
    if (rows === 1) return [Math.min(HIGHEST_ROW, Math.max(...placed.map((one) => this.needOf(one))))]
    const heights = Array.from({ length: rows }, () => heightOfLines(1, this.size))
    const needs = placed.map((one) => ({ ...one, need: this.needOf(one) }))
    needs.sort((a, b) => a.to - a.from - (b.to - b.from))
    for (const { from, to, need } of needs) {
      const has = heights.slice(from, to + 1).reduce((sum, height) => sum + height, 0)
      const lacks = Math.max(0, need - has) / (to - from + 1)
      for (let row = from; lacks > 0 && row <= to; row++)
        heights[row] = Math.min(HIGHEST_ROW, Math.ceil((heights[row] ?? 0) + lacks))
    }
    return heights
  }

  private needOf({ text, column, lastColumn }: Placed): number {
    if (lastColumn > column) return this.acrossHeight(text)
    return heightOfLines(lineCount(text, this.perLine[column - 1] ?? 1), this.size)
  }

  private acrossHeight(text: string): number {
    const perLine = INDICATOR_COLUMNS.reduce((sum, key) => sum + this.of(key).perLine, 0)
    return heightOfLines(lineCount(text, perLine), this.size)
  }

  private of(key: SheetColumn['key']): Lines {
    const lines = this.lines.get(key)
    if (!lines) throw new RangeError(key)
    return lines
  }
}

function splitOf(text: string, { length: pieces }: readonly string[]): SplitText[] {
  return pieces > 1 ? [{ text, pieces }] : []
}

function placeOf(at: number, last: number): PiecePlace {
  if (last === 0) return 'whole'
  if (at === 0) return 'first'
  return at === last ? 'last' : 'middle'
}

/** A row without a name could not be told from an empty one. */
function nameOf({ name }: Project): string {
  return name.trim() === '' ? NAMELESS_PROJECT : name
}
