/** The line under the table by which people answer for it. An entry left empty leaves room to write by hand. */
import { escaped } from './escaped.ts'
import type { Signature } from './pageSetup.ts'

/** Room for a day in ink. */
const BLANK_DATE = '　　　　年　　月　　日'

export function signatureHtml({ preparer, head, date }: Signature): string {
  const entries = [`填报人：${preparer}`, `负责人：${head}`, `日期：${date || BLANK_DATE}`]
  return `<div class="signature">${entries.map((entry) => `<span>${escaped(entry)}</span>`).join('')}</div>`
}
