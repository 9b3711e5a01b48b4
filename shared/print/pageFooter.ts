/** The page number in the middle of the bottom margin. It counts through all that is printed as one. */
import { FONT_STACKS } from './fonts.ts'
import type { FontFamily, PageNumber } from './pageSetup.ts'

/** In style sheets' words; null for none. `pages` is how many there are, in the same words. */
function contentOf(style: PageNumber, pages = 'counter(pages)'): string | null {
  switch (style) {
    case 'words':
      return `"第 " counter(page) " 页 共 " ${pages} " 页"`
    case 'fraction':
      return `counter(page) " / " ${pages}`
    case 'dashes':
      return '"— " counter(page) " —"'
    case 'none':
      return null
  }
}

/** The rule within `@page`; '' for no page number. `size` is points. */
export function pageFooter(style: PageNumber, family: FontFamily, size: number): string {
  const content = contentOf(style)
  if (content === null) return ''
  return `@bottom-center { content: ${content}; font: ${size}pt/1 ${FONT_STACKS[family]}; vertical-align: middle; }`
}

/** For the first pages of a table that is not laid out to its end: a rule that goes after the others. */
export function footerOfBeginning(style: PageNumber): string {
  const content = contentOf(style, '"…"')
  return content === null ? '' : `@page { @bottom-center { content: ${content}; } }`
}
