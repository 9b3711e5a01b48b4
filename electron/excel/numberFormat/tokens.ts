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

/** One list of tokens per section, at most four. */
export function formatSections(code: string): Token[][] {
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
