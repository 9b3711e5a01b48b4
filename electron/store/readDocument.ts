/** Reads the whole document out of its tables. What comes back is as strictly checked as what comes over the contract. */
import { AppError } from '../../shared/errors.ts'
import {
  type Indicator,
  type Project,
  type SpendingUnit,
  type TargetDocument,
  type TargetTable,
  targetDocumentSchema,
} from '../../shared/form.ts'
import { DEFAULT_SETTINGS, SETTING_NAMES } from '../../shared/settings.ts'
import type { Connection } from './connection.ts'
import { parsedJson } from './parsedJson.ts'

// The rows as SQLite gives them: values the schema below has not seen yet, under the names that the form uses.
interface AmountColumns {
  total: unknown
  fiscal: unknown
  special: unknown
  other: unknown
}
type Raw<Row> = { [Key in keyof Row]: unknown }
type TableRow = Raw<Omit<TargetTable, 'id' | 'stated' | 'units'>> & AmountColumns & { id: string }
type UnitRow = Raw<Omit<SpendingUnit, 'id' | 'stated' | 'projects'>> & AmountColumns & { id: string; tableId: string }
type ProjectRow = Raw<Omit<Project, 'id' | 'amounts' | 'indicators'>> &
  AmountColumns & { id: string; tableId: string; unitId: string }
type IndicatorRow = Raw<Indicator> & { tableId: string; projectId: string }

interface SettingRow {
  name: string
  value: string
}

const STATED =
  'stated_total AS total, stated_fiscal AS fiscal, stated_special AS special, stated_other AS other, control'

/** Throws `document-corrupt` where a value cannot stand in a form, and SQLite's errors. */
export function readDocument(database: Connection): TargetDocument {
  const tables = database
    .prepare<[], TableRow>(
      `SELECT id, title, department, year, amount_unit AS unit, ${STATED} FROM target_table ORDER BY position`,
    )
    .all()
  const units = database
    .prepare<[], UnitRow>(`SELECT table_id AS tableId, id, name, ${STATED} FROM spending_unit ORDER BY position`)
    .all()
  const projects = database
    .prepare<[], ProjectRow>(
      `SELECT table_id AS tableId, unit_id AS unitId, id, name, total, fiscal, special, other, goal
       FROM project ORDER BY position`,
    )
    .all()
  const indicators = database
    .prepare<[], IndicatorRow>(
      `SELECT table_id AS tableId, project_id AS projectId, id, level1_code AS level1Code, level1,
         level2_code AS level2Code, level2, name, cycle_value AS cycleValue, annual_value AS annualValue, verbatim
       FROM indicator ORDER BY position`,
    )
    .all()
  const unitsOf = Map.groupBy(units, (row) => row.tableId)
  const projectsOf = Map.groupBy(projects, (row) => pair(row.tableId, row.unitId))
  const indicatorsOf = Map.groupBy(indicators, (row) => pair(row.tableId, row.projectId))

  const indicatorFrom = ({ tableId: _table, projectId: _project, ...indicator }: IndicatorRow) => indicator
  const projectFrom = ({ id, tableId, name, goal, ...row }: ProjectRow) => ({
    id,
    name,
    amounts: amountsFrom(row),
    goal,
    indicators: (indicatorsOf.get(pair(tableId, id)) ?? []).map(indicatorFrom),
  })
  const unitFrom = ({ id, tableId, name, control, ...row }: UnitRow) => ({
    id,
    name,
    stated: amountsFrom(row),
    control,
    projects: (projectsOf.get(pair(tableId, id)) ?? []).map(projectFrom),
  })
  const tableFrom = ({ id, title, department, year, unit, control, ...row }: TableRow) => ({
    id,
    title,
    department,
    year,
    unit,
    stated: amountsFrom(row),
    control,
    units: (unitsOf.get(id) ?? []).map(unitFrom),
  })
  const settings = database.prepare<[], SettingRow>('SELECT name, value FROM document_setting').all()
  const parsed = targetDocumentSchema.safeParse({
    tables: tables.map(tableFrom),
    settings: { ...DEFAULT_SETTINGS, ...settingsFrom(settings) },
  })
  if (!parsed.success) throw new AppError('document-corrupt', {}, parsed.error)
  return parsed.data
}

/** What another version of the program settles under names of its own is passed over, and stays in the file. */
function settingsFrom(rows: readonly SettingRow[]): Record<string, unknown> {
  const known = rows.filter(({ name }) => SETTING_NAMES.some((one) => one === name))
  return Object.fromEntries(known.map(({ name, value }) => [name, parsedJson(value)]))
}

function amountsFrom({ total, fiscal, special, other }: AmountColumns): AmountColumns {
  return { total, fiscal, special, other }
}

/** One key out of two identities; JSON keeps ('a', 'b c') and ('a b', 'c') apart. */
function pair(first: string, second: string): string {
  return JSON.stringify([first, second])
}
