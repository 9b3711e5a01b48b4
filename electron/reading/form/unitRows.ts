/**
 * Spending units told from projects. A row with a goal or indicators is a project, but for a unit that has a goal of its
 * own. For the others the evidence is weighed: how deep the name is indented, bold type, outline levels, numbering, sums, the
 * words of the name, what follows. Indents weigh most, because the form itself is indented; what is decided against
 * evidence, or on little, is marked as assumed.
 */
import { NAMELESS_PROJECT, NAMELESS_UNIT } from '../../excel/sheetWords.ts'
import { type Groups, groupsOf, MOST_ROWS } from './groups.ts'
import { squeeze } from './labels.ts'
import type { DataRow } from './rows.ts'
import { isProjectName, isUnitName } from './rowWords.ts'

export type LevelKind =
  | 'unit'
  | 'assumed-unit'
  | 'project'
  /** A project by its amounts and place, although it has neither goal nor indicators nor an indent. */
  | 'assumed-project'
  /** The department's own row over its units. */
  | 'department'
  /** Heads some projects of a unit and is their sum. */
  | 'group'

/** How projects, known by their texts, are set. */
interface ProjectStyle {
  /** 0 where indents tell nothing. */
  readonly depth: number
  readonly outlineLevel: number
  /** Some rows without texts are bold, and no project is. */
  readonly boldTells: boolean
  /** How most projects are numbered; null where they are not. */
  readonly numbering: string | null
  readonly areKnown: boolean
  /** Units have names only: the table begins with a row that has nothing else. */
  readonly unitsAreBare: boolean
  /** Place of the first row without texts that bears the name of a unit; past the end where there is none. */
  readonly firstUnitName: number
  /** The least depth of all names. */
  readonly outermost: number
  /** Depths at which rows without texts bear the name of a unit. */
  readonly unitDepths: ReadonlySet<number>
}

/** Projects that tell how all are numbered. */
const MOST_LOOKED_AT = 1_000

/** A kind for each of `rows`, which are those that can be units and projects, in order. */
export function levelKinds(rows: readonly DataRow[]): LevelKind[] {
  const style = projectStyle(rows)
  const groups = groupsOf(rows)
  const kinds: LevelKind[] = []
  let memberUntil = -1
  let sinceProject = false
  rows.forEach((row, at) => {
    const weights = row.hasTexts
      ? ownGoalWeights(rows, at, style)
      : unitWeights(rows, at, style, groups, at <= memberUntil, sinceProject)
    const kind = row.hasTexts ? kindOfWithTexts(weights) : kindOfWithout(weights, !row.hasAmounts || !sinceProject)
    const isUnit = kind === 'unit' || kind === 'assumed-unit'
    if (isUnit) memberUntil = groups.ends.get(at) ?? -1
    sinceProject = !isUnit
    kinds.push(kind)
  })
  return withLevelsAbove(rows, kinds, groups)
}

/** How names are numbered: 一、 （一） 1. （1） ① or set off by a dash or a dot; null where they are not. */
function numberingOf({ name, serial }: DataRow): string | null {
  const lead = squeeze(serial === '' ? name : `${serial}、`)
  if (/^[一二三四五六七八九十]+[、.．]/.test(lead)) return '一、'
  if (/^[（(][一二三四五六七八九十]+[）)]/.test(lead)) return '（一）'
  if (/^\d{1,3}[、.．](?!\d)/.test(lead)) return '1.'
  if (/^\d{1,3}[.．]\d/.test(lead)) return '1.1'
  if (/^[（(]\d{1,3}[）)]/.test(lead)) return '（1）'
  if (/^[①-⑳]/.test(lead)) return '①'
  return /^[-—–·•▪◆●○■□*.…]/.test(lead) ? '-' : null
}

function projectStyle(rows: readonly DataRow[]): ProjectStyle {
  const named = rows.filter((row) => row.nameCell !== null)
  const withTexts = named.filter((row) => row.hasTexts)
  const depths = named.map((row) => row.depth)
  const outermost = depths.reduce((least, depth) => Math.min(least, depth), Number.POSITIVE_INFINITY)
  const candidates =
    withTexts.length > 0 ? withTexts.map((row) => row.depth) : depths.filter((depth) => depth > outermost)
  const firstUnitName = rows.findIndex((row) => !row.hasTexts && isUnitName(squeeze(row.name)))
  const numberings = Map.groupBy(withTexts.slice(0, MOST_LOOKED_AT), (row) => numberingOf(row))
  const [most] = [...numberings].toSorted(([, a], [, b]) => b.length - a.length)
  return {
    depth: lowest(candidates),
    outlineLevel: lowest(withTexts.map((row) => row.outlineLevel)),
    boldTells: !withTexts.some((row) => row.bold) && new Set(named.map((row) => row.bold)).size > 1,
    numbering: most?.[0] ?? null,
    areKnown: withTexts.length > 0,
    outermost,
    firstUnitName: firstUnitName < 0 ? rows.length : firstUnitName,
    unitDepths: new Set(named.flatMap((row) => (!row.hasTexts && isUnitName(squeeze(row.name)) ? [row.depth] : []))),
    unitsAreBare: withTexts.length > 0 && rows[0]?.hasAmounts === false && !rows[0].hasTexts,
  }
}

/** The least that is not one of a few exceptions; 0 where there is none. */
function lowest(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 10)] ?? 0
}

/** What speaks for a unit is above zero, what speaks for a project below. */
type Weights = readonly number[]

