/**
 * Amounts in capital numerals, 壹佰贰拾万元整, as contracts and approvals write them: the figures of 财会〔1996〕19号 and the
 * everyday ones beside them. Digits are put in their places, no amount passes through a binary fraction.
 */

const DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'零壹贰叁肆伍陆柒捌玖'].map((sign, digit) => [sign, digit])),
  ...Object.fromEntries([...'〇一二三四五六七八九'].map((sign, digit) => [sign, digit])),
  ...Object.fromEntries([...'零弌贰叄肆伍陸柒捌玖'].map((sign, digit) => [sign, digit])),
  两: 2,
  貳: 2,
}
const PLACES: Readonly<Record<string, number>> = { 拾: 10, 十: 10, 佰: 100, 百: 100, 仟: 1_000, 千: 1_000 }
const GROUPS: Readonly<Record<string, number>> = { 万: 10_000, 萬: 10_000, 亿: 100_000_000, 億: 100_000_000 }
const WORDS =
  /^(?![万萬亿億])([零〇壹贰貳叁叄肆伍陆陸柒捌玖一二三四五六七八九两拾十佰百仟千万萬亿億]{1,40})[元圆](?:整|正|([零壹贰貳叁叄肆伍陆陸柒捌玖一二三四五六七八九])角)?零?(?:整|正|([壹贰貳叁叄肆伍陆陸柒捌玖一二三四五六七八九])分)?(?:整|正)?$/

/** The amount in 元 as decimal text, `1200000.00`; null for a text that is no amount in words. */
export function wordsInYuan(text: string): string | null {
  const match = WORDS.exec(text)
  const whole = match && wholeNumber(match[1] ?? '')
  if (!match || whole === null) return null
  const digit = (sign: string | undefined) => (sign === undefined ? 0 : (DIGITS[sign] ?? 0))
  return `${whole}.${digit(match[2])}${digit(match[3])}`
}

/** null where it is too large to be exact, or holds neither a place nor a group: 三三元 is no number. */
function wholeNumber(words: string): number | null {
  let done = 0
  let group = 0
  let digit: number | null = null
  for (const sign of words) {
    const place = PLACES[sign]
    const scale = GROUPS[sign]
    if (place !== undefined) {
      group += (digit ?? 1) * place
      digit = null
    } else if (scale !== undefined) {
      const below = group + (digit ?? 0)
      done = scale > 10_000 ? (done + below) * scale : done + below * scale
      group = 0
      digit = null
    } else {
      if (digit !== null && digit !== 0) return null
      digit = DIGITS[sign] ?? 0
    }
  }
  const number = done + group + (digit ?? 0)
  return Number.isSafeInteger(number) ? number : null
}
