/**
 * The indicators of a project as this program's own exports have them: the sentences of one cell, or a row for each. A text that
 * was too long for a row goes on in the next without a gap, and what goes across all columns is no indicator. In a file that
 * nobody has changed since nothing has to be guessed; in one that somebody has filled in, a kind that is left blank is
 * the one above, and other ways to write indicators are known.
 */
import type { IndicatorContent } from '../../../shared/form.ts'
import { type LevelPiece, parseLevelPiece } from '../../../shared/indicators/levelPiece.ts'
import { parseIndicators, verbatimIndicator } from '../../../shared/indicators/sentence.ts'
import { INDICATOR_PARTS, type IndicatorPart } from '../../../shared/reading.ts'
import { NAMELESS_INDICATOR } from '../../excel/sheetWords.ts'
import type { Cell } from '../sheet.ts'
import { belongs, isGiven } from './indicators.ts'
import { oneLine } from './labels.ts'
import { outlinedIndicators } from './outlinedIndicators.ts'
import { readText } from './readable.ts'
import type { Report } from './report.ts'
import type { DataRow } from './rows.ts'
import { texts } from './texts.ts'

type Parts = Record<IndicatorPart, string>

export class OwnIndicators {
  /** Pieces of one text. */
  private readonly sentences: string[] = []
  private firstCell: Cell | null = null
  private readonly rows: ({ readonly verbatim: string } | Parts)[] = []
  private readonly firstRow: number
  private readonly isUnchanged: boolean
  private readonly report: Report

  /** `firstRow` is the project's first row: what is merged down from above it belongs to another project. */
  constructor(firstRow: number, isUnchanged: boolean, report: Report) {
    this.firstRow = firstRow
    this.isUnchanged = isUnchanged
    this.report = report
  }

  /** As far as they can be counted before their text is read. */
  get count(): number {
    return this.sentences.length + this.rows.length
  }

  takeText(text: string, cell: Cell): void {
    this.firstCell ??= cell
    this.sentences.push(text)
  }

  takeRow(row: DataRow): void {
    const cell = row.own('indicators')
    if (cell) this.takeText(readText(cell, this.report), cell)
    if (!INDICATOR_PARTS.some((part) => row.own(part) !== null)) return
    const textOf = (part: IndicatorPart) => readText(row.own(part) ?? this.mergedKind(part, row), this.report)
    const parts = Object.fromEntries(INDICATOR_PARTS.map((part) => [part, textOf(part)])) as Parts
    const last = this.rows.at(-1)
    if (row.reaches('level1', 'annualValue')) {
      this.rows.push({ verbatim: parts.level1 })
      this.report.assume(texts.unparsedIndicators(parts.level1), row.own('level1'), null)
    } else if (last && !('verbatim' in last) && WHOLE_PARTS.every((part) => row.goesOn(part)))
      for (const part of CUT_PARTS) last[part] += parts[part]
    else this.rows.push(parts)
  }

  finish(): readonly IndicatorContent[] {
    const text = this.sentences.join('').replace(/\r\n?/g, '\n')
    const sentences = (this.isUnchanged ? null : outlinedIndicators(text)) ?? parseIndicators(text)
    for (const { verbatim } of sentences)
      if (verbatim !== null) this.report.assume(texts.unparsedIndicators(verbatim), this.firstCell, null)
    const contents = this.rows.map(contentOf)
    return [...sentences, ...(this.isUnchanged ? contents : withKindsFromAbove(contents))]
  }

  /** A kind that somebody has merged down over several indicators. */
  private mergedKind(part: IndicatorPart, row: DataRow): Cell | null {
    const above = part === 'level1' || part === 'level2' ? row.fromAbove(part) : null
    return above && above.row >= this.firstRow ? above : null
  }
}

/** Those that are merged down where another part of the indicator is cut. */
const WHOLE_PARTS = ['level1', 'level2', 'indicatorName'] as const
const CUT_PARTS = ['cycleValue', 'annualValue'] as const

function withKindsFromAbove(contents: readonly IndicatorContent[]): IndicatorContent[] {
  let level1: LevelPiece = { code: null, name: null }
  let level2 = level1
  return contents.map((content) => {
    if (content.verbatim !== null) return content
    const own1 = { code: content.level1Code, name: content.level1 }
    const own2 = { code: content.level2Code, name: content.level2 }
    if (isGiven(own1) || !belongs(own2, level1)) level1 = own1
    if (isGiven(own2) || isGiven(own1)) level2 = own2
    const { code: level1Code, name: level1Name } = level1
    const { code: level2Code, name: level2Name } = level2
    return { ...content, level1Code, level1: level1Name, level2Code, level2: level2Name }
  })
}

function contentOf(row: { readonly verbatim: string } | Parts): IndicatorContent {
  if ('verbatim' in row) return verbatimIndicator(row.verbatim.replace(/\r\n?/g, '\n').trim())
  const level1 = parseLevelPiece(oneLine(row.level1))
  const level2 = parseLevelPiece(oneLine(row.level2))
  const name = oneLine(row.indicatorName)
  return {
    level1Code: level1.code,
    level1: level1.name,
    level2Code: level2.code,
    level2: level2.name,
    name: name === NAMELESS_INDICATOR ? '' : name,
    cycleValue: oneLine(row.cycleValue) || null,
    annualValue: oneLine(row.annualValue) || null,
    verbatim: null,
  }
}
