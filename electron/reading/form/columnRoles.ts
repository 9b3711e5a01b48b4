/** What was found out of a table's columns: which field each goes into, alone or with others, and what was not plain. */
import type { FundKey } from '../../../shared/form.ts'
import type { Field } from '../../../shared/reading.ts'

export interface IndicatorKindColumn {
  readonly column: number
  readonly level1: string
  readonly level2: string
}

export interface Columns {
  /** The column of each field; of several that make up one the first. */
  readonly fields: ReadonlyMap<Field, number>
  /** Further columns whose amounts are added to a fund's: 政府性基金 to 一般公共预算. */
  readonly addends: ReadonlyMap<FundKey, readonly number[]>
  /** Further columns under one header; in each row the first that holds something counts. */
  readonly spans: ReadonlyMap<Field, readonly number[]>
  /** Columns whose cells hold the indicators of one kind each. */
  readonly kinds: readonly IndicatorKindColumn[]
  /** ≥ before and 人 behind an indicator's value. */
  readonly operator: number | null
  readonly measure: number | null
  readonly doubts: readonly Doubt[]
}

/** What is to be said of a column because its header does not say it plainly. */
export type Doubt =
  | { readonly kind: 'added'; readonly columns: readonly number[]; readonly to: FundKey }
  | { readonly kind: 'passed-over'; readonly column: number; readonly field: Field; readonly taken: number }
  | { readonly kind: 'mistyped' | 'by-content'; readonly column: number; readonly field: Field }
  | { readonly kind: 'second-value'; readonly column: number; readonly first: number }
  | { readonly kind: 'kinds'; readonly columns: readonly number[] }
  | { readonly kind: 'affixes'; readonly columns: readonly number[] }

/** What each column that is read goes into. */
export function fieldsByColumn({ fields, addends, spans, kinds, operator, measure }: Columns): Map<number, Field> {
  const further = [...addends, ...spans].flatMap(([field, columns]) =>
    columns.map((column) => [column, field] as const),
  )
  const affixes = [operator, measure].flatMap((column) => (column === null ? [] : [[column, 'annualValue'] as const]))
  return new Map<number, Field>([
    ...further,
    ...affixes,
    ...kinds.map(({ column }) => [column, 'indicators'] as const),
    ...[...fields].map(([field, column]) => [column, field] as const),
  ])
}

/** The columns with fields that the user settled; what a settled column was besides is no longer so. */
export function withFields(
  columns: Columns,
  fields: ReadonlyMap<Field, number>,
  settled: readonly { readonly column: number }[],
): Columns {
  const gone = new Set(settled.map(({ column }) => column))
  const free = (column: number | null) => column !== null && !gone.has(column)
  const kept = <K>(further: ReadonlyMap<K, readonly number[]>) =>
    new Map([...further].map(([key, own]) => [key, own.filter(free)] as const).filter(([, own]) => own.length > 0))
  return {
    fields,
    addends: kept(columns.addends),
    spans: kept(columns.spans),
    kinds: columns.kinds.filter(({ column }) => free(column)),
    operator: free(columns.operator) ? columns.operator : null,
    measure: free(columns.measure) ? columns.measure : null,
    doubts: columns.doubts,
  }
}
