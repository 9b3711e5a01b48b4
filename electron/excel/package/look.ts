/**
 * How cells look, and the workbook's part that holds it. Each look is written once, whatever number of cells has it, and
 * cells name it by its number. Source: ECMA-376, part 1, 18.8.
 */
import { attributeText } from './xml.ts'

export interface CellFont {
  readonly name: string
  /** Points. */
  readonly size: number
  readonly bold: boolean
}

type LineStyle = 'thin' | 'medium'

export interface CellBorder {
  readonly left: LineStyle | null
  readonly right: LineStyle | null
  readonly top: LineStyle | null
  readonly bottom: LineStyle | null
}

export interface Look {
  readonly font: CellFont
  readonly border: CellBorder | null
  /** Of the ground, six hexadecimal digits; null for none. */
  readonly fill: string | null
  /** null for whatever the cell holds. */
  readonly numberFormat: string | null
  readonly horizontal: 'left' | 'center' | 'right'
  /** `distributed` spreads the lines over the cell. */
  readonly vertical: 'top' | 'center' | 'distributed'
  readonly wrap: boolean
  /** Levels. */
  readonly indent: number
}

/** The number of a look in its workbook. */
export type LookNumber = number

/** Chinese fonts are asked for by their character set too, so that a machine without them picks a Chinese one. */
const GB2312 = 134
/** The first that is free for formats of our own. */
const OWN_FORMATS = 164
/**
 * What column widths are counted in; no cell shows it. A digit of it is seven pixels wide, and every machine has it or a font of
 * its widths. Where a machine lacks Calibri, Excel's usual one, columns come out a third wider and print a quarter smaller.
 */
const NORMAL_FONT = '<font><sz val="10"/><name val="Arial"/><family val="2"/></font>'
const FIXED_FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
]
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>'

export class Looks {
  private readonly known = new Map<Look, LookNumber>()
  private readonly fonts = new Pool([NORMAL_FONT])
  private readonly fills = new Pool(FIXED_FILLS)
  private readonly borders = new Pool([NO_BORDER])
  private readonly formats = new Pool([])
  private readonly cells = new Pool(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'])

  numberOf(look: Look): LookNumber {
    const known = this.known.get(look)
    if (known !== undefined) return known
    const format = look.numberFormat === null ? 0 : OWN_FORMATS + this.formats.numberOf(look.numberFormat)
    const font = this.fonts.numberOf(fontXml(look.font))
    const fill = look.fill === null ? 0 : this.fills.numberOf(fillXml(look.fill))
    const border = look.border === null ? 0 : this.borders.numberOf(borderXml(look.border))
    const number = this.cells.numberOf(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignmentXml(look)}</xf>`,
    )
    this.known.set(look, number)
    return number
  }

  /** The text of xl/styles.xml. */
  xml(): string {
    const formats = this.formats.all.map(
      (format, at) => `<numFmt numFmtId="${OWN_FORMATS + at}" formatCode="${attributeText(format)}"/>`,
    )
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length > 0 ? counted('numFmts', formats) : '',
      counted('fonts', this.fonts.all),
      counted('fills', this.fills.all),
      counted('borders', this.borders.all),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      counted('cellXfs', this.cells.all),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/>',
      '</styleSheet>',
    ].join('')
  }
}

/** Texts by their numbers, each once. */
class Pool {
  private readonly numbers: Map<string, number>

  constructor(fixed: readonly string[]) {
    this.numbers = new Map(fixed.map((text, at) => [text, at]))
  }

  numberOf(text: string): number {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    this.numbers.set(text, this.numbers.size)
    return this.numbers.size - 1
  }

  get all(): readonly string[] {
    return [...this.numbers.keys()]
  }
}

function counted(element: string, items: readonly string[]): string {
  return `<${element} count="${items.length}">${items.join('')}</${element}>`
}

function fontXml({ name, size, bold }: CellFont): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="${attributeText(name)}"/><charset val="${GB2312}"/></font>`
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`
}

function borderXml(border: CellBorder): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
    const style = border[side]
    return style === null ? `<${side}/>` : `<${side} style="${style}"><color auto="1"/></${side}>`
  })
  return `<border>${sides.join('')}<diagonal/></border>`
}

function alignmentXml({ horizontal, vertical, wrap, indent }: Look): string {
  return `<alignment horizontal="${horizontal}" vertical="${vertical}"${wrap ? ' wrapText="1"' : ''}${indent > 0 ? ` indent="${indent}"` : ''}/>`
}
