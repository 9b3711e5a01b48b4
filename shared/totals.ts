/**
 * Sums of a table. Each total follows its parts unless a figure is stated; then the stated one is shown and both are
 * kept, so that the checks can compare them. A sum of blanks is blank. Rows are immutable, so what a row came to is kept
 * with it, and an edit adds up its own row and the rows above it only.
 */
import {
  type AmountKey,
  type Amounts,
  FUND_KEYS,
  mapAmounts,
  type Project,
  type SpendingUnit,
  type TargetTable,
} from './form.ts'
import { differenceFen, type Fen, sumFen } from './money.ts'
import { inStretches } from './stretches.ts'

export interface RowTotals {
  /** What the parts add up to. For a project only `total` is a sum; its funds are what was typed. */
  readonly computed: Amounts
  /** What the form shows: the stated figure where there is one. */
  readonly shown: Amounts
}

export interface TableTotals {
  readonly grand: RowTotals
  /** By unit id. */
  readonly units: ReadonlyMap<string, RowTotals>
  /** By project id; gathered when somebody asks. */
  readonly projects: ReadonlyMap<string, RowTotals>
}

/** 总计 = 财政拨款 + 财政专户拨款 + 其他资金. Throws `amount-too-large` past the safe range, as all here do. */
export function projectTotals(project: Project): RowTotals {
  return remember(projectMemory, project, () => {
    const computed = { ...project.amounts, total: sumFen(FUND_KEYS.map((key) => project.amounts[key])) }
    return { computed, shown: { ...computed, total: project.amounts.total ?? computed.total } }
  })
}

/** A unit's row: in each column the sum of what its projects show. */
export function unitTotals(unit: SpendingUnit): RowTotals {
  return remember(unitMemory, unit, () =>
    sumRow(
      unit.stated,
      sumsInStretches(unit.projects).map(({ shown }) => shown),
    ),
  )
}

/** In each column what the unit's projects would come to, had nobody stated a total of one of them. */
export function sumOfProjects(unit: SpendingUnit): Amounts {
  return remember(projectsMemory, unit, () =>
    sumAmounts(sumsInStretches(unit.projects).map(({ computed }) => computed)),
  )
}

const sumsInStretches = inStretches((projects: readonly Project[]) => {
  const totals = projects.map(projectTotals)
  return {
    shown: sumAmounts(totals.map(({ shown }) => shown)),
    computed: sumAmounts(totals.map(({ computed }) => computed)),
  }
})

const projectMemory = new WeakMap<Project, RowTotals>()
const unitMemory = new WeakMap<SpendingUnit, RowTotals>()
const projectsMemory = new WeakMap<SpendingUnit, Amounts>()

function remember<Row extends WeakKey, Totals>(memory: WeakMap<Row, Totals>, row: Row, addUp: () => Totals): Totals {
  let totals = memory.get(row)
  if (!totals) {
    totals = addUp()
    memory.set(row, totals)
  }
  return totals
}

/** All sums of a table in one pass. */
export function tableTotals(table: TargetTable): TableTotals {
  const units = new Map(table.units.map((unit) => [unit.id, unitTotals(unit)]))
  const grand = sumRow(
    table.stated,
    [...units.values()].map((totals) => totals.shown),
  )
  let projects: ReadonlyMap<string, RowTotals> | null = null
  return {
    grand,
    units,
    get projects() {
      projects ??= new Map(
        table.units.flatMap((unit) => unit.projects.map((project) => [project.id, projectTotals(project)] as const)),
      )
      return projects
    },
  }
}

/** Stated less computed where a figure is stated and differs, else null: the difference that the sheet shows live. */
export function statedDifference(totals: RowTotals, key: AmountKey): Fen | null {
  const difference = differenceFen(totals.shown[key], totals.computed[key])
  return difference === 0 ? null : difference
}

/** In each column the sum of the rows. */
export function sumAmounts(rows: readonly Amounts[]): Amounts {
  return mapAmounts((key) => sumFen(rows.map((row) => row[key])))
}

function sumRow(stated: Amounts, parts: readonly Amounts[]): RowTotals {
  const computed = sumAmounts(parts)
  return { computed, shown: mapAmounts((key) => stated[key] ?? computed[key]) }
}
