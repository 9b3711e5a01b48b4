/**
 * The last step of reading: rows of known kinds become units with their projects, and each row that is none of these is
 * named in the report. Beside the form it gives back which row each part came from, for the checks of its sums.
 */
import { AppError } from '../../../shared/errors.ts'
import { type Amounts, BLANK_AMOUNTS, FUND_KEYS, mapAmounts } from '../../../shared/form.ts'
import { type AmountUnit, sumFen } from '../../../shared/money.ts'
import type { ReadProject, ReadUnit } from '../../../shared/reading.ts'
import { sumAmounts } from '../../../shared/totals.ts'
import { LIMITS } from '../limits.ts'
import type { Cell } from '../sheet.ts'
import { NAMELESS_PROJECT, NAMELESS_UNIT } from '../sheetWords.ts'
import { readAmounts, withoutComputedZeros } from './amounts.ts'
import { readIndicators } from './indicators.ts'
import { oneLine } from './labels.ts'
import { readText } from './readable.ts'
import type { Report } from './report.ts'
import type { RowKind } from './rowKinds.ts'
import type { DataRow } from './rows.ts'
import { texts } from './texts.ts'

export interface PlacedProject {
  readonly row: DataRow
  readonly project: ReadProject
}
export interface PlacedUnit {
  /** The unit's own row, or the 小计 row that states its sums; null where it has neither. */
  readonly row: DataRow | null
  readonly unit: Omit<ReadUnit, 'projects'>
  readonly projects: readonly PlacedProject[]
}
export interface PlacedForm {
  readonly totalRow: DataRow | null
  /** The 合计 row's figures, all null where there is none. */
  readonly stated: Amounts
  readonly units: readonly PlacedUnit[]
}

interface UnitDraft {
  row: DataRow | null
  name: string
  stated: Amounts
  projects: { row: DataRow; project: ReadProject }[]
}

/** Throws `too-large` for more indicators than any department has. */
export function assembleForm(
  rows: readonly DataRow[],
  kinds: readonly RowKind[],
  unit: AmountUnit,
  report: Report,
): PlacedForm {
  const units: UnitDraft[] = []
  let total: { row: DataRow; stated: Amounts } | null = null
  const currentUnit = (row: DataRow): UnitDraft => {
    const last = units.at(-1)
    if (last) return last
    report.note('assumed', texts.withoutUnit(row.row), row.cells[0] ?? null)
    const nameless = { row: null, name: '', stated: BLANK_AMOUNTS, projects: [] }
    units.push(nameless)
    return nameless
  }
  let indicators = 0
  const counted = (placed: PlacedProject, before = 0): PlacedProject => {
    indicators += placed.project.indicators.length - before
    if (indicators > LIMITS.indicators) throw new AppError('too-large')
    return placed
  }
  rows.forEach((row, at) => {
    switch (kinds[at] as RowKind) {
      case 'grand-total':
        if (total && (total.row.hasAmounts || !row.hasAmounts)) leaveOutTotal(row, report)
        else {
          takeLabel(row, report)
          total = { row, stated: readAmounts(row, unit, report) }
        }
        break
      case 'subtotal': {
        const current = currentUnit(row)
        if (current.row?.hasAmounts) leaveOutTotal(row, report)
        else {
          takeLabel(row, report)
          current.row = row
          current.stated = readAmounts(row, unit, report)
        }
        break
      }
      case 'unit':
        units.push({ row, name: readName(row, report), stated: readAmounts(row, unit, report), projects: [] })
        break
      case 'assumed-project':
        report.note('assumed', texts.projectWithoutTexts(row.name, row.row), row.nameCell)
        currentUnit(row).projects.push(counted(readProject(row, unit, report)))
        break
      case 'project':
        currentUnit(row).projects.push(counted(readProject(row, unit, report)))
        break
      case 'continuation': {
        const projects = units.at(-1)?.projects ?? []
        const last = projects.at(-1)
        if (last)
          projects[projects.length - 1] = counted(continueProject(last, row, report), last.project.indicators.length)
        break
      }
      case 'repeated-heading':
        leaveOut(row, texts.repeatedHeading(row.row), report)
        break
      case 'page-number':
        leaveOut(row, texts.pageNumber(labelOf(row)), report)
        break
      case 'column-numbers':
        leaveOut(row, texts.columnNumbers(row.row), report)
        break
      case 'remark':
        for (const cell of row.cells) leaveOutCell(cell, report)
        break
      case 'outside':
        break
    }
  })
  const placed = units.map(finishUnit)
  for (const { row, projects } of placed)
    if (row && projects.length === 0)
      report.note('assumed', texts.unitWithoutProjects(row.name, row.row), row.nameCell ?? row.cells[0] ?? null)
  const totalRow = (total as { row: DataRow; stated: Amounts } | null) ?? null
  if (!totalRow) return { totalRow: null, stated: BLANK_AMOUNTS, units: placed }
  const sums = sumAmounts(placed.map(shownOfUnit))
  return { totalRow: totalRow.row, stated: withoutComputedZeros(totalRow.stated, totalRow.row, sums), units: placed }
}

