/**
 * The texts that a person wrote into a row, for rules about how they are written: by cell and, in the 绩效指标 cell, by
 * indicator, so that one indicator is one finding. Text that is no indicator is left out: it is kept as it is.
 */
import type { CellChange } from '../../commands.ts'
import type { Indicator, Project, SpendingUnit } from '../../form.ts'
import { INDICATOR_PART_NAMES } from '../../layout.ts'
import type { Fix, Place, ProjectScope, Said } from '../finding.ts'

/** What may be done to a text depends on what it is: a goal has lines and lists, a name has neither. */
export type TextKind = 'name' | 'goal' | 'value'

export interface WrittenText {
  readonly kind: TextKind
  /** How a sentence calls it. */
  readonly words: string
  readonly text: string
  readonly change: (value: string) => CellChange
}

/** Texts that are spoken of together. */
export interface TextGroup {
  readonly place: Place
  readonly texts: readonly WrittenText[]
}

/**
 * Those texts of a project that `isSuspect` says yes to; nearly all say no, and are then passed over without a trace.
 * Groups without any are left out.
 */
export function textGroups(
  { unit, project }: Pick<ProjectScope, 'unit' | 'project'>,
  isSuspect: (text: string, kind: TextKind) => boolean,
): TextGroup[] {
  const groups: TextGroup[] = []
  for (const described of PROJECT_FIELDS) {
    const { field } = described
    if (isSuspect(project[field], field)) groups.push(groupOfField(unit.id, project, described))
  }
  project.indicators.forEach((indicator, at) => {
    if (indicator.verbatim !== null || !holdsSuspect(indicator, isSuspect)) return
    groups.push({
      place: { unitId: unit.id, projectId: project.id, column: 'indicators', indicatorId: indicator.id },
      texts: textsOf(indicator, at, project.id, isSuspect),
    })
  })
  return groups
}

function groupOfField(unitId: string, project: Project, { field, words }: (typeof PROJECT_FIELDS)[number]): TextGroup {
  const change = (value: string): CellChange => ({ row: 'project', id: project.id, field, value })
  return {
    place: { unitId, projectId: project.id, column: field, indicatorId: null },
    texts: [{ kind: field, words, text: project[field], change }],
  }
}

export function unitNameGroup(unit: Pick<SpendingUnit, 'id' | 'name'>): TextGroup {
  const change = (value: string): CellChange => ({ row: 'unit', id: unit.id, field: 'name', value })
  return {
    place: { unitId: unit.id, projectId: null, column: 'name', indicatorId: null },
    texts: [{ kind: 'name', words: '单位名称', text: unit.name, change }],
  }
}

const PROJECT_FIELDS = [
  { field: 'name', words: '项目名称' },
  { field: 'goal', words: '绩效目标' },
] as const
const INDICATOR_FIELDS = [
  { field: 'level1', words: INDICATOR_PART_NAMES.level1, kind: 'name' },
  { field: 'level2', words: INDICATOR_PART_NAMES.level2, kind: 'name' },
  { field: 'name', words: '名称', kind: 'name' },
  { field: 'cycleValue', words: INDICATOR_PART_NAMES.cycleValue, kind: 'value' },
  { field: 'annualValue', words: INDICATOR_PART_NAMES.annualValue, kind: 'value' },
] as const

/** Made without a list, as it is asked of every indicator and nearly always denied. */
function holdsSuspect(indicator: Indicator, isSuspect: (text: string, kind: TextKind) => boolean): boolean {
  for (const { field, kind } of INDICATOR_FIELDS) {
    const text = indicator[field]
    if (text !== null && isSuspect(text, kind)) return true
  }
  return false
}

function textsOf(
  indicator: Indicator,
  at: number,
  projectId: string,
  isSuspect: (text: string, kind: TextKind) => boolean,
): WrittenText[] {
  const texts: WrittenText[] = []
  for (const { field, words, kind } of INDICATOR_FIELDS) {
    const text = indicator[field]
    if (text === null || !isSuspect(text, kind)) continue
    const change = (value: string): CellChange => ({ row: 'indicator', id: indicator.id, projectId, field, value })
    texts.push({ kind, words: `第 ${at + 1} 条指标的${words}`, text, change })
  }
  return texts
}

/** A repair of texts, and what it is called. */
export interface TextRepair {
  readonly kind: string
  readonly label: string
  /** The text as it should be; the same where nothing is wrong with it. */
  readonly repaired: (written: WrittenText) => string
}

/** One finding for a group of which any text is not as it should be, with all of it put right by one click. */
export function saidOfGroup(
  tableId: string,
  { place, texts }: TextGroup,
  { kind, label, repaired }: TextRepair,
  sentence: (wrong: readonly WrittenText[]) => string,
): Said[] {
  const repairs = texts
    .map((written) => ({ written, value: repaired(written) }))
    .filter(({ written, value }) => value !== written.text)
  if (repairs.length === 0) return []
  const cells = repairs.map(({ written, value }) => written.change(value))
  const fix: Fix = { kind, label, commands: [{ kind: 'setCells', tableId, cells }] }
  return [{ message: sentence(repairs.map(({ written }) => written)), place, fixes: [fix] }]
}

/** 第 2 条指标的名称、年度指标值: what the names have in common is said once. */
export function namesOf(texts: readonly WrittenText[]): string {
  return texts.map(({ words }, at) => (at === 0 ? words : words.replace(/^第 \d+ 条指标的/, ''))).join('、')
}
