/** Small tables and their sheet rows, for tests that need no browser. */
import { type RowMemory, type SheetRow, sheetRows } from '../../../renderer/sheet/rows.ts'
import type { Indicator, Project, TargetTable } from '../../../shared/form.ts'
import { BLANK_AMOUNTS } from '../../../shared/form.ts'
import { type Fen, fen } from '../../../shared/money.ts'
import { tableTotals } from '../../../shared/totals.ts'

/** An amount from 万元. */
export function wan(amount: number): Fen {
  return fen(Math.round(amount * 1_000_000))
}

export function indicator(id: string, name: string, annualValue = '100%'): Indicator {
  return {
    id,
    level1Code: '1',
    level1: '产出指标',
    level2Code: '11',
    level2: '数量指标',
    name,
    cycleValue: '100%',
    annualValue,
    verbatim: null,
  }
}

export function project(id: string, over: Partial<Project> = {}): Project {
  return { id, name: `项目${id}`, amounts: BLANK_AMOUNTS, goal: '', indicators: [], ...over }
}

/** One unit, `unit`, with these projects. */
export function tableOf(projects: readonly Project[], over: Partial<TargetTable> = {}): TargetTable {
  const unit = { id: 'unit', name: '某某单位', stated: BLANK_AMOUNTS, control: null, projects }
  return {
    id: 'table',
    title: '',
    department: '',
    year: null,
    unit: '万元',
    stated: BLANK_AMOUNTS,
    control: null,
    units: [unit],
    ...over,
  }
}

export function rowsOf(table: TargetTable, memory: RowMemory = new WeakMap()): readonly SheetRow[] {
  return sheetRows(table, tableTotals(table), memory)
}

export function rowOf(table: TargetTable, id: string): SheetRow {
  const row = rowsOf(table).find((candidate) => candidate.id === id)
  if (!row) throw new Error(`no row ${id}`)
  return row
}
