/**
 * Which columns the figures of the rows stand in: a blank amount leaves nothing in a copied text, so that two figures may
 * be 总计 and any one of its parts. The sums settle it where they can: 总计 is the sum of the parts, a unit's row that of
 * its projects, 合计 that of the units. What no sum settles is taken for the first that fits, 财政拨款 before the others.
 */
import type { AmountKey } from '../../../shared/form.ts'
import { parseAmount } from '../../../shared/money.ts'
import { type AmountGroup, likelyPlaces } from './amountGroups.ts'

export type RowLevel = 'grand' | 'unit' | 'project' | 'other'

export interface PlacedAmounts {
  readonly figures: ReadonlyMap<AmountKey, string>
  /** Another column would have fitted as well, or none fitted. */
  readonly assumed: boolean
}

/** A row's possible contributions to each column, in 分 of whatever unit; the same order as `places`. */
interface Row {
  readonly places: readonly (readonly number[])[]
  readonly sums: readonly (readonly number[])[]
}

/** Steps of one search; what takes more is left to the first choice. */
const MOST_STEPS = 20_000
const MOST_PARTS = 400

export function placeAmounts(
  groups: readonly AmountGroup[],
  levels: readonly RowLevel[],
  columns: readonly AmountKey[],
): PlacedAmounts[] {
  const rows = groups.map((group) => rowOf(group, columns))
  const chosen = rows.map(() => 0)
  const known = rows.map((row) => row.places.length === 1)
  const settle = (whole: number, parts: readonly number[], mayChoose: boolean) => {
    const target = rows[whole] as Row
    const order = mayChoose ? target.sums.keys() : [chosen[whole] as number]
    for (const choice of order) {
      const sums = target.sums[choice] ?? []
      const found = fitting(
        sums,
        parts.map((at) => rows[at] as Row),
      )
      if (!found) continue
      chosen[whole] = choice
      for (const [at, part] of parts.entries()) {
        chosen[part] = found.choices[at] as number
        known[part] ||= known[whole] === true && found.isOnly
      }
      return
    }
  }
  const at = (level: RowLevel) => levels.flatMap((own, row) => (own === level ? [row] : []))
  const units = at('unit')
  const [grand] = at('grand')
  if (grand !== undefined) settle(grand, units.length > 0 ? units : at('project'), true)
  for (const unit of units) settle(unit, projectsOf(levels, unit), grand === undefined)
  return rows.map((row, index) => ({
    figures: new Map(
      (row.places[chosen[index] as number] ?? []).map((place, figure) => [
        columns[place] as AmountKey,
        groups[index]?.figures[figure] ?? '',
      ]),
    ),
    assumed: !known[index],
  }))
}

function projectsOf(levels: readonly RowLevel[], unit: number): number[] {
  const found: number[] = []
  for (let at = unit + 1; at < levels.length && levels[at] === 'project'; at++) found.push(at)
  return found
}

function rowOf({ figures, places }: AmountGroup, columns: readonly AmountKey[]): Row {
  const values = figures.map(amountIn)
  const all = places ? [[...places]] : likelyPlaces(values, columns)
  return {
    places: all,
    sums: all.map((own) => columns.map((_, column) => values[own.indexOf(column)] ?? 0)),
  }
}

function amountIn(figure: string): number | null {
  const reading = parseAmount(figure, '万元')
  return reading.kind === 'amount' ? reading.fen : null
}

interface Fit {
  /** For each part the index of its choice. */
  readonly choices: readonly number[]
  /** No other choices add up. */
  readonly isOnly: boolean
}

/** Choices with which every column adds up to the whole, the most likely first; null where none are found. */
function fitting(whole: readonly number[], parts: readonly Row[]): Fit | null {
  if (parts.length === 0 || parts.length > MOST_PARTS) return null
  const choices: number[] = []
  const left = [...whole]
  const isBounded = parts.every((part) => part.sums.every((sums) => sums.every((value) => value >= 0)))
  let found: readonly number[] | null = null
  let isOnly = true
  let steps = 0
  /** Whether to stop: a second answer, or no more steps. */
  const search = (at: number): boolean => {
    if (++steps > MOST_STEPS) {
      isOnly = false
      return true
    }
    const part = parts[at]
    if (!part) {
      if (left.some((value) => value !== 0)) return false
      isOnly = found === null
      found ??= [...choices]
      return !isOnly
    }
    return part.sums.some((sums, choice) => {
      for (const column of whole.keys()) left[column] = (left[column] ?? 0) - (sums[column] ?? 0)
      choices[at] = choice
      if ((!isBounded || left.every((value) => value >= 0)) && search(at + 1)) return true
      for (const column of whole.keys()) left[column] = (left[column] ?? 0) + (sums[column] ?? 0)
      return false
    })
  }
  search(0)
  return found === null ? null : { choices: found, isOnly }
}
