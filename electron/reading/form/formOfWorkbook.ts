/**
 * Sheets of cells to the form: where it is -> which column is which -> which row is what -> form. Each step is pure and
 * stands in a file of its own; each says what it assumed, changed or left out, and every cell with content ends up in
 * the form or in the report.
 */
import { addressOf, columnName } from '../../../shared/cellAddress.ts'
import { FUND_KEYS } from '../../../shared/form.ts'
import type { FormReading } from '../../../shared/reading.ts'
import { originOf, yearOfKeywords } from '../../excel/sheetWords.ts'
import { LIMITS } from '../limits.ts'
import type { Sheet, Workbook } from '../sheet.ts'
import { assembleForm } from './assemble.ts'
import { reportColumns } from './columnReport.ts'
import { type FormPlace, findForm, findHeader, usedColumns } from './findForm.ts'
import { readHeading } from './heading.ts'
import { moneyUnitsOf } from './moneyUnits.ts'
import { recognitionOf } from './recognition.ts'
import { Report } from './report.ts'
import { rowKinds } from './rowKinds.ts'
import { dataRows } from './rows.ts'
import { projectsIn } from './sheetChoice.ts'
import { warnOfSums } from './sums.ts'
import { texts } from './texts.ts'
import { chosenRows, chosenSheet, isSettled, NO_WISHES, type ReadingWishes, settlePlace } from './wishes.ts'

/** Throws `no-form` or `empty` where no sheet holds the form, `too-large` past the limits. */
export function formOfWorkbook(workbook: Workbook, wishes: ReadingWishes = NO_WISHES): Omit<FormReading, 'fileName'> {
  const wishedSheet = chosenSheet(workbook, wishes)
  const settled = settlePlace(findForm(workbook, wishedSheet), wishedSheet, wishes)
  const { place, choices, fromMemory } = settled
  const { sheet } = place
  const report = new Report((assumption) => isSettled(assumption, settled))
  const used = usedColumns(place)
  for (const [row, cells] of sheet.rows)
    if (row >= place.top && row <= place.bottom)
      for (const cell of cells.values()) if (used.has(cell.column)) report.take(cell)
  const heading = readHeading(place, workbook, choices.unit && { unit: choices.unit, fromMemory }, report)
  const rows = dataRows(place)
  const origin = originOf(workbook.keywords, () => textsOf(workbook))
  const kinds = rowKinds(rows, place, chosenRows(choices), origin !== 'foreign')
  const units = moneyUnitsOf(place, rows, heading.unit, choices.unit !== null && !fromMemory, report)
  const placed = assembleForm(rows, kinds, units, heading.department, origin, report)
  const fundColumns = FUND_KEYS.some((key) => place.columns.has(key))
  warnOfSums(placed, heading.unit, fundColumns, report)
  reportPlace(place, workbook, report)
  reportColumns(place, report)
  for (const column of settled.passedOver) report.assume(texts.choicePassedOver(columnName(column)), null, null)
  report.leftOver(sheet, used, place)
  const year = heading.year ?? yearOfKeywords(workbook.keywords)
  if (heading.year === null && year !== null) report.assume(texts.yearFromFile(year), null, null)
  report.sumUp()
  return {
    sheetName: sheet.name,
    form: {
      title: heading.title,
      department: heading.department,
      year,
      unit: heading.unit,
      stated: placed.stated,
      units: placed.units.map(({ unit, projects }) => ({ ...unit, projects: projects.map(({ project }) => project) })),
    },
    notes: [...(workbook.notes ?? []), ...report.notes],
    warnings: report.warnings,
    recognition: recognitionOf(workbook, settled, heading.unit, rows, kinds, placed, report.notes),
  }
}

function* textsOf({ sheets }: Workbook): Generator<string> {
  for (const { rows } of sheets)
    for (const cells of rows.values())
      for (const { text, number, isFormula } of cells.values()) if (number === null && !isFormula) yield text
}

/** What is to be said of the sheet as a whole and of those beside it. */
function reportPlace(place: FormPlace, workbook: Workbook, report: Report): void {
  const { sheet } = place
  if (sheet.isHidden) report.assume(texts.hiddenSheet(sheet.name), null, { about: 'sheet' })
  const hidden = [...sheet.hiddenRows].filter((row) => row > place.bottom).sort((a, b) => a - b)
  if (hidden.length > 0) report.warn('hidden-rows', texts.hiddenRows(hidden), addressOf(hidden[0] as number, 1))
  const others = workbook.sheets.filter((other) => other !== sheet && other.rows.size > 0)
  const rivals: string[] = []
  for (const other of others) {
    const found = findHeader(other)
    if (found && projectsIn(found) > 0 && !other.isHidden) rivals.push(other.name)
    report.note('left-out', found ? texts.secondForm(other.name) : otherSheet(other), null)
  }
  if (rivals.length > 0) report.assume(texts.sheetOfSeveral(sheet.name, rivals), null, { about: 'sheet' })
}

function otherSheet(sheet: Sheet): string {
  const columns = [...sheet.rows.values()].flatMap((cells) => [...cells.keys()])
  const rows = [...sheet.rows.keys()]
  const from = addressOf(
    rows[0] ?? 1,
    columns.reduce((a, b) => Math.min(a, b), LIMITS.columns),
  )
  const to = addressOf(
    rows.at(-1) ?? 1,
    columns.reduce((a, b) => Math.max(a, b), 1),
  )
  return texts.otherSheet(sheet.name, columns.length, `${from}:${to}`)
}
