/** Numbers written in Chinese: 三, 十二, 一百零五, 二十万, 两千三百. What is no such number (三五, 十四五, 千万) is null. */
import { type Decimal, decimalOf } from './decimal.ts'

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

export function isNumeral(character: string | undefined): boolean {
  return character !== undefined && '零〇一二两三四五六七八九十百千万亿'.includes(character)
}

/** A run of numerals as a whole; four bare digits in a row are a year (二〇二三). */
export function numeralValue(run: string): Decimal | null {
  if (/^[零〇一二三四五六七八九]{4}$/.test(run)) return decimalOf([...run].map((digit) => DIGITS[digit]).join(''))
  const [yi, afterYi] = partsAt(run, '亿')
  const [wan, rest] = partsAt(afterYi, '万')
  const parts = [yi, wan, rest].map((part) => (part === null ? 0 : belowTenThousand(part)))
  if (parts.some((part) => part === null) || run === '') return null
  const [yiPart, wanPart, restPart] = parts as [number, number, number]
  if ((yi !== null && yiPart === 0) || (wan !== null && wanPart === 0)) return null
  return decimalOf(String(yiPart * 100_000_000 + wanPart * 10_000 + restPart))
}

/** What stands before the mark and after it; null before where the mark is not there, null after where nothing follows. */
function partsAt(text: string | null, mark: string): [string | null, string | null] {
  const at = text?.indexOf(mark) ?? -1
  if (text === null || at < 0) return [null, text]
  return [text.slice(0, at), text.length === at + 1 ? null : text.slice(at + 1)]
}

/** 一千二百零五, 十二, 三 and 零; colloquial 三百五 for 350 is not read, as it may be 305 as well. */
function belowTenThousand(part: string): number | null {
  if (part === '零' || part === '〇') return 0
  let sum = 0
  let smallest = 10_000
  let skipped = false
  let at = 0
  while (at < part.length) {
    const character = part[at] as string
    if (character === '零' || character === '〇') {
      if (skipped) return null
      skipped = true
      at++
      continue
    }
    const digit = DIGITS[character] ?? null
    const step = STEPS[part[digit === null ? at : at + 1] ?? ''] ?? 1
    // Only 十 may stand without a digit, and only where the number begins with it.
    if (digit === null && (step !== 10 || at > 0)) return null
    if (step >= smallest) return null
    if (step === 1 && sum > 0 && smallest > 10 && !skipped) return null
    sum += (digit ?? 1) * step
    smallest = step
    skipped = false
    at += digit === null || step === 1 ? 1 : 2
  }
  return skipped || sum === 0 ? null : sum
}
