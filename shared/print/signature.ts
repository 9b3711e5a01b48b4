/** The line by which people answer for a table, under it on paper and in the workbook. An entry left empty is filled in by hand. */
import { escaped } from './escaped.ts'
import type { Signature } from './pageSetup.ts'

export const SIGNATURE_LABELS: Readonly<Record<keyof Signature, string>> = {
  preparer: '填报人',
  head: '负责人',
  date: '日期',
}

/** Room for a day in ink. */
const BLANK_DATE = '　　　　年　　月　　日'

export function signatureEntries({ preparer, head, date }: Signature): string[] {
  return [
    `${SIGNATURE_LABELS.preparer}：${preparer}`,
    `${SIGNATURE_LABELS.head}：${head}`,
    `${SIGNATURE_LABELS.date}：${date || BLANK_DATE}`,
  ]
}

export function signatureHtml(signature: Signature): string {
  const spans = signatureEntries(signature).map((entry) => `<span>${escaped(entry)}</span>`)
  return `<div class="signature">${spans.join('')}</div>`
}
