/**
 * The form as it is put together row by row: what each kind of row adds to it, and what is said of those that add nothing. A unit
 * that stands twice, because a page begins anew or a column names it row by row, is one unit.
 */
import { AppError } from '../../../shared/errors.ts'
import { type Amounts, BLANK_AMOUNTS } from '../../../shared/form.ts'
import type { Assumption } from '../../../shared/reading.ts'
import { NAMELESS_UNIT, type Origin } from '../../excel/sheetWords.ts'
import { LIMITS } from '../limits.ts'
import { readAmounts } from './amounts.ts'
import { oneLine, squeeze } from './labels.ts'
import type { MoneyUnits } from './moneyUnits.ts'
import { type PlacedProject, ProjectDraft } from './projectDraft.ts'
import { readText } from './readable.ts'
import type { Report } from './report.ts'
import type { RowKind } from './rowKinds.ts'
import type { DataRow } from './rows.ts'
import { unitOfTotal, withoutUnitLabel } from './rowWords.ts'
import { texts } from './texts.ts'

export interface UnitDraft {
  row: DataRow | null
  name: string
  stated: Amounts
  readonly projects: PlacedProject[]
}

export function aboutRow(row: DataRow): Assumption {
  return { about: 'row', row: row.row }
}

/** Units of one name, each with other figures, among which one is looked for. */
const MOST_NAMESAKES = 100

export class FormDraft {
  readonly units: UnitDraft[] = []
  total: { readonly row: DataRow; readonly stated: Amounts } | null = null
  /** Units that no row and no column names, with the first of their rows. */
  readonly unnamed = new Map<UnitDraft, DataRow>()
  /** Those of one name, but for spaces, in their order; a table may have tens of thousands. */
  private readonly unitsByName = new Map<string, UnitDraft[]>()
  private current: UnitDraft | null = null
  /** The last project, which rows may go on with; the last of its unit. */
  private project: { readonly draft: ProjectDraft; readonly unit: UnitDraft } | null = null
  private indicators = 0
  private readonly money: MoneyUnits
  private readonly origin: Origin
  private readonly report: Report

  /** In files of this program's each unit's row begins a unit, and texts that were cut go on without a gap. */
  constructor(money: MoneyUnits, origin: Origin, report: Report) {
    this.money = money
    this.origin = origin
    this.report = report
  }

  /** Throws `too-large` for more indicators than any department has. */
  add(row: DataRow, kind: RowKind): void {
    const { report } = this
    switch (kind) {
      case 'grand-total':
        this.addTotal(row)
        break
      case 'department':
        this.addDepartment(row)
        break
      case 'subtotal':
        this.addSubtotal(row)
        break
      case 'assumed-unit':
        report.assume(texts.assumedUnit(row.name, row.row), row.nameCell, aboutRow(row))
        this.addUnit(row)
        break
      case 'unit':
        this.addUnit(row)
        break
      case 'assumed-project':
        report.assume(texts.projectWithoutTexts(row.name, row.row), row.nameCell, aboutRow(row))
        this.addProject(row)
        break
      case 'parent-project':
        report.assume(texts.nestedProject(row.name, row.row), row.nameCell, aboutRow(row))
        this.addProject(row)
        break
      case 'project':
        this.addProject(row)
        break
      case 'continuation':
      case 'repeated-name':
      case 'name-part':
        this.continueWith(row, kind)
        break
      case 'detail':
        this.leaveOut(row, texts.detail(labelOf(row), row.row, othersOf(row)))
        break
      case 'group':
        this.leaveOut(row, texts.group(labelOf(row), row.row, othersOf(row)))
        break
      case 'page-total':
        this.leaveOut(row, texts.pageTotal(labelOf(row), row.row, othersOf(row)))
        break
      case 'repeated-heading':
        this.leaveOut(row, texts.repeatedHeading(row.row))
        break
      case 'page-number':
        this.leaveOut(row, texts.pageNumber(labelOf(row)))
        break
      case 'column-numbers':
        this.leaveOut(row, texts.columnNumbers(row.row))
        break
      case 'remark':
        for (const cell of row.cells) {
          report.take(cell)
          report.note('left-out', texts.remark(cell.text.trim()), cell)
        }
        break
      case 'assumed-remark':
        for (const cell of row.cells) report.take(cell)
        report.assume(texts.assumedRemark(labelOf(row), row.row, othersOf(row)), row.cells[0] ?? null, aboutRow(row))
        break
      case 'repeated-total':
        this.leaveOutTotal(row)
        break
      case 'left-out-by-choice':
        this.leaveOut(
          row,
          texts.leftOutByChoice(
            row.row,
            row.cells.map(({ text }) => text.trim()),
          ),
        )
        break
      case 'outside':
        break
    }
  }

