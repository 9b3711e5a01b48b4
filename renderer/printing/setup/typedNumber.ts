/** Reads a number that a clerk types into the page setup: a length in millimetres or a size of type in points. Pure. */
import { NAMED_SIZES } from './namedSizes.ts'
import { SETUP_TEXTS } from './texts.ts'

/** What a field takes. */
export interface Measure {
  readonly kind: 'millimetres' | 'points'
  readonly least: number
  readonly most: number
  /** What one press of an arrow adds or takes away. */
  readonly step: number
}

export type TypedNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'refused'; readonly sentence: string }

const UNIT_OF = { millimetres: SETUP_TEXTS.millimetres, points: SETUP_TEXTS.points } as const
const WRITTEN = /^(\d+(?:\.\d*)?|\.\d+)(毫米|mm|厘米|公分|cm|磅|点|pt)?$/i
/** An input method gives 。 for the point. */
const STOP_BETWEEN_DIGITS = /(?<=\d)[。．](?=\d)/

/**
 * Takes full-width digits, units behind the number (厘米 become millimetres) and names of sizes such as `小五`. `kept` is the
 * value that stays where the text is refused, for the sentence that says so.
 */
export function readTypedNumber(text: string, measure: Measure, kept: number): TypedNumber {
  const plain = text.replace(STOP_BETWEEN_DIGITS, '.').normalize('NFKC').replace(/\s+/g, '')
  if (plain === '') return { kind: 'refused', sentence: SETUP_TEXTS.nothingTyped(kept) }
  const typed = numberIn(plain, measure.kind)
  if (typed === null) return { kind: 'refused', sentence: SETUP_TEXTS.notNumber(text.trim().slice(0, 20), kept) }
  const { least, most } = measure
  if (typed < least || typed > most)
    return { kind: 'refused', sentence: SETUP_TEXTS.outside(typed, least, most, UNIT_OF[measure.kind], kept) }
  return { kind: 'number', value: typed }
}

/** The value one step up or down, on the steps' own grid and within the limits. */
export function stepped(value: number, by: 1 | -1, { least, most, step }: Measure): number {
  const steps = by === 1 ? Math.floor(value / step + 1e-6) + 1 : Math.ceil(value / step - 1e-6) - 1
  return toTenths(Math.min(most, Math.max(least, steps * step)))
}

function numberIn(plain: string, kind: Measure['kind']): number | null {
  const named = kind === 'points' ? NAMED_SIZES.find(({ name }) => name === plain) : undefined
  if (named) return named.points
  const [, digits, unit = ''] = WRITTEN.exec(plain) ?? []
  if (digits === undefined) return null
  const isLength = /^(毫米|mm|厘米|公分|cm)$/i.test(unit)
  if (unit !== '' && isLength !== (kind === 'millimetres')) return null
  return toTenths(Number(digits) * (/^(厘米|公分|cm)$/i.test(unit) ? 10 : 1))
}

function toTenths(value: number): number {
  return Math.round(value * 10) / 10
}
