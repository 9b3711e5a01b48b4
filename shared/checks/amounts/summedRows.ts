/** The three kinds of rows that hold sums, for `sums.ts`: what their parts are and how a difference can be settled. */
import type { CellChange, Command } from '../../commands.ts'
import { AMOUNT_KEYS, type AmountKey, FUND_KEYS, type FundKey, mapAmounts, type Project } from '../../form.ts'
import { columnOf } from '../../layout.ts'
import { type AmountUnit, exactAmount, type Fen, fen, sumFen } from '../../money.ts'
import { inStretches } from '../../stretches.ts'
import { projectTotals, sumOfProjects } from '../../totals.ts'
import type { Fix, ProjectScope, TableHeading, TableScope, UnitScope } from '../finding.ts'
import { printedParts, type SummedRow } from './sums.ts'

export function projectSums({ table, unit, project, totals }: ProjectScope): SummedRow {
  const follow: CellChange = { row: 'project', id: project.id, field: 'total', value: null }
  return {
    unit: table.unit,
    totals,
    keys: ['total'],
    rowName: '',
    partsName: '三项资金',
    printedParts: () => {
      const funds = FUND_KEYS.map((key) => project.amounts[key])
      return printedParts(funds, table.unit)
    },
    sumsOfRightParts: () => [],
    place: (column) => ({ unitId: unit.id, projectId: project.id, column, indicatorId: null }),
    // The only figure of a row is not thrown away.
    follow: () => (totals.computed.total ? setCells(table.id, [follow]) : null),
    keep: (_, difference) => keepTotal(table, project, difference, follow),
  }
}

export function unitSums({ table, unit, totals }: UnitScope): SummedRow {
  const follow = (field: AmountKey): CellChange => ({ row: 'unit', id: unit.id, field, value: null })
  return {
    unit: table.unit,
    totals,
    keys: AMOUNT_KEYS,
    rowName: '',
    partsName: '各项目',
    printedParts: (key) => {
      const stretches = PRINTED_PROJECTS[table.unit](unit.projects).map((stretch) => stretch[key])
      return {
        sum: sumFen(stretches.map(({ sum }) => sum)),
        areRounded: stretches.some(({ areRounded }) => areRounded),
      }
    },
    sumsOfRightParts: (key) => [sumOfProjects(unit)[key]],
    place: (column) => ({ unitId: unit.id, projectId: null, column, indicatorId: null }),
    follow: (key) => setCells(table.id, [follow(key)]),
    keep: (key, difference) => {
      const [only] = unit.projects
      if (!only || unit.projects.length > 1 || only.amounts.total !== null) return []
      if (key === 'total') return keepTotal(table, only, difference, follow(key))
      return changeFund(table, only, key, difference, follow(key))
    },
  }
}

const PRINTED_PROJECTS = { 万元: printedProjects('万元'), 元: printedProjects('元') } as const

function printedProjects(unit: AmountUnit) {
  return inStretches((projects: readonly Project[]) => {
    const shown = projects.map((project) => projectTotals(project).shown)
    return mapAmounts((key) => {
      const parts = shown.map((amounts) => amounts[key])
      return printedParts(parts, unit)
    })
  })
}

export function grandSums({ table, totals }: TableScope): SummedRow {
  const units = table.units.map((unit) => totals.units.get(unit.id))
  return {
    unit: table.unit,
    totals: totals.grand,
    keys: AMOUNT_KEYS,
    rowName: '合计行',
    partsName: '各单位',
    printedParts: (key) => {
      const parts = units.map((unit) => unit?.shown[key] ?? null)
      return printedParts(parts, table.unit)
    },
    sumsOfRightParts: (key) => [
      sumFen(units.map((unit) => unit?.computed[key] ?? null)),
      sumFen(table.units.map((unit) => sumOfProjects(unit)[key])),
    ],
    place: (column) => ({ unitId: null, projectId: null, column, indicatorId: null }),
    follow: (field) => setCells(table.id, [{ row: 'table', field, value: null }]),
    keep: () => [],
  }
}

type Heading = Pick<TableHeading, 'id' | 'unit'>

/** The money that is there is most likely what was mistyped; 财政拨款 is where most money comes from. */
function keepTotal(table: Heading, project: Project, difference: Fen, follow: CellChange): Fix[] {
  const [only, ...others] = FUND_KEYS.filter((key) => (project.amounts[key] ?? 0) !== 0)
  const funds: FundKey[] = only && others.length === 0 && only !== 'fiscal' ? [only, 'fiscal'] : ['fiscal']
  return funds.flatMap((fund) => changeFund(table, project, fund, difference, follow))
}

/** Puts the difference into one fund of the project; not where that fund would then be negative, or no money be left. */
function changeFund(table: Heading, project: Project, fund: FundKey, difference: Fen, follow: CellChange): Fix[] {
  const value = fen((project.amounts[fund] ?? 0) + difference)
  const isLast = FUND_KEYS.every((key) => key === fund || !project.amounts[key])
  if (value < 0 || (value === 0 && isLast)) return []
  const change = `${difference > 0 ? '增加' : '减少'} ${exactAmount(fen(Math.abs(difference)), table.unit)}`
  return [
    {
      kind: `difference-into-${fund}`,
      label: `总数不变，项目的${columnOf(fund).header}${change}`,
      commands: [setCells(table.id, [{ row: 'project', id: project.id, field: fund, value }, follow])],
    },
  ]
}

function setCells(tableId: string, cells: CellChange[]): Command {
  return { kind: 'setCells', tableId, cells }
}
