/**
 * What a page's styles say of an element that matters for reading: bold, hidden, set off from the left, white space kept.
 * Of style sheets only plain selectors are understood (`td`, `.xl65`, `td.xl65`), which is what Excel and WPS write.
 */
import type { Attributes } from './htmlTokens.ts'

/** undefined where nothing is said. */
export interface Look {
  readonly bold?: boolean
  readonly hidden?: boolean
  readonly preserved?: boolean
  /** Distance from the left in CSS pixels. */
  readonly indent?: number
}

/** A level of indent in Excel's own pages: one character. */
export const INDENT_PIXELS = 12

/** Of all style sheets together. */
const MOST_CHARACTERS = 2_000_000
const PIXELS: ReadonlyMap<string, number> = new Map(
  Object.entries({ px: 1, pt: 4 / 3, em: 12, rem: 12, cm: 37.8, mm: 3.78, in: 96 }),
)

export class StyleSheet {
  private readonly looks = new Map<string, Look>()
  private characters = 0

  /** The text of a `<style>` element or of a style sheet's own file; more than the limit is passed over. */
  add(css: string): void {
    this.characters += css.length
    if (this.characters > MOST_CHARACTERS) return
    for (const rule of withoutComments(css).split('}')) {
      const brace = rule.lastIndexOf('{')
      if (brace < 0) continue
      const look = declaredLook(rule.slice(brace + 1))
      if (Object.keys(look).length === 0) continue
      for (const selector of rule.slice(0, brace).split(',')) this.apply(selector.trim(), look)
    }
  }

  /** The element's own style goes before its classes, and these before what holds for all of its kind. */
  lookOf(name: string, attributes: Attributes): Look {
    let look = this.looks.get(name) ?? {}
    for (const className of (attributes.get('class') ?? '').split(/\s+/, 20)) {
      if (className === '') continue
      look = { ...look, ...this.looks.get(`.${className}`), ...this.looks.get(`${name}.${className}`) }
    }
    const own = attributes.get('style')
    if (own !== undefined) look = { ...look, ...declaredLook(own) }
    return attributes.has('hidden') ? { ...look, hidden: true } : look
  }

  private apply(selector: string, look: Look): void {
    const last = selector.split(/[\s>]+/).at(-1) ?? ''
    if (last !== selector && !last.includes('.')) return
    const match = /^([a-z]\w*)?(\.[^.:#[\s]+)?$/i.exec(last)
    if (!match || last === '') return
    const key = (match[1] ?? '').toLowerCase() + (match[2] ?? '')
    this.looks.set(key, { ...this.looks.get(key), ...look })
  }
}

/** Without the marks, too, that hide a style sheet from old browsers. A comment that does not end takes the rest along. */
function withoutComments(css: string): string {
  const [before, ...others] = css.split('/*')
  const behind = others.map((text) => {
    const end = text.indexOf('*/')
    return end < 0 ? '' : text.slice(end + 2)
  })
  return [before, ...behind].join('').replace(/<!--|-->/g, '')
}

function declaredLook(css: string): Look {
  let look: Look = {}
  let counted: number | null = null
  for (const declaration of css.split(';', 200)) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const value = declaration
      .slice(colon + 1)
      .replace(/!important/i, '')
      .trim()
      .toLowerCase()
    switch (declaration.slice(0, colon).trim().toLowerCase()) {
      case 'font-weight':
        look = { ...look, bold: /^bold/.test(value) || Number(value) >= 600 }
        break
      case 'font':
        look = { ...look, bold: /\bbold|\b[6-9]00\b/.test(value) }
        break
      case 'display':
        look = { ...look, hidden: value === 'none' }
        break
      case 'mso-hide':
        if (value === 'all') look = { ...look, hidden: true }
        break
      case 'visibility':
        if (value !== 'visible') look = { ...look, hidden: true }
        break
      case 'white-space':
        look = { ...look, preserved: /^(?:pre|break-spaces)/.test(value) }
        break
      case 'mso-spacerun':
        look = { ...look, preserved: value === 'yes' }
        break
      case 'mso-char-indent-count':
        counted = Number(value) || 0
        break
      case 'padding-left':
      case 'margin-left':
      case 'text-indent':
        look = { ...look, indent: (look.indent ?? 0) + pixels(value) }
        break
      case 'padding':
        look = { ...look, indent: (look.indent ?? 0) + pixels(leftOf(value)) }
        break
    }
  }
  return counted === null ? look : { ...look, indent: counted * INDENT_PIXELS }
}

/** `padding: top right bottom left`, or fewer of them. */
function leftOf(value: string): string {
  const sides = value.split(/\s+/)
  return sides[3] ?? sides[1] ?? sides[0] ?? ''
}

function pixels(value: string): number {
  const match = /^(\d+(?:\.\d+)?|\.\d+)([a-z]*)$/.exec(value)
  return match ? Math.min(1_000, Number(match[1]) * (PIXELS.get(match[2] || 'px') ?? 0)) : 0
}