function unitWeights(
  rows: readonly DataRow[],
  at: number,
  style: ProjectStyle,
  groups: Groups,
  isMember: boolean,
  sinceProject: boolean,
): Weights {
  const row = rows[at] as DataRow
  const next = rows[at + 1]
  // Our own exports say what a row without a name is.
  if (row.name === NAMELESS_UNIT) return [9]
  if (row.name === NAMELESS_PROJECT) return [-9]
  const weights: number[] = []
  if (style.depth > 0) weights.push(row.depth >= style.depth ? -6 : 6)
  else if (row.depth > 0) weights.push(-6)
  const outline = next ? row.outlineLevel - next.outlineLevel : 0
  if (style.outlineLevel > 0) weights.push(row.outlineLevel >= style.outlineLevel ? -4 : 4)
  else if (row.outlineLevel > 0 && outline >= 0) weights.push(-4)
  else if (outline < 0) weights.push(4)
  if (style.boldTells) weights.push(row.bold ? 3 : -3)
  const numbering = numberingOf(row)
  if (style.areKnown && numbering !== style.numbering) weights.push(2)
  else if (style.areKnown && numbering !== null) weights.push(-2)
  const end = groups.ends.get(at)
  if (groups.over.has(at)) weights.push(4)
  else if (end !== undefined) weights.push(end - at > 1 ? 4 : style.areKnown || isUnitName(squeeze(row.name)) ? 2 : 0)
  else if (row.hasAmounts && groups.ends.size > 1) weights.push(-2)
  if (isMember) weights.push(-4)
  if (style.unitsAreBare) weights.push(row.hasAmounts ? -3 : 3)
  const label = squeeze(row.name)
  if (isUnitName(label)) weights.push(2)
  else if (isProjectName(label) && (style.areKnown || at > style.firstUnitName)) weights.push(-2)
  weights.push(row.hasAmounts && sinceProject && !next?.hasTexts ? -1 : 1)
  return weights
}

/** A row with texts is a unit only where much says so; it is then over rows with texts of their own. */
function ownGoalWeights(rows: readonly DataRow[], at: number, style: ProjectStyle): Weights {
  const row = rows[at] as DataRow
  const following: DataRow[] = []
  for (
    let next = at + 1;
    next < rows.length && (rows[next] as DataRow).depth > row.depth && next <= at + MOST_ROWS;
    next++
  )
    following.push(rows[next] as DataRow)
  const first = following[0] ?? rows[at + 1]
  if (!first?.hasTexts || row.nameCell === null) return [-9]
  const isOutermost = row.depth === style.outermost
  const sum = following.reduce((total, other) => total + (other.shown ?? 0), 0)
  const label = squeeze(row.name)
  return [
    -5,
    following.length > 0 && isOutermost ? 2 : 0,
    following.length > 0 && row.shown !== null && sum === row.shown ? 2 : 0,
    row.bold && !first.bold ? 2 : 0,
    row.outlineLevel < first.outlineLevel ? 2 : 0,
    isUnitName(label) ? 2 : 0,
    isProjectName(label) ? -3 : 0,
    style.unitDepths.has(row.depth) ? 1 : 0,
  ]
}

function kindOfWithTexts(weights: Weights): LevelKind {
  return total(weights) > 0 ? 'assumed-unit' : 'project'
}

/** `opens`: the row could hardly be a project, with no figure or no unit before it. */
function kindOfWithout(weights: Weights, opens: boolean): LevelKind {
  const sum = total(weights)
  const against = total(weights.filter((weight) => weight < 0 !== sum <= 0).map(Math.abs))
  const isPlain = Math.abs(sum) > 1 ? against < 4 : sum === 1 && against === 0
  if (sum > 0) return isPlain && (opens || sum >= 5 || weights.some((weight) => weight >= 3)) ? 'unit' : 'assumed-unit'
  return isPlain && weights.some((weight) => weight <= -6) ? 'project' : 'assumed-project'
}

function total(weights: Weights): number {
  return weights.reduce((sum, weight) => sum + weight, 0)
}

/** Rows over units are the department's; rows between a unit and its projects head a group of them. */
function withLevelsAbove(rows: readonly DataRow[], kinds: readonly LevelKind[], groups: Groups): LevelKind[] {
  const isUnit = (at: number) => kinds[at] === 'unit' || kinds[at] === 'assumed-unit'
  const heads = new Set(
    rows.flatMap((_, at) => (isUnit(at) && isUnit(at + 1) && isAbove(rows, at, groups) ? [at] : [])),
  )
  const [first] = heads
  if (first === undefined) return [...kinds]
  const depth = (rows[first] as DataRow).depth
  const inner = rows.filter((_, at) => isUnit(at) && at > first && !heads.has(at))
  const areUnits = inner.filter((row) => isUnitName(squeeze(row.name))).length * 2 > inner.length
  const isDepartment = heads.size === 1 && !isUnitName(squeeze((rows[first] as DataRow).name))
  if (isDepartment || areUnits) return kinds.map((kind, at) => (heads.has(at) ? 'department' : kind))
  return kinds.map((kind, at) => (isUnit(at) && at > first && (rows[at] as DataRow).depth > depth ? 'group' : kind))
}

/** The next row is set deeper, or this one is the sum of several units. */
function isAbove(rows: readonly DataRow[], at: number, groups: Groups): boolean {
  return groups.over.has(at) || (rows[at] as DataRow).depth < (rows[at + 1] as DataRow).depth
}
