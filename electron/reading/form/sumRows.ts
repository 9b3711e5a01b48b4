/**
 * Rows that are sums without saying so in one word, and rows that are parts of another: 某局合计 above or below its projects,
 * a line of figures without a name, 其中 and what belongs to it. Told by adding up.
 */
import { squeeze } from './labels.ts'
import type { RowKind } from './rowKinds.ts'
import type { DataRow } from './rows.ts'
import { unitOfTotal } from './rowWords.ts'

export type SumKind = 'grand-total' | 'subtotal' | 'unit'

/** A kind for each of `rows`, which may be units, projects and sums; null for those that are no sum as far as this can tell. */
export function sumKinds(rows: readonly DataRow[]): (SumKind | null)[] {
  let all = 0
  let sinceSum = 0
  let projects = 0
  return rows.map((row, at) => {
    if (row.hasTexts) {
      all += row.shown ?? 0
      sinceSum += row.shown ?? 0
      projects++
      return null
    }
    const label = squeeze(row.name)
    const isNamedTotal = (unitOfTotal(label) ?? '') !== ''
    const isUnnamed = label === '' && row.nameCell === null && !row.own('spendingUnit') && row.hasAmounts
    if (!isNamedTotal && !isUnnamed) return null
    const isSumAbove = projects > 0 && row.shown !== null && row.shown === sinceSum
    const kind = isNamedTotal
      ? kindOfNamed(rows[at + 1], isSumAbove, projects)
      : kindOfUnnamed(rows, at, isSumAbove, all)
    if (kind !== null) {
      sinceSum = 0
      projects = 0
    }
    return kind
  })
}

function kindOfNamed(next: DataRow | undefined, isSumAbove: boolean, projects: number): SumKind {
  return isSumAbove || (projects > 0 && !next?.hasTexts) ? 'subtotal' : 'unit'
}

function kindOfUnnamed(rows: readonly DataRow[], at: number, isSumAbove: boolean, all: number): SumKind | null {
  const isLast = at === rows.length - 1
  if (at === 0 && rows.length > 1) return 'grand-total'
  if (isLast && rows[at]?.shown === all && all !== 0) return 'grand-total'
  return isSumAbove ? 'subtotal' : null
}

/** Has `kinds` say which projects are parts of the one above, and which have parts that are projects of their own. */
export function markParts(rows: readonly DataRow[], kinds: (RowKind | null)[]): void {
  const isProject = (at: number) => kinds[at] === 'project' || kinds[at] === 'assumed-project'
  for (let at = 0; at < rows.length; at++) {
    const whole = rows[at] as DataRow
    if (!isProject(at) || !whole.hasTexts || !whole.shown) continue
    const parts: number[] = []
    let sum = 0
    let said = false
    for (let next = at + 1; next < rows.length && next <= at + 200; next++) {
      const row = rows[next] as DataRow
      said ||= kinds[next] === 'detail'
      const isPart =
        kinds[next] === 'detail' || (isProject(next) && (row.depth > whole.depth || (said && !row.hasTexts)))
      if (!isPart || (row.shown ?? 0) + sum > whole.shown) break
      parts.push(next)
      sum += row.shown ?? 0
      if (sum === whole.shown) break
    }
    if (sum !== whole.shown || parts.length === 0) continue
    const haveTexts = parts.some((part) => (rows[part] as DataRow).hasTexts)
    if (haveTexts) kinds[at] = 'parent-project'
    else for (const part of parts) kinds[part] = 'detail'
  }
}
