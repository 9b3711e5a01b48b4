/**
 * Columns that make up one field of the form together: a fund split by its sources, indicators in a column per kind, a value
 * with its sign and its unit of measure.
 */
import { FUND_KEYS, type FundKey } from '../../../shared/form.ts'
import type { Field } from '../../../shared/reading.ts'
import { additionOf, type Content } from './columnContents.ts'
import type { Doubt, IndicatorKindColumn } from './columnRoles.ts'
import type { Meaning } from './headerWords.ts'
import { oneLine } from './labels.ts'

/** Columns for kinds of indicators: 产出指标 | 效益指标 | 满意度指标, or the kinds below these. */
export function kindsOf(
  titles: ReadonlyMap<number, readonly string[]>,
  meanings: ReadonlyMap<number, Meaning | null>,
  fields: ReadonlyMap<Field, number>,
): IndicatorKindColumn[] {
  if (fields.has('level1') || fields.has('level2') || fields.has('indicatorName')) return []
  const columns = [...meanings].flatMap(([column, meaning]) =>
    meaning?.kind === 'indicator-kind' ? [{ column, meaning }] : [],
  )
  const hasUpper = columns.some(({ meaning }) => meaning.level === 1 && !/成本/.test(meaning.name))
  const hasLower = columns.some(({ meaning }) => meaning.level === 2)
  return columns.map(({ column, meaning }) => {
    const above = (titles.get(column) ?? [])
      .slice(0, -1)
      .map(oneLine)
      .findLast((title) => /产出|效益|满意度|成本/.test(title))
    const isUpper = meaning.level === 1 && (hasUpper || !hasLower) && above === undefined
    return isUpper
      ? { column, level1: meaning.name, level2: '' }
      : { column, level1: above ?? '', level2: meaning.name }
  })
}

/** Where a fund is split, its parts are added up, unless a column for the whole stands beside them and totals say no. */
export function settleFunds(
  fields: Map<Field, number>,
  meanings: ReadonlyMap<number, Meaning | null>,
  contents: ReadonlyMap<number, Content>,
  doubts: Doubt[],
): Map<FundKey, readonly number[]> {
  const addends = new Map<FundKey, readonly number[]>()
  for (const key of FUND_KEYS) {
    const parts = [...meanings].flatMap(([column, meaning]) =>
      meaning?.kind === 'part' && meaning.of === key ? [{ column, within: meaning.within }] : [],
    )
    const main = fields.get(key)
    // Behind 其中 stands a part of a column that is there too.
    const whole = parts.filter(({ within }) => !within)
    const [first, ...rest] = (main === undefined && whole.length > 0 ? whole : parts).map(({ column }) => column)
    if (first === undefined) continue
    const passOver = (columns: readonly number[], taken: number) => {
      for (const column of columns) doubts.push({ kind: 'passed-over', column, field: key, taken })
    }
    if (main === undefined) {
      fields.set(key, first)
      const isAdded = additionOf(fields, contents, rest) ?? true
      if (isAdded && rest.length > 0) {
        addends.set(key, rest)
        doubts.push({ kind: 'added', columns: [first, ...rest], to: key })
      }
      const added = isAdded ? rest : []
      passOver(
        parts.map(({ column }) => column).filter((column) => column !== first && !added.includes(column)),
        first,
      )
    } else if (
      additionOf(fields, contents, [first, ...rest]) ??
      (key === 'other' && parts.every(({ within }) => !within))
    ) {
      addends.set(key, [first, ...rest])
      doubts.push({ kind: 'added', columns: [main, first, ...rest].toSorted((a, b) => a - b), to: key })
    } else passOver([first, ...rest], main)
  }
  return addends
}

export function affixesOf(
  meanings: ReadonlyMap<number, Meaning | null>,
  fields: ReadonlyMap<Field, number>,
  contents: ReadonlyMap<number, Content>,
): { operator: number | null; measure: number | null } {
  const value = fields.get('annualValue')
  if (value === undefined) return { operator: null, measure: null }
  const filled = [...meanings].filter(([column]) => (contents.get(column)?.filled ?? 0) > 0)
  const operators = filled.filter(
    ([column, meaning]) => meaning?.kind === 'operator' && contents.get(column)?.isOperators === true,
  )
  const measures = filled.filter(
    ([column, meaning]) =>
      meaning?.kind === 'measure' || (meaning?.kind === 'either-unit' && isBehindValue(column, meanings)),
  )
  return {
    operator: (operators.findLast(([column]) => column < value) ?? operators[0])?.[0] ?? null,
    measure: (measures.find(([column]) => column > value) ?? measures[0])?.[0] ?? null,
  }
}

/** Whether the column to the left holds values. */
export function isBehindValue(column: number, meanings: ReadonlyMap<number, Meaning | null>): boolean {
  const before = [...meanings].filter(([other]) => other < column).at(-1)?.[1]
  return before?.kind === 'field' && (before.field === 'annualValue' || before.field === 'cycleValue')
}
