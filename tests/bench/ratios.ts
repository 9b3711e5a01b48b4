/** The page's tables: each line with ours, the reference's, their ratio, and whether the aim is met. A line that misses its aim says so. */

/** What a figure is held against: the ratio to the reference, or the figure itself. */
export type Aim = { readonly of: 'ratio' | 'ours'; readonly atMost: number } | null

export interface Line {
  readonly what: string
  readonly unit: 'ms' | 'MB' | 'fps' | 'pages'
  readonly ours: number
  /** null where the reference does nothing of the kind. */
  readonly reference: number | null
  readonly aim: Aim
}

/** null for a line without an aim. */
export function isMet({ ours: figure, reference, aim }: Line): boolean | null {
  if (aim === null) return null
  return (aim.of === 'ours' ? figure : figure / (reference ?? figure)) <= aim.atMost
}

/** A Markdown table, its columns aligned; `reference` heads the other side's column. */
export function tableOf(lines: readonly Line[], reference: string): string {
  const header = ['what', 'ours', reference, 'ratio', 'aim', 'met']
  const cells = [header, ...lines.map(cellsOf)]
  const widths = header.map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ''))))
  const print = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell))).join(' | ')} |`
  const rule = `| ${widths.map((wide) => '-'.repeat(wide)).join(' | ')} |`
  return [print(header), rule, ...cells.slice(1).map(print)].join('\n')
}

function cellsOf(line: Line): readonly string[] {
  const { what, unit, ours: figure, reference, aim } = line
  const met = isMet(line)
  return [
    what,
    told(figure, unit),
    reference === null ? '' : told(reference, unit),
    reference === null ? '' : (figure / reference).toFixed(2),
    aim === null ? '' : aim.of === 'ratio' ? `ratio ≤ ${aim.atMost}` : `≤ ${aim.atMost} ${unit}`,
    met === null ? '' : met ? 'yes' : '**no**',
  ]
}

function told(figure: number, unit: Line['unit']): string {
  return `${figure.toFixed(figure < 100 && unit !== 'pages' ? 1 : 0)} ${unit}`
}

/** Chinese characters are twice as wide in an editor's and a terminal's font. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0)
}
