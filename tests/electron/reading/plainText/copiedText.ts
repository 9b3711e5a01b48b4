/** Lays a form out as the text that a viewer would give of its PDF: cells wrapped at a width, one behind the other. */
import type { IndicatorContent } from '../../../../shared/form.ts'
import { printIndicators } from '../../../../shared/indicators/sentence.ts'
import { COLUMNS } from '../../../../shared/layout.ts'

export interface CopiedProject {
  readonly name: string
  readonly amounts: readonly string[]
  readonly goal: string
  readonly indicators: readonly IndicatorContent[]
}

export interface CopiedUnit {
  readonly name: string
  readonly amounts: readonly string[]
  readonly projects: readonly CopiedProject[]
}

export interface CopyStyle {
  /** Half-width columns; null for cells on one line each. */
  readonly widths: { readonly name: number; readonly goal: number; readonly indicators: number } | null
  readonly indent: string
  readonly betweenAmounts: string
  /** Amounts stand on the line of a name that is not wrapped. */
  readonly amountsBesideName: boolean
  readonly lineEnd: string
  /** What stands between the header's words. */
  readonly betweenHeaders: string
  /** A page's foot after every so many rows, with the heading again behind it; null for none. */
  readonly pageFoot: string | null
}

export const PLAIN_COPY: CopyStyle = {
  widths: { name: 28, goal: 46, indicators: 62 },
  indent: '    ',
  betweenAmounts: ' ',
  amountsBesideName: true,
  lineEnd: '\n',
  betweenHeaders: ' ',
  pageFoot: null,
}

const TITLE = '项目支出绩效目标表（含转移支付项目）'
const ROWS_OF_PAGE = 3

export function copiedText(units: readonly CopiedUnit[], grand: readonly string[], style: CopyStyle): string {
  const heading = [
    TITLE,
    '部门名称：某市某局 单位：万元',
    COLUMNS.map(({ header }) => header).join(style.betweenHeaders),
  ]
  const lines = [...heading]
  let rows = 0
  const add = (name: string, amounts: readonly string[], goal: string, indicators: string, indent: string) => {
    if (style.pageFoot !== null && ++rows % ROWS_OF_PAGE === 0) lines.push(style.pageFoot, ...heading)
    const names = wrapped(indent + name, style.widths?.name)
    const figures = amounts.join(style.betweenAmounts)
    if (style.amountsBesideName && names.length === 1) lines.push(`${names[0]} ${figures}`)
    else lines.push(...names, figures)
    lines.push(...wrapped(goal, style.widths?.goal), ...wrapped(indicators, style.widths?.indicators))
  }
  add('合计', grand, '', '', '')
  for (const unit of units) {
    add(unit.name, unit.amounts, '', '', '')
    for (const { name, amounts, goal, indicators } of unit.projects)
      add(name, amounts, goal, printIndicators(indicators), style.indent)
  }
  return lines.join(style.lineEnd)
}

function wrapped(text: string, width = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const sign of text) {
    const own = (sign.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1
    if (used + own > width) {
      lines.push(line)
      line = ''
      used = 0
    }
    line += sign
    used += own
  }
  return line === '' ? lines : [...lines, line]
}
