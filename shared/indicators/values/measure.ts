/** What a value can hold: figures with what they mean, and the readings of a whole value. */
import type { Decimal } from './decimal.ts'
import type { Operator } from './operators.ts'

/** Where a measure stands in the text, its operator's words included; `end` is behind its last character. */
interface Span {
  readonly start: number
  readonly end: number
}

/** A number with what belongs to it, or a range of numbers. */
export interface Quantity extends Span {
  readonly kind: 'quantity'
  readonly operator: Operator | null
  /** With 万, 亿 and the like worked in: 81万 is 810000. A range's lower end. */
  readonly number: Decimal
  /** A range's upper end; null where it is none. */
  readonly upTo: Decimal | null
  /** As it is compared: `%` for ％ and 百分之, 场 for 场次; '' where none is known. */
  readonly unit: string
  /** 每月, 元/人: what one such number is for, as 月, 人; null where it is for all. */
  readonly per: string | null
  /** The value split into its parts, in the user's words but in half width; '' where there is none. */
  readonly parts: { readonly operator: string; readonly number: string; readonly unit: string }
  readonly isInChinese: boolean
}

/** 第一名, 前3名, 三级: a place or a grade, which is no count. */
export interface Ordinal extends Span {
  readonly kind: 'ordinal'
  readonly operator: Operator | null
  readonly number: Decimal
}

/** A date, or a time by which something is due: 12月31日前, 2023年底, 第三季度, 年内. Parts that are not named are null. */
export interface DueDate extends Span {
  readonly kind: 'date'
  readonly year: number | null
  readonly quarter: number | null
  readonly month: number | null
  readonly day: number | null
}

export type Measure = Quantity | Ordinal | DueDate

export type ValueReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'measures'
      /** In the order of the text. */
      readonly measures: readonly [Measure, ...Measure[]]
      /** The value is one measure and nothing else. */
      readonly isPlain: boolean
    }
  /** 全部, 全覆盖: everything, which can be checked without a number. */
  | { readonly kind: 'all' }
  /** 无, 零事故: nothing of its kind, which can be checked as well. */
  | { readonly kind: 'none' }
  /** No number at all. */
  | { readonly kind: 'words' }
  /** Figures of which the meaning is not known (A4, 5G, a document's number), and shares and grades in words (九成, A级). */
  | { readonly kind: 'unknown' }
