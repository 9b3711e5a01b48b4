/**
 * The styles of an OpenDocument that matter for reading: whether a cell is bold or indented, and whether a table is hidden.
 * Fed with the elements of any part, in any order; what a style does not say, its parents do. Source: ODF 1.3, part 3, 16.
 */
import { AppError } from '../../../shared/errors.ts'
import type { CellStyle } from '../cellStyle.ts'
import { LIMITS } from '../limits.ts'

interface Style {
  readonly parent: string | null
  indent?: number
  bold?: boolean
  isHidden?: boolean
}

export type CellLook = Omit<CellStyle, 'format'>

const BOLD_WEIGHT = 600
/** What spreadsheets that come from Excel write for one level. */
const POINTS_PER_LEVEL = 10
const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12, px: 0.75 }
const MOST_PARENTS = 20

export class Styles {
  private readonly styles = new Map<string, Style>()
  private current: Style | null = null

  open(name: string, attribute: (name: string) => string | undefined): void {
    switch (name) {
      case 'style':
        this.current = { parent: attribute('parent-style-name') ?? null }
        this.styles.set(key(attribute('family'), attribute('style:name') ?? attribute('name')), this.current)
        if (this.styles.size > LIMITS.styles) throw new AppError('too-large')
        break
      case 'text-properties': {
        const weight = attribute('fo:font-weight') ?? attribute('font-weight')
        if (this.current && weight !== undefined) this.current.bold = weight === 'bold' || Number(weight) >= BOLD_WEIGHT
        break
      }
      case 'paragraph-properties': {
        const margin = attribute('margin-left') ?? attribute('margin-start')
        if (this.current && margin !== undefined) this.current.indent = levels(margin)
        break
      }
      case 'table-properties':
        if (this.current && attribute('table:display') === 'false') this.current.isHidden = true
        break
    }
  }

  close(name: string): void {
    if (name === 'style') this.current = null
  }

  look(name: string | undefined): CellLook {
    const chain = this.withParents('table-cell', name)
    return {
      indent: chain.find((style) => style.indent !== undefined)?.indent ?? 0,
      bold: chain.find((style) => style.bold !== undefined)?.bold ?? false,
    }
  }

  isHiddenTable(name: string | undefined): boolean {
    return this.withParents('table', name).some((style) => style.isHidden === true)
  }

  private withParents(family: string, name: string | undefined): Style[] {
    const chain: Style[] = []
    for (let next: string | null = name ?? null; next !== null && chain.length < MOST_PARENTS; ) {
      const style: Style | undefined = this.styles.get(key(family, next))
      if (!style) break
      chain.push(style)
      next = style.parent
    }
    return chain
  }
}

function key(family: string | undefined, name: string | undefined): string {
  return `${family ?? ''}/${name ?? ''}`
}

function levels(length: string): number {
  const [, number, unit = ''] = /^([\d.]+)([a-z]+)$/.exec(length.trim()) ?? []
  return Math.round((Number(number ?? 0) * (POINTS[unit] ?? 0)) / POINTS_PER_LEVEL) || 0
}
