/**
 * The lines above the header: title, department, unit of money, and a year if one is written there. Labels and values may
 * share a cell or stand side by side, and one cell may hold two of them.
 */
import { isBudgetYear } from '../../../shared/form.ts'
import { AMOUNT_UNITS, type AmountUnit } from '../../../shared/money.ts'
import type { Cell } from '../sheet.ts'
import type { FormPlace } from './findForm.ts'
import { moneyUnitOfHeader, oneLine, squeeze } from './labels.ts'
import { isReadable } from './readable.ts'
import type { Report } from './report.ts'
import { texts } from './texts.ts'

export interface Heading {
  readonly title: string
  readonly department: string
  /** null where none is written. */
  readonly year: number | null
  readonly unit: AmountUnit
}

type Meaning = 'department' | 'payer' | 'unit' | 'year' | 'other'

const LABELS: Readonly<Record<string, Meaning>> = {
  部门名称: 'department',
  填报部门: 'department',
  预算部门: 'department',
  主管部门: 'department',
  部门: 'department',
  单位名称: 'payer',
  填报单位: 'payer',
  预算单位: 'payer',
  编报单位: 'payer',
  金额单位: 'unit',
  货币单位: 'unit',
  单位: 'unit',
  预算年度: 'year',
  年度: 'year',
  填报日期: 'other',
  编制日期: 'other',
  日期: 'other',
}
/** A label opens a cell or follows white space; 单位：万元 is one wherever it stands. */
const LABEL = new RegExp(
  `(?<=^|\\s)(${Object.keys(LABELS)
    .map((label) => [...label].join('\\s*'))
    .join('|')})\\s*[:：]|(单位)[:：](?=\\s*(?:人民币)?万?元)`,
  'g',
)
const UNIT_ALONE = /^[（(]?(?:金额)?(?:单位)?(?:人民币)?(万元|元)[）)]?$/

interface Part {
  readonly meaning: Meaning
  readonly value: string
  readonly cell: Cell
}

export function readHeading(place: FormPlace, report: Report): Heading {
  const cells = [...place.sheet.rows]
    .filter(([row]) => row < place.top)
    .flatMap(([, row]) => [...row.values()])
    .filter((cell) => isReadable(cell, report))
  const titleCell = findTitle(cells)
  const parts = cells.filter((cell) => cell !== titleCell).flatMap((cell) => partsOf(cell, place, report))
  const title = titleCell ? oneLine(titleCell.text) : ''
  if (titleCell) report.take(titleCell)
  else report.note('assumed', texts.noTitle, null)
  return {
    title,
    department: readDepartment(parts, report),
    year: readYear(title, parts, cells, report),
    unit: readUnit(parts, cells, place, report),
  }
}

/** The cell that names the form; else the first one, if it is no labelled line. */
function findTitle(cells: readonly Cell[]): Cell | undefined {
  const first = cells.find((cell) => cell.text.search(LABEL) < 0 && !UNIT_ALONE.test(squeeze(cell.text)))
  return cells.find((cell) => /绩效目标.*表/.test(squeeze(cell.text))) ?? first
}

/** The labelled values of a cell; a label without a value takes the next cell of its row. */
function partsOf(cell: Cell, place: FormPlace, report: Report): Part[] {
  const labels = [...cell.text.matchAll(LABEL)]
  const parts = labels.map((match, at): Part => {
    const end = labels[at + 1]?.index ?? cell.text.length
    const meaning = LABELS[squeeze(match[1] ?? match[2] ?? '')] ?? 'other'
    return { meaning, value: oneLine(cell.text.slice(match.index + match[0].length, end)), cell }
  })
  const [first] = labels
  if (!first) return []
  const lead = cell.text.slice(0, first.index).trim()
  report.take(cell)
  if (lead !== '') report.note('left-out', texts.headingLeftOut(lead), cell)
  const last = parts.at(-1)
  if (last?.value !== '') return parts
  const right = [...(place.sheet.rows.get(cell.row) ?? new Map<number, Cell>())]
    .map(([, candidate]) => candidate)
    .find((candidate) => candidate.column > cell.column && !report.isTaken(candidate))
  if (!right || right.text.search(LABEL) >= 0 || UNIT_ALONE.test(squeeze(right.text)) !== (last.meaning === 'unit'))
    return parts
  report.take(right)
  return [...parts.slice(0, -1), { ...last, value: oneLine(right.text), cell: right }]
}

