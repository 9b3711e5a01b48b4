/**
 * One project as it is put together from its rows. Texts are kept in pieces until the last row is known, because a page's end may
 * cut a goal or an indicator sentence anywhere: they are joined first and read then.
 */
import { AMOUNT_KEYS, type Amounts, BLANK_AMOUNTS, FUND_KEYS, mapAmounts } from '../../../shared/form.ts'
import { columnOf } from '../../../shared/layout.ts'
import { sumFen } from '../../../shared/money.ts'
import type { ReadProject } from '../../../shared/reading.ts'
import { NAMELESS_PROJECT, type Origin } from '../../excel/sheetWords.ts'
import { readAmounts, withoutComputedZeros } from './amounts.ts'
import { IndicatorDraft } from './indicators.ts'
import { oneLine, squeeze } from './labels.ts'
import type { MoneyUnits } from './moneyUnits.ts'
import { OwnIndicators } from './ownIndicators.ts'
import { readText } from './readable.ts'
import type { Report } from './report.ts'
import type { DataRow } from './rows.ts'
import { texts } from './texts.ts'

/** A project and the first of its rows. */
export interface PlacedProject {
  readonly row: DataRow
  readonly project: ReadProject
}

export class ProjectDraft implements PlacedProject {
  private name: string
  private amounts: Amounts
  private readonly goals: string[] = []
  private readonly indicators: IndicatorDraft | OwnIndicators
  private readonly units: MoneyUnits
  private readonly isOwn: boolean
  private readonly report: Report
  readonly row: DataRow

  /** Where this program cut a text nothing was taken away. */
  constructor(row: DataRow, units: MoneyUnits, origin: Origin, report: Report) {
    this.row = row
    this.units = units
    this.isOwn = origin !== 'foreign'
    this.report = report
    this.name = withoutStandIn(oneLine(readText(row.nameCell, report)))
    this.amounts = readAmounts(row, units, report)
    this.indicators =
      origin === 'foreign'
        ? new IndicatorDraft(row.row, report)
        : new OwnIndicators(row.row, origin === 'own-unchanged', report)
    this.takeTexts(row)
    for (const key of AMOUNT_KEYS)
      if (row.fromAbove(key)) report.assume(texts.sharedAmount(columnOf(key).header, row.row), row.nameCell, null)
  }

  /** Indicators so far, and more where a cell holds several. */
  get indicatorCount(): number {
    return this.indicators.count
  }

  /** A row that has no name of its own, or the project's once more. */
  continueWith(row: DataRow): void {
    const { report } = this
    const repeats = row.nameCell !== null
    if (row.nameCell) report.take(row.nameCell)
    if (repeats) report.assume(texts.repeatedName(row.row, this.name), row.nameCell, { about: 'row', row: row.row })
    else if (!row.nameFromAbove)
      report.assume(texts.continued(row.row, this.name), row.cells[0] ?? null, { about: 'row', row: row.row })
    this.takeMore(row)
  }

  /** A row that begins with the rest of the name, or, where the user says that it goes on, with the name once more. */
  continueNameWith(row: DataRow): void {
    const rest = oneLine(readText(row.nameCell, this.report))
    if (squeeze(rest) !== squeeze(this.name)) this.name += rest
    this.report.assume(texts.joinedName(row.row, this.name), row.nameCell, { about: 'row', row: row.row })
    this.takeMore(row)
  }

  get project(): ReadProject {
    const funds = { ...BLANK_AMOUNTS, total: sumFen(FUND_KEYS.map((key) => this.amounts[key])) }
    return {
      name: this.name,
      amounts: { ...this.amounts, total: withoutComputedZeros(this.amounts, this.row, funds).total },
      goal: this.isOwn ? this.goals.join('').trim() : joinPieces(this.goals),
      indicators: this.indicators.finish(),
    }
  }

  private takeMore(row: DataRow): void {
    const { report } = this
    const more = readAmounts(row, this.units, report)
    this.amounts = mapAmounts((key) => {
      const first = this.amounts[key]
      if (first !== null && more[key] !== null && more[key] !== first)
        report.note('left-out', texts.otherAmount(row.own(key)?.text.trim() ?? '', this.name), row.own(key))
      return first ?? more[key]
    })
    this.takeTexts(row)
  }

  private takeTexts(row: DataRow): void {
    const goal = this.textOf(row, 'goal')
    const isRepeated = this.goals.length > 0 && row.nameCell !== null && squeeze(goal) === squeeze(this.goals[0] ?? '')
    if (goal !== '' && !isRepeated) this.goals.push(goal)
    const shared = row.nameCell && row.fromAbove('indicators')
    if (shared) this.indicators.takeText(this.textOf(row, 'indicators'), shared)
    else this.indicators.takeRow(row)
  }

  /** The own text, or one that is merged down over several projects and so belongs to each. Line breaks are kept. */
  private textOf(row: DataRow, field: 'goal' | 'indicators'): string {
    const shared = row.nameCell === null || this.row !== row ? null : row.fromAbove(field)
    if (shared)
      this.report.assume(texts.sharedText(columnOf(field).header, this.name, row.row), shared, {
        about: 'row',
        row: row.row,
      })
    const text = readText(row.own(field) ?? shared, this.report).replace(/\r\n?/g, '\n')
    return this.isOwn ? text : text.trim()
  }
}

/** Our own exports write words where a name is missing, so that the row can be told from an empty one. */
function withoutStandIn(name: string): string {
  return name === NAMELESS_PROJECT ? '' : name
}

/** A piece that ends a sentence is followed by a new line; what is cut in the middle goes on at once. */
function joinPieces(pieces: readonly string[]): string {
  const joined = pieces.map((piece, at) => {
    const before = pieces[at - 1]
    if (before === undefined) return piece
    const isNewLine =
      /[。！？；：.!?;:]$/.test(before) ||
      /^(?:[（(]?\d{1,2}[、.．）)](?!\d)|[①-⑳]|[一二三四五六七八九十]、)/.test(piece)
    return (isNewLine ? '\n' : '') + piece
  })
  return joined.join('')
}
