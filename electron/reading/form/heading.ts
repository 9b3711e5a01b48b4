/**
 * The lines above the header: title, department, unit of money, and a year if one is written there. Where there are other
 * tables above, what stands from the title down counts before what stands above it. What the sheet itself does not say, a
 * cover sheet may.
 */
import type { AmountUnit } from '../../../shared/money.ts'
import type { Cell, Workbook } from '../sheet.ts'
import { type FormPlace, findHeader } from './findForm.ts'
import { isMoneyUnit, type LabelledCell, labelledCell, type Part } from './headingLabels.ts'
import { findTitle, titleText } from './headingTitle.ts'
import { readUnit, type WishedUnit } from './headingUnit.ts'
import { labelledYear, readYear, yearIn } from './headingYear.ts'
import { oneLine, squeeze } from './labels.ts'
import { isReadable } from './readable.ts'
import type { Report } from './report.ts'
import { isUnitName } from './rowWords.ts'
import { texts } from './texts.ts'

export interface Heading {
  readonly title: string
  readonly department: string
  /** null where none is written. */
  readonly year: number | null
  readonly unit: AmountUnit
}

/** A cover holds no more cells. */
const MOST_COVER_CELLS = 60

export function readHeading(place: FormPlace, workbook: Workbook, wished: WishedUnit | null, report: Report): Heading {
  const all = [...place.sheet.rows]
    .filter(([row]) => row < place.top)
    .flatMap(([, row]) => [...row.values()])
    .filter((cell) => isReadable(cell, report))
  const titleCells = findTitle(all)
  const [first] = titleCells
  const isAbove = (cell: Cell) => first !== undefined && cell.row < first.row
  const cells = [...all.filter((cell) => !isAbove(cell)), ...all.filter(isAbove)]
  for (const cell of titleCells) report.take(cell)
  const parts = cells.flatMap((cell) => partsOf(cell, titleCells.includes(cell), place, report))
  const unitParts = nearestUnits(parts, isAbove, report)
  const title = titleText(titleCells)
  if (title === '') report.assume(texts.noTitle, null, null)
  const covers = coversOf(workbook, place)
  const department =
    readDepartment(parts, report) ?? departmentAboveTitle(titleCells, all, report) ?? departmentOfCover(covers, report)
  if (department === null) report.assume(texts.noDepartment, null, null)
  return {
    title,
    department: department ?? '',
    year: readYear(title, parts, cells, report) ?? yearOfCover(covers, report),
    unit: readUnit(unitParts, cells, place, wished, report),
  }
}

function partsOf(cell: Cell, isTitle: boolean, place: FormPlace, report: Report): readonly Part[] {
  const labelled = report.isTaken(cell) && !isTitle ? null : labelledCell(cell, place.sheet)
  if (!labelled) return []
  if (!isTitle && labelled.lead !== '') report.note('left-out', texts.headingLeftOut(labelled.lead), cell)
  for (const own of labelled.cells) report.take(own)
  for (const rest of labelled.rest) report.note('left-out', texts.headingLeftOut(rest), cell)
  return labelled.parts
}

/** The unit of money of another table above is not this one's, where this one states its own. */
function nearestUnits(parts: readonly Part[], isAbove: (cell: Cell) => boolean, report: Report): readonly Part[] {
  const states = (part: Part) => part.meaning === 'unit' && isMoneyUnit(part.value)
  if (!parts.some((part) => states(part) && !isAbove(part.cell))) return parts
  const others = parts.filter((part) => states(part) && isAbove(part.cell))
  for (const { value, cell } of others) report.note('left-out', texts.headingLeftOut(value), cell)
  return parts.filter((part) => !others.includes(part))
}

/** null where nothing names it. */
function readDepartment(parts: readonly Part[], report: Report): string | null {
  const chosen = departmentPart(parts)
  for (const part of parts)
    if (part !== chosen && part.value !== '' && namesDepartment(part))
      report.note('left-out', texts.headingLeftOut(part.value), part.cell)
  if (!chosen) return null
  if (chosen.meaning !== 'department') report.assume(texts.departmentFromUnitLine(chosen.value), chosen.cell, null)
  return chosen.value
}

function departmentPart(parts: readonly Part[]): Part | undefined {
  const filled = parts.filter((part) => part.value !== '' && namesDepartment(part))
  return (
    filled.find(({ meaning }) => meaning === 'department') ??
    filled.find(({ meaning }) => meaning === 'payer') ??
    filled.find(({ meaning }) => meaning === 'unit') ??
    filled[0] ??
    parts.find(({ meaning }) => meaning === 'department')
  )
}

/** 单位：某局 names a department, 单位：万元 does not. */
function namesDepartment({ meaning, value }: Part): boolean {
  switch (meaning) {
    case 'department':
    case 'upper-department':
    case 'payer':
      return true
    case 'unit':
      return !isMoneyUnit(value)
    case 'year':
    case 'other':
      return false
  }
}

/** A line of its own above the title that is a name and nothing else. */
function departmentAboveTitle([first]: readonly Cell[], cells: readonly Cell[], report: Report): string | null {
  const line = cells.find(
    (cell) =>
      first !== undefined &&
      cell.row < first.row &&
      !report.isTaken(cell) &&
      isUnitName(squeeze(cell.text)) &&
      !cells.some((other) => other !== cell && other.row === cell.row),
  )
  if (!line) return null
  report.take(line)
  const name = oneLine(line.text)
  report.assume(texts.departmentAboveTitle(name), line, null)
  return name
}

interface Cover {
  readonly sheetName: string
  readonly cells: readonly Cell[]
  readonly labelled: readonly LabelledCell[]
}

/** Sheets before the form's that hold a few lines and no table. */
function coversOf({ sheets }: Workbook, place: FormPlace): Cover[] {
  return sheets.slice(0, sheets.indexOf(place.sheet)).flatMap((sheet) => {
    const cells: Cell[] = []
    for (const row of sheet.rows.values()) {
      cells.push(...row.values())
      if (cells.length > MOST_COVER_CELLS) return []
    }
    if (sheet.isHidden || /说明|样/.test(sheet.name) || findHeader(sheet)) return []
    return [{ sheetName: sheet.name, cells, labelled: cells.flatMap((cell) => labelledCell(cell, sheet) ?? []) }]
  })
}

function departmentOfCover(covers: readonly Cover[], report: Report): string | null {
  for (const { sheetName, labelled } of covers) {
    const part = departmentPart(labelled.flatMap(({ parts }) => parts))
    if (!part || part.value === '') continue
    report.assume(texts.departmentFromCover(sheetName, part.value), null, null)
    return part.value
  }
  return null
}

function yearOfCover(covers: readonly Cover[], report: Report): number | null {
  for (const { sheetName, cells, labelled } of covers) {
    const parts = labelled.flatMap((cell) => cell.parts)
    const years = [
      ...parts.map(({ meaning, value }) => (meaning === 'year' ? labelledYear(value) : null)),
      ...cells.map(({ text }) => (/预算|年度|绩效/.test(text) && squeeze(text).length <= 40 ? yearIn(text) : null)),
    ]
    const year = years.find((found) => found !== null)
    if (year === undefined || year === null) continue
    report.assume(texts.yearFromCover(sheetName, year), null, null)
    return year
  }
  return null
}