function readDepartment(parts: readonly Part[], report: Report): string {
  const named = parts.filter((part) => part.meaning === 'department')
  const payers = parts.filter((part) => part.meaning === 'payer' || (part.meaning === 'unit' && isNoMoney(part.value)))
  const chosen = named.find((part) => part.value !== '') ?? payers[0] ?? named[0]
  for (const part of [...named, ...payers])
    if (part !== chosen && part.value !== '') report.note('left-out', texts.headingLeftOut(part.value), part.cell)
  if (!chosen) report.note('assumed', texts.noDepartment, null)
  else if (chosen.meaning !== 'department')
    report.note('assumed', texts.departmentFromUnitLine(chosen.value), chosen.cell)
  return chosen?.value ?? ''
}

function isNoMoney(value: string): boolean {
  return value !== '' && !/元[）)]?$/.test(value)
}

/** The title's year counts before a labelled one, and that before any other cell's; what does not count is said. */
function readYear(title: string, parts: readonly Part[], cells: readonly Cell[], report: Report): number | null {
  let found = yearIn(title)
  for (const { meaning, value, cell } of parts) {
    if ((meaning !== 'year' && meaning !== 'other') || value === '') continue
    const year = meaning === 'year' ? (yearIn(value) ?? plausibleYear(/^\d{4}$/.exec(value)?.[0])) : null
    found ??= year
    if (year === null || year !== found) report.note('left-out', texts.headingLeftOut(value), cell)
  }
  if (found !== null) return found
  for (const cell of cells) {
    const year = report.isTaken(cell) ? null : yearIn(cell.text)
    if (year === null) continue
    if (/^(?:\d{4}|[〇○零一二三四五六七八九]{4})年度?$/.test(squeeze(cell.text))) report.take(cell)
    return year
  }
  return null
}

/** The year of `2023年` or `二〇二三年`, unless it is part of a date. */
function yearIn(text: string): number | null {
  const plain = squeeze(text).normalize('NFKC')
  const match = /(?<!\d)(\d{4})年(?!\d{1,2}月)/.exec(plain)
  if (match) return plausibleYear(match[1])
  const words = /([〇○零一二三四五六七八九]{4})年(?![一二三四五六七八九十]{1,2}月)/.exec(plain)?.[1]
  return plausibleYear(words && [...words].map((sign) => Math.max(0, '〇一二三四五六七八九'.indexOf(sign))).join(''))
}

function plausibleYear(digits: string | undefined): number | null {
  const year = Number(digits)
  return isBudgetYear(year) ? year : null
}

/** The unit of money: a labelled one counts before one that stands alone, and that before one in a column's header. */
function readUnit(parts: readonly Part[], cells: readonly Cell[], place: FormPlace, report: Report): AmountUnit {
  const stated = [...labelledUnits(parts), ...loneUnits(cells, report), ...unitsOfHeaders(place)]
  const [first, ...others] = stated
  if (!first) report.warn('unit-missing', texts.noMoneyUnit, null)
  else if (!first.unit) report.warn('unit-missing', texts.otherMoneyUnit(first.text), first.cell)
  const unit = first?.unit ?? '万元'
  const differing = others.find((other) => other.unit !== unit)
  if (differing) report.warn('unit-missing', texts.moneyUnitsDiffer(differing.text, unit), differing.cell)
  return unit
}

interface StatedUnit {
  /** null for one that the form does not know. */
  readonly unit: AmountUnit | null
  readonly text: string
  readonly cell: Cell
}

function labelledUnits(parts: readonly Part[]): StatedUnit[] {
  return parts
    .filter(({ meaning, value }) => meaning === 'unit' && value !== '' && !isNoMoney(value))
    .map(({ value, cell }) => ({ unit: unitAlone(value), text: value, cell }))
}

function loneUnits(cells: readonly Cell[], report: Report): StatedUnit[] {
  return cells.flatMap((cell) => {
    const unit = unitAlone(cell.text)
    if (!unit || report.isTaken(cell)) return []
    report.take(cell)
    return [{ unit, text: oneLine(cell.text), cell }]
  })
}

function unitsOfHeaders(place: FormPlace): StatedUnit[] {
  return headerCells(place).flatMap((cell) => {
    const unit = moneyUnitOfHeader(cell.text)
    return unit ? [{ unit, text: oneLine(cell.text), cell }] : []
  })
}

function unitAlone(text: string): AmountUnit | null {
  const unit = UNIT_ALONE.exec(squeeze(text))?.[1]
  return AMOUNT_UNITS.find((candidate) => candidate === unit) ?? null
}

function headerCells(place: FormPlace): Cell[] {
  return [...place.sheet.rows]
    .filter(([row]) => row >= place.top && row <= place.bottom)
    .flatMap(([, row]) => [...row.values()])
}
