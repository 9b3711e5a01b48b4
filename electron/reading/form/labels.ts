/** Texts of cells, as they are compared and read: without white space, as one line, or for the unit of money they state. */
import type { AmountUnit } from '../../../shared/money.ts'

/** Without any white space, also the invisible kinds. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u200b-\u200d\u2060]/g, '')
}

/** One line: line breaks come from wrapping, and go with the white space around them. */
export function oneLine(text: string): string {
  return text
    .split(/[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .join('')
    .trim()
}

/** The unit of money that a text states, null for one that the form does not use, undefined where it states none. */
function moneyUnitIn(text: string): AmountUnit | null | undefined {
  const unit = /([百千万亿]{0,4}|[美港欧日]|公)元/.exec(squeeze(text).normalize('NFKC'))
  if (!unit) return undefined
  return unit[1] === '' ? '元' : unit[1] === '万' ? '万元' : null
}

/** The unit of money behind a header like 总计（万元）, or null. */
export function moneyUnitOfHeader(text: string): AmountUnit | null {
  const behind = /[（(]([^（）()]*元[^（）()]*)[)）]$|[^多](万元|元)$/.exec(squeeze(text))
  return behind ? (moneyUnitIn(behind[1] ?? behind[2] ?? '') ?? null) : null
}
