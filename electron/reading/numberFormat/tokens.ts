/**
 * A number format's code, split into its sections and their tokens: digits' places, texts that are shown as they stand, and
 * the letters of dates. Colours, conditions and spacing are dropped. Source: ECMA-376, part 1, 18.8.31.
 */
export type Token =
  | { readonly kind: 'literal'; readonly text: string }
  /** `0`, `#`, `?`, `.` or `,`. */
  | { readonly kind: 'place'; readonly sign: string }
  | { readonly kind: 'percent' }
  | { readonly kind: 'exponent'; readonly sign: string }
  /** A run of one of y m d h s, or [h] [m] [s] with `elapsed`. */
  | { readonly kind: 'date'; readonly letters: string; readonly elapsed: boolean }
  | { readonly kind: 'ampm'; readonly text: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'general' }

const TOKEN =
  /"([^"]*)"|\\(.)|_.|\*.|\[(h+|m+|s+)\]|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|(General)|(AM\/PM|A\/P|上午\/下午)|(E[+-])|(y+|m+|d+|h+|s+|a{3,})|([0#?.,])|(%)|(@)|([\s\S])/gi

/** Sheets have few formats and many cells; a hostile one with many formats is read without the memory. */
const MOST_REMEMBERED = 1_000
const remembered = new Map<string, readonly (readonly Token[])[]>()

/** One list of tokens per section, at most four; the same list for the same code. */
export function formatSections(code: string): readonly (readonly Token[])[] {
  const known = remembered.get(code)
  if (known) return known
  const sections = splitSections(code)
  if (remembered.size < MOST_REMEMBERED) remembered.set(code, sections)
  return sections
}

function splitSections(code: string): Token[][] {
  const sections: Token[][] = [[]]
  for (const match of code.slice(0, 255).matchAll(TOKEN)) {
    const [, quoted, escaped, elapsed, currency, general, ampm, exponent, date, place, percent, text, other] = match
    const section = sections[sections.length - 1] as Token[]
    const literal = quoted ?? escaped ?? currency
    if (literal !== undefined) section.push({ kind: 'literal', text: literal })
    else if (elapsed) section.push({ kind: 'date', letters: elapsed.toLowerCase(), elapsed: true })
    else if (general) section.push({ kind: 'general' })
    else if (ampm) section.push({ kind: 'ampm', text: ampm })
    else if (exponent) section.push({ kind: 'exponent', sign: exponent.charAt(1) })
    else if (date) section.push({ kind: 'date', letters: date.toLowerCase(), elapsed: false })
    else if (place) section.push({ kind: 'place', sign: place })
    else if (percent) section.push({ kind: 'percent' })
    else if (text) section.push({ kind: 'text' })
    else if (other === ';') sections.push([])
    else if (other !== undefined) section.push({ kind: 'literal', text: other })
  }
  return sections.slice(0, 4)
}
