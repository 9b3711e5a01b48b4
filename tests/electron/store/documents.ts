/** What the store's tests share: folders of their own, a clock that stands, one small table, and edits of it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DocumentStore } from '../../../electron/store/documentStore.ts'
import type { Command } from '../../../shared/commands.ts'
import { BLANK_AMOUNTS, OFFICIAL_TITLE, type Project, type TargetTable } from '../../../shared/form.ts'
import { fen } from '../../../shared/money.ts'

export const clock = () => new Date('2026-11-23T08:00:00.000Z')

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'store-'))
}

/** A path in a new folder at which nothing stands. */
export function newPath(): string {
  return join(newFolder(), '绩效目标表.jxmb')
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder).sort()
}

export function project(id: string, goal = `${id}的目标`): Project {
  return {
    id,
    name: `项目${id}`,
    amounts: { ...BLANK_AMOUNTS, fiscal: fen(26_000_000) },
    goal,
    indicators: [
      {
        id: `${id}-a`,
        level1Code: '1',
        level1: '产出指标',
        level2Code: '11',
        level2: '数量指标',
        name: '培训次数',
        cycleValue: '≥12次',
        annualValue: '≥4次',
        verbatim: null,
      },
    ],
  }
}

/** Table t with units u1 (projects p1, p2) and u2 (project p3). */
export const TABLE: TargetTable = {
  id: 't',
  title: OFFICIAL_TITLE,
  department: '政法委员会',
  year: 2026,
  unit: '万元',
  stated: BLANK_AMOUNTS,
  control: fen(1_000_000_000),
  units: [
    { id: 'u1', name: '机关', stated: BLANK_AMOUNTS, control: null, projects: [project('p1'), project('p2')] },
    { id: 'u2', name: '中心', stated: BLANK_AMOUNTS, control: null, projects: [project('p3')] },
  ],
}

export const INSERT_TABLE: Command = { kind: 'insertTable', at: 0, table: TABLE }

export function setGoal(id: string, value: string): Command {
  return { kind: 'setCells', tableId: 't', cells: [{ row: 'project', id, field: 'goal', value }] }
}

/** A store at a new path with `TABLE` in it, at revision 1. */
export function storeWithTable(path = newPath()): DocumentStore {
  const store = DocumentStore.open(path, clock)
  store.apply(0, '新建表', [INSERT_TABLE])
  return store
}

/** What a fresh open of the document finds; the store that held it must be closed. */
export function reread(path: string) {
  const store = DocumentStore.open(path, clock)
  try {
    return { document: store.read(), ...store.history() }
  } finally {
    store.close()
  }
}

/** Opens the document in a process of its own; answers 'opened' or the error's code. */
export function openElsewhere(path: string): string {
  const script = new URL('./openDocument.ts', import.meta.url)
  return spawnSync(process.execPath, [script.pathname, path], { encoding: 'utf8' }).stdout
}
