/**
 * Projects whose amounts are about 10,000 times what is usual in their unit, or a 10,000th of it: 元 typed where 万元 is
 * meant, or the other way round. Judged by orders of magnitude, and only where most projects of the unit agree on one.
 */
import { AMOUNT_KEYS, type Project } from '../../form.ts'
import { type AmountUnit, exactAmount, type Fen, fen, isFen, MAX_AMOUNT } from '../../money.ts'
import { projectTotals, statedDifference } from '../../totals.ts'
import type { Fix, Judgement, ProjectScope, Rule, Said, Siblings } from '../finding.ts'

/** Amounts are told apart by tenths of a power of ten. */
const STEPS = 10
/** About 5,000 times as much. */
const OFF = 37
/** Within 100 times as much or as little, most projects agree. */
const NEAR = 20
const FEWEST_PROJECTS = 5
const MOST = 3 / 4
const FACTOR = 10_000
/** A repair may bring the amount so close to the usual ones that it is among them, even if they are then others. */
const MENDED = OFF - NEAR - 1

export const OFF_SCALE_RULES: readonly Rule[] = [
  {
    id: 'amount-off-scale',
    severity: 'warning',
    title: '金额与本单位其他项目相差约一万倍',
    why: '比本单位其他项目大或小约一万倍的金额，多半是把元当成万元、或把万元当成元填写的。',
    right: '本单位各项目 12.00、26.00、8.50、30.00、20.00 万元',
    wrong: '本单位各项目 12.00、26.00、8.50、30.00、200000.00 万元',
    scope: 'among-projects',
    keyOf: magnitudeKey,
    judge: judgeMagnitudes,
  },
]

/** Amounts that do not add up are another rule's; they say nothing about what is usual. */
function magnitudeKey(project: Project): string | null {
  const totals = projectTotals(project)
  const { total } = totals.shown
  return total === null || total <= 0 || statedDifference(totals, 'total') !== null ? null : String(magnitude(total))
}

function magnitude(amount: Fen): number {
  return Math.floor(Math.log10(amount) * STEPS)
}

function judgeMagnitudes(siblings: Siblings): ReadonlyMap<string, Judgement> {
  const usual = usualMagnitude(siblings)
  const judged = new Map<string, Judgement>()
  if (usual === null) return judged
  for (const key of siblings.keys()) {
    const distance = Number(key) - usual
    if (Math.abs(distance) >= OFF)
      judged.set(key, { words: String(usual), say: (scope) => said(scope, usual, distance > 0) })
  }
  return judged
}

/** The magnitude in the middle; null where the unit has too few projects, or too many that are far from it. */
function usualMagnitude(siblings: Siblings): number | null {
  const counts = [...siblings].map(([key, alike]) => [Number(key), alike.length] as const).sort(([a], [b]) => a - b)
  const all = counts.reduce((sum, [, count]) => sum + count, 0)
  if (all < FEWEST_PROJECTS) return null
  let below = 0
  const middle = counts.find(([, count]) => {
    below += count
    return below * 2 >= all
  })?.[0]
  if (middle === undefined) return null
  const near = counts.filter(([key]) => Math.abs(key - middle) <= NEAR).reduce((sum, [, count]) => sum + count, 0)
  return near >= all * MOST ? middle : null
}

function said({ table, unit, project, totals }: ProjectScope, usual: number, isAbove: boolean): Said[] {
  const { total } = totals.shown
  if (total === null) return []
  const figure = `总计 ${exactAmount(total, table.unit)} ${table.unit}`
  const guess = GUESSES[isAbove ? 'above' : 'below'][table.unit]
  const fix = shifted(project, total, usual, isAbove, table)
  return [
    {
      message: `${figure}，而本单位的项目多在${inWords(usual)}，${guess}，请核对金额单位`,
      place: { unitId: unit.id, projectId: project.id, column: 'total', indicatorId: null },
      fixes: fix ? [fix] : [],
    },
  ]
}

const GUESSES = {
  above: { 万元: '可能是按元填写的', 元: '可能多乘了一万' },
  below: { 万元: '可能多除了一万', 元: '可能是按万元填写的' },
} as const

/** null where the amounts would no longer be whole or be too large, or would still be far from the usual ones. */
function shifted(
  project: Project,
  total: Fen,
  usual: number,
  isAbove: boolean,
  table: { readonly id: string; readonly unit: AmountUnit },
): Fix | null {
  const shift = (amount: Fen) => (isAbove ? amount / FACTOR : amount * FACTOR)
  const cells = AMOUNT_KEYS.flatMap((field) => {
    const amount = project.amounts[field]
    return amount === null ? [] : [{ row: 'project' as const, id: project.id, field, value: shift(amount) }]
  })
  const isHeld = (value: number) => isFen(value) && Math.abs(value) <= MAX_AMOUNT
  if (!cells.every(({ value }) => isHeld(value)) || !isHeld(shift(total))) return null
  const mended = fen(shift(total))
  if (Math.abs(magnitude(mended) - usual) > MENDED) return null
  const changed = cells.map((cell) => ({ ...cell, value: fen(cell.value) }))
  return {
    kind: 'shift-decimal',
    label: `各栏金额${isAbove ? '除以' : '乘以'} 10000，总计为 ${exactAmount(mended, table.unit)} ${table.unit}`,
    commands: [{ kind: 'setCells', tableId: table.id, cells: changed }],
  }
}

/** From 1 分 on, by powers of ten. */
const POWERS = [
  '几分钱',
  '几角钱',
  ...['元', '万元', '亿元'].flatMap((unit) => [`几${unit}`, `几十${unit}`, `几百${unit}`, `几千${unit}`]),
  '几万亿元',
] as const

function inWords(of: number): string {
  return POWERS[Math.floor(of / STEPS)] ?? '几万亿元'
}
