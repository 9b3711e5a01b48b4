/**
 * How a paste reads its amounts. A suffix that disagrees with the table's unit of money is a question for the user, not
 * for the program: 120000元 in a table of 万元 is 12.00, unless somebody wrote 元 and meant 万元. Pure.
 */
import { type AmountReading, type AmountUnit, parseAmount } from '../../../shared/money.ts'

/** `convert`: the suffix counts. `keep-digits`: it does not, the digits are in the table's unit. */
export type SuffixReading = 'convert' | 'keep-digits'

/** Whole tables repeat their amounts, blanks above all, so each text is read once. */
export function amountReader(unit: AmountUnit, suffixes: SuffixReading): (text: string) => AmountReading {
  const read = new Map<string, AmountReading>()
  return (text) => {
    let reading = read.get(text)
    if (!reading) {
      reading = parseAmount(suffixes === 'keep-digits' ? withoutSuffix(text) : text, unit)
      read.set(text, reading)
    }
    return reading
  }
}

/** The unit that the text names, where it is not `unit`. */
export function otherUnit(text: string, unit: AmountUnit): AmountUnit | null {
  if (!/[万元]/.test(text)) return null
  const reading = parseAmount(text, unit)
  return reading.kind === 'amount' && reading.unit !== unit ? reading.unit : null
}

/** An amount as it must be written where bare ones are in another unit; whatever is none or names its unit stays. */
export function withSuffix(text: string, unit: AmountUnit): string {
  const reading = parseAmount(text, unit)
  return reading.kind === 'amount' && reading.unit === null ? `${text.trim()}${unit}` : text
}

export function withoutSuffix(text: string): string {
  return text.replace(/\s*(?:万元?|元)\s*$/, '')
}