/** What a unit's row shows: the stated figure, else the sum of its projects. */
export function shownOfUnit({ unit, projects }: PlacedUnit): Amounts {
  const sums = sumAmounts(projects.map(({ project }) => shownOfProject(project)))
  return mapAmounts((key) => unit.stated[key] ?? sums[key])
}

/** What a project's row shows: a blank total is the sum of its funds. */
export function shownOfProject({ amounts }: ReadProject): Amounts {
  return { ...amounts, total: amounts.total ?? sumFen(FUND_KEYS.map((key) => amounts[key])) }
}

function finishUnit({ row, name, stated, projects }: UnitDraft): PlacedUnit {
  const sums = sumAmounts(projects.map(({ project }) => shownOfProject(project)))
  return { row, unit: { name, stated: row ? withoutComputedZeros(stated, row, sums) : stated }, projects }
}

function readProject(row: DataRow, unit: AmountUnit, report: Report): PlacedProject {
  const name = readName(row, report)
  const amounts = readAmounts(row, unit, report)
  const funds = { ...BLANK_AMOUNTS, total: sumFen(FUND_KEYS.map((key) => amounts[key])) }
  return {
    row,
    project: {
      name,
      amounts: { ...amounts, total: withoutComputedZeros(amounts, row, funds).total },
      goal: readGoal(row, report),
      indicators: readIndicators(row, row.row, report),
    },
  }
}

function continueProject({ row: first, project }: PlacedProject, row: DataRow, report: Report): PlacedProject {
  const goal = readGoal(row, report)
  const indicators = readIndicators(row, first.row, report)
  if (!row.nameFromAbove) report.note('assumed', texts.continued(row.row, project.name), row.cells[0] ?? null)
  return {
    row: first,
    project: {
      ...project,
      goal: [project.goal, goal].filter((text) => text !== '').join('\n'),
      indicators: [...project.indicators, ...indicators],
    },
  }
}

/** A goal keeps its line breaks. */
function readGoal(row: DataRow, report: Report): string {
  return readText(row.own('goal'), report).replace(/\r\n?/g, '\n').trim()
}

/** Our own exports write words where a name is missing, so that the row can be told from an empty one. */
function readName(row: DataRow, report: Report): string {
  const name = oneLine(readText(row.nameCell, report))
  return name === NAMELESS_UNIT || name === NAMELESS_PROJECT ? '' : name
}

function labelOf(row: DataRow): string {
  return row.name || (row.cells[0]?.text.trim() ?? '')
}

/** 合计 may stand left of the name column. */
function takeLabel(row: DataRow, report: Report): void {
  const cell = row.nameCell ?? row.cells[0]
  if (cell) report.take(cell)
}

function leaveOut(row: DataRow, message: string, report: Report): void {
  for (const cell of row.cells) report.take(cell)
  report.note('left-out', message, row.cells[0] ?? null)
}

function leaveOutTotal(row: DataRow, report: Report): void {
  const label = labelOf(row)
  const others = row.cells.map((cell) => cell.text.trim()).filter((text) => text !== label)
  leaveOut(row, texts.repeatedTotal(label, row.row, others), report)
}

function leaveOutCell(cell: Cell, report: Report): void {
  report.take(cell)
  report.note('left-out', texts.remark(cell.text.trim()), cell)
}