  private addTotal(row: DataRow): void {
    if (this.total && (this.total.row.hasAmounts || !row.hasAmounts)) this.leaveOutTotal(row)
    else this.total = { row, stated: this.takeSums(row) }
  }

  private addDepartment(row: DataRow): void {
    if (this.total) this.leaveOut(row, texts.departmentLeftOut(labelOf(row), row.row, othersOf(row)))
    else {
      this.report.assume(texts.departmentRow(row.name, row.row), row.nameCell, aboutRow(row))
      this.total = { row, stated: this.takeSums(row) }
    }
  }

  /** The sums of the unit above; of the unit that a column or the words themselves name, where they do. */
  private addSubtotal(row: DataRow): void {
    if (row.unitName !== '') this.enterUnit(row, row.unitName)
    const current = this.unitAbove(row)
    if (current.row?.hasAmounts) this.leaveOutTotal(row)
    else {
      const isNameless = current.row === null && current.name === ''
      if (isNameless) this.rename(current, unitOfTotal(squeeze(labelOf(row))) ?? '')
      current.row = row
      current.stated = this.takeSums(row)
      // Without rows of units a sum is where one ends; what follows belongs to the next.
      if (isNameless) this.current = null
    }
  }

  private addUnit(row: DataRow): void {
    const { report } = this
    const name = unitNameOf(row, report)
    const stated = readAmounts(row, this.money, report)
    this.finishProject()
    const bare = squeeze(name).replace(/[（(]续[\d一二三四五]*[）)]$/, '')
    const isContinued = bare !== squeeze(name)
    const same =
      name === '' || this.origin !== 'foreign'
        ? undefined
        : this.named(bare)
            .slice(0, MOST_NAMESAKES)
            .find((unit) => isContinued || (isSameUnit(unit, row, stated) && !this.isJustBegun(unit)))
    if (same) {
      if (same.row || same.projects.length > 0)
        report.assume(texts.sameUnit(same.name, row.row), row.nameCell ?? row.cells[0] ?? null, aboutRow(row))
      if (!same.row?.hasAmounts) {
        same.row = row
        same.stated = stated
      }
      this.current = same
      return
    }
    this.current = this.begin({ row, name, stated, projects: [] })
    if (row.hasTexts) {
      for (const field of ['goal', 'indicators'] as const) {
        const cell = row.own(field)
        if (!cell) continue
        report.take(cell)
        report.note('left-out', texts.unitTexts(name, row.row, cell.text.trim()), cell)
      }
    }
  }

  /** Two rows of one name with nothing between them are two units. */
  private isJustBegun(unit: UnitDraft): boolean {
    return unit === this.current && unit.projects.length === 0
  }

  private addProject(row: DataRow): void {
    if (row.unitName !== '') this.enterUnit(row, row.unitName)
    const unit = this.unitAbove(row)
    this.finishProject()
    const draft = new ProjectDraft(row, this.money, this.origin, this.report)
    this.project = { draft, unit }
    unit.projects.push(draft)
    this.count(draft.indicatorCount)
  }

  /** What it was put together from is let go: tables come with a hundred thousand projects. */
  private finishProject(): void {
    if (!this.project) return
    const { draft, unit } = this.project
    unit.projects[unit.projects.length - 1] = { row: draft.row, project: draft.project }
    this.project = null
  }

  private continueWith(row: DataRow, kind: 'continuation' | 'repeated-name' | 'name-part'): void {
    const project = this.project?.draft
    if (project) {
      const before = project.indicatorCount
      const isOtherName = kind === 'continuation' && row.nameCell !== null && row.name !== project.row.name
      if (kind === 'name-part' || isOtherName) project.continueNameWith(row)
      else project.continueWith(row)
      this.count(project.indicatorCount - before)
    } else if (kind === 'name-part' && this.current) {
      this.rename(this.current, this.current.name + oneLine(readText(row.nameCell, this.report)))
      this.report.assume(texts.joinedName(row.row, this.current.name), row.nameCell, aboutRow(row))
    } else this.addProject(row)
  }

