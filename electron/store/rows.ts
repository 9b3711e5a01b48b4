/**
 * How the rows of the form stand in the tables: for each kind of row its table, its key, its other columns, and the values
 * in the order of those columns. Reading and writing both go by this page, so that they cannot disagree.
 */
import type { Amounts, Indicator, Project, SpendingUnit, TargetTable } from '../../shared/form.ts'
import type { Fen } from '../../shared/money.ts'

export type SqlValue = string | number | null

export interface RowKind {
  readonly table: string
  /** The columns of the identity, outermost parent first. */
  readonly key: readonly string[]
  readonly columns: readonly string[]
}

const STATED = ['stated_total', 'stated_fiscal', 'stated_special', 'stated_other'] as const

export const TARGET_TABLE: RowKind = {
  table: 'target_table',
  key: ['id'],
  columns: ['position', 'title', 'department', 'year', 'amount_unit', ...STATED, 'control'],
}

export const SPENDING_UNIT: RowKind = {
  table: 'spending_unit',
  key: ['table_id', 'id'],
  columns: ['position', 'name', ...STATED, 'control'],
}

export const PROJECT: RowKind = {
  table: 'project',
  key: ['table_id', 'id'],
  columns: ['unit_id', 'position', 'name', 'total', 'fiscal', 'special', 'other', 'goal'],
}

export const INDICATOR: RowKind = {
  table: 'indicator',
  key: ['table_id', 'project_id', 'id'],
  columns: [
    'position',
    'level1_code',
    'level1',
    'level2_code',
    'level2',
    'name',
    'cycle_value',
    'annual_value',
    'verbatim',
  ],
}

export function targetTableValues(table: TargetTable, position: number): SqlValue[] {
  const { title, department, year, unit, stated, control } = table
  return [position, title, department, year, unit, ...amountValues(stated), control]
}

export function spendingUnitValues(unit: SpendingUnit, position: number): SqlValue[] {
  return [position, unit.name, ...amountValues(unit.stated), unit.control]
}

export function projectValues(project: Project, unitId: string, position: number): SqlValue[] {
  return [unitId, position, project.name, ...amountValues(project.amounts), project.goal]
}

export function indicatorValues(indicator: Indicator, position: number): SqlValue[] {
  const { level1Code, level1, level2Code, level2, name, cycleValue, annualValue, verbatim } = indicator
  return [position, level1Code, level1, level2Code, level2, name, cycleValue, annualValue, verbatim]
}

function amountValues({ total, fiscal, special, other }: Amounts): (Fen | null)[] {
  return [total, fiscal, special, other]
}
