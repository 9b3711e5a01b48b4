/**
 * The indicators of a project's rows: the sentences of one cell, which may go on in the next row, or one indicator per row where
 * the form gives each part a column of its own, in which a kind may be merged down over several rows or stand only once.
 */
import type { IndicatorContent } from '../../../shared/form.ts'
import { bareName, CODE_BOOK } from '../../../shared/indicators/codeBook.ts'
import { type LevelPiece, parseLevelPiece } from '../../../shared/indicators/levelPiece.ts'
import { parseIndicators } from '../../../shared/indicators/sentence.ts'
import { INDICATOR_PARTS, type IndicatorPart } from '../../../shared/reading.ts'
import type { Cell } from '../sheet.ts'
import { indicatorsOfKind } from './indicatorKinds.ts'
import { indicatorsByLine } from './indicatorLines.ts'
import { oneLine } from './labels.ts'
import { outlinedIndicators } from './outlinedIndicators.ts'
import { readText } from './readable.ts'
import type { Report } from './report.ts'
import type { DataRow } from './rows.ts'
import { texts } from './texts.ts'

const NO_KIND: LevelPiece = { code: null, name: null }

export class IndicatorDraft {
  private readonly contents: IndicatorContent[] = []
  /** Texts of cells that follow one another, not yet read. */
  private pieces: { text: string; cell: Cell }[] = []
  private level1 = NO_KIND
  private level2 = NO_KIND
  private saidKinds = false
  private readonly firstRow: number
  private readonly report: Report

  /** `firstRow` is the project's first row: what is merged down from above it belongs to another project. */
  constructor(firstRow: number, report: Report) {
    this.firstRow = firstRow
    this.report = report
  }

  get count(): number {
    return this.contents.length + this.pieces.length
  }

  takeRow(row: DataRow): void {
    const cell = row.own('indicators')
    if (cell) this.takeText(readText(cell, this.report), cell)
    if (row.kinds.length > 0) this.readPieces()
    for (const kind of row.kinds)
      this.contents.push(...indicatorsOfKind(readText(kind.cell, this.report), kind.level1, kind.level2))
    if (INDICATOR_PARTS.some((part) => row.own(part) !== null)) {
      this.readPieces()
      this.takeParts(row)
    }
  }

  takeText(text: string, cell: Cell): void {
    if (text.trim() !== '') this.pieces.push({ text, cell })
  }

  finish(): readonly IndicatorContent[] {
    this.readPieces()
    return this.contents
  }

  private readPieces(): void {
    const [first] = this.pieces
    if (!first) return
    const text = this.pieces.map((piece) => piece.text).join('\n')
    const indicators = outlinedIndicators(text) ?? parseIndicators(text)
    if (
      indicators.some(({ verbatim, cycleValue }) => verbatim === null && cycleValue === null) &&
      !/指标值\s*[:：]/.test(text)
    )
      this.report.assume(texts.otherStyle, first.cell, null)
    for (const { verbatim } of indicators)
      if (verbatim !== null) this.report.assume(texts.unparsedIndicators(verbatim), first.cell, null)
    this.contents.push(...indicators)
    this.pieces = []
  }

  private takeParts(row: DataRow): void {
    const raw = (part: IndicatorPart): string => {
      const own = row.own(part)
      if (own) return readText(own, this.report)
      const above = part === 'level1' || part === 'level2' ? row.covering(part) : null
      return above && above.row >= this.firstRow && !above.isError ? above.text : ''
    }
    const parts = Object.fromEntries(INDICATOR_PARTS.map((part) => [part, raw(part)])) as Record<IndicatorPart, string>
    const lines = indicatorsByLine(parts)
    if (lines.length > 1)
      this.report.assume(texts.linesAsIndicators(row.row, lines.length), row.own('indicatorName'), null)
    for (const line of lines) this.takeLine(line, row)
  }

  private takeLine(parts: Readonly<Record<IndicatorPart, string>>, row: DataRow): void {
    const text = (part: IndicatorPart) => oneLine(parts[part])
    const { level1, level2 } = this.kinds(parseLevelPiece(text('level1')), parseLevelPiece(text('level2')), row)
    const content = {
      level1Code: level1.code,
      level1: level1.name,
      level2Code: level2.code,
      level2: level2.name,
      name: text('indicatorName'),
      cycleValue: text('cycleValue') || null,
      annualValue: this.affix(row.operator) + text('annualValue') + this.affix(row.measure) || null,
      verbatim: null,
    }
    const hasMore = [parts.indicatorName, parts.cycleValue, parts.annualValue].some((part) => part !== '')
    const isUnreadable = INDICATOR_PARTS.some((part) => row.own(part) !== null && parts[part] === '')
    if (hasMore || isUnreadable) this.contents.push(content)
    else
      this.report.note(
        'left-out',
        texts.kindsOnly(text('level2') || text('level1')),
        row.own('level2') ?? row.own('level1'),
      )
  }

  /** ≥ before a value or 人 behind it, from a column of its own; 定性 says that there is nothing to compare. */
  private affix(cell: Cell | null): string {
    const text = oneLine(readText(cell, this.report))
    return text === '定性' ? '' : text
  }

  /** A kind that is left blank is the one above, unless that cannot be: a level 2 under another level 1. */
  private kinds(own1: LevelPiece, own2: LevelPiece, row: DataRow): { level1: LevelPiece; level2: LevelPiece } {
    const has1 = isGiven(own1)
    const has2 = isGiven(own2)
    const level1 = has1 || !belongs(own2, this.level1) ? own1 : this.level1
    const level2 = has2 || has1 ? own2 : this.level2
    const isTakenOver = (!has1 && isGiven(level1)) || (!has2 && isGiven(level2))
    if (isTakenOver && !this.saidKinds)
      this.report.assume(texts.kindsFromAbove(row.row), row.own('indicatorName') ?? row.cells[0] ?? null, null)
    this.saidKinds ||= isTakenOver
    this.level1 = level1
    this.level2 = level2
    return { level1, level2 }
  }
}

export function isGiven({ code, name }: LevelPiece): boolean {
  return code !== null || name !== null
}

/** Whether a level 2 can stand under this level 1, as far as the code book knows them. */
export function belongs(level2: LevelPiece, level1: LevelPiece): boolean {
  if (!isGiven(level2)) return true
  if (level2.code !== null && level1.code !== null) return level2.code.startsWith(level1.code)
  const named = (a: string, b: string | null) => b !== null && bareName(a) === bareName(b)
  const parents = CODE_BOOK.filter(({ children }) => children.some(({ name }) => named(name, level2.name)))
  return parents.length === 0 || parents.some(({ name }) => named(name, level1.name))
}