  private count(indicators: number): void {
    this.indicators += indicators
    if (this.indicators > LIMITS.indicators) throw new AppError('too-large')
  }

  /** The unit that a column names for a row: one that is known by this name, or a new one. */
  private enterUnit(row: DataRow, name: string): void {
    const cell = row.own('spendingUnit') ?? row.covering('spendingUnit')
    if (cell) this.report.take(cell)
    if (this.current && squeeze(this.current.name) === squeeze(name)) return
    this.current = this.named(squeeze(name))[0] ?? null
    this.finishProject()
    if (this.current) {
      this.report.assume(texts.sameUnit(name, row.row), cell, aboutRow(row))
      return
    }
    this.current = this.begin({ row: null, name, stated: BLANK_AMOUNTS, projects: [] })
  }

  private unitAbove(row: DataRow): UnitDraft {
    if (this.current) return this.current
    this.current = this.begin({ row: null, name: '', stated: BLANK_AMOUNTS, projects: [] })
    this.unnamed.set(this.current, row)
    return this.current
  }

  private begin(unit: UnitDraft): UnitDraft {
    this.units.push(unit)
    this.enlist(unit)
    return unit
  }

  private rename(unit: UnitDraft, name: string): void {
    if (name !== '') this.unnamed.delete(unit)
    const namesakes = this.named(squeeze(unit.name))
    namesakes.splice(namesakes.lastIndexOf(unit), 1)
    unit.name = name
    this.enlist(unit)
  }

  private enlist(unit: UnitDraft): void {
    const name = squeeze(unit.name)
    const namesakes = this.unitsByName.get(name)
    if (namesakes) namesakes.push(unit)
    else this.unitsByName.set(name, [unit])
  }

  private named(squeezed: string): UnitDraft[] {
    return this.unitsByName.get(squeezed) ?? []
  }

  /** 合计 may stand left of the name column. */
  private takeSums(row: DataRow): Amounts {
    readText(row.nameCell ?? row.cells[0] ?? null, this.report)
    return readAmounts(row, this.money, this.report)
  }

  private leaveOut(row: DataRow, message: string): void {
    for (const cell of row.cells) this.report.take(cell)
    this.report.note('left-out', message, row.cells[0] ?? null)
  }

  private leaveOutTotal(row: DataRow): void {
    this.leaveOut(row, texts.repeatedTotal(labelOf(row), row.row, othersOf(row)))
  }
}

function labelOf(row: DataRow): string {
  return row.name || (row.cells[0]?.text.trim() ?? '')
}

/** What else the row holds, so that a row that is left out is named with all of it. */
function othersOf(row: DataRow): string[] {
  const label = labelOf(row)
  return row.cells.map((cell) => cell.text.trim()).filter((text) => text !== label && text !== '')
}

/** From the name column, else from the column of units. Our own exports write words where a name is missing. */
function unitNameOf(row: DataRow, report: Report): string {
  const unitCell = row.own('spendingUnit')
  // Another unit's name beside it stays open, and is named with what is left over.
  if (unitCell && (!row.nameCell || squeeze(unitCell.text) === squeeze(row.nameCell.text))) report.take(unitCell)
  const text = oneLine(readText(row.nameCell ?? unitCell, report))
  const name = withoutUnitLabel(text)
  if (name !== text) report.note('left-out', texts.labelLeftOut(text.slice(0, -name.length)), row.nameCell)
  return name === NAMELESS_UNIT ? '' : unitOfTotal(name) || name
}

/** Of two units of one name: the later one comes without figures, with the same, or the first was known by a column alone. */
function isSameUnit(unit: UnitDraft, row: DataRow, stated: Amounts): boolean {
  if (!row.hasAmounts || unit.row === null || !unit.row.hasAmounts) return true
  return (['total', 'fiscal', 'special', 'other'] as const).every((key) => unit.stated[key] === stated[key])
}
