/**
 * The page of ratios: each line with ours, the reference's, their ratio, and whether the aim is met. A line that misses
 * its aim says so.
 */
import type { Measured, Plan } from './bench.ts'
import type { ChecksOfTable } from './checking/checks.ts'
import type { Compared } from './measuring/compared.ts'
import type { Measurement } from './reading/reader.ts'
import type { ReadingCompared, ReadingMeasured, ReadingPlan } from './reading/readings.ts'
import { median, p95 } from './statistics.ts'

/** What a figure is held against: the ratio to the reference, or the figure itself. */
type Aim = { readonly of: 'ratio' | 'ours'; readonly atMost: number } | null

export interface Line {
  readonly what: string
  readonly unit: 'ms' | 'MB' | 'fps'
  readonly ours: number
  /** null where the reference does nothing of the kind. */
  readonly reference: number | null
  readonly aim: Aim
}

/** Where and with what it was measured. */
export interface Surroundings {
  readonly date: string
  readonly machine: string
  readonly chromium: string
  readonly node: string
  readonly agGrid: string
  readonly exceljs: string
}

type Figure = (values: readonly number[]) => number

export function linesOf(measured: Measured, { large, veryLarge }: Plan): readonly Line[] {
  const compare = (what: string, figure: Figure, { ours, plain }: Compared, aim: Aim = null): Line => {
    return { what, unit: 'ms', ours: figure(ours), reference: figure(plain), aim }
  }
  const typing = (projects: number) => `Enter to painted sums and findings, ${projects} projects`
  const { memory, scrolling } = measured
  const megabytes: Figure = (values) => median(values) / 1_000_000
  const framesPerSecond: Figure = (values) => 1_000 / mean(values)
  return [
    compare(`first paint of the sheet, ${large} projects`, median, measured.sheetPaint, { of: 'ratio', atMost: 1.2 }),
    compare('first paint of the whole window', median, measured.windowPaint),
    { ...compare('scrolling 600 px a frame', framesPerSecond, scrolling), unit: 'fps' },
    compare('the same, from frame to frame (p95)', p95, scrolling, { of: 'ours', atMost: 22 }),
    compare(`${typing(large)} (median)`, median, measured.typingLarge),
    compare('the same (p95)', p95, measured.typingLarge, { of: 'ours', atMost: 16 }),
    compare('the same on a screen of 60 Hz (p95)', p95, measured.typingOnScreen),
    compare(`${typing(veryLarge)} (median)`, median, measured.typingVeryLarge),
    compare('the same (p95)', p95, measured.typingVeryLarge, { of: 'ours', atMost: 33 }),
    compare(`pasting ${large} projects of 7 cells`, median, measured.paste, { of: 'ours', atMost: 100 }),
    ours('the same, to 已保存', measured.pasteSaved),
    compare('undoing the paste', median, measured.undo),
    ours('the same, to 已保存', measured.undoSaved),
    { ...compare(`memory, ${large} projects`, megabytes, memory), unit: 'MB' },
  ]
}

/** Reading beside exceljs: the time to the form, and the most memory that was held, each held against the same of exceljs. */
export function linesOfReading({ single, many }: ReadingMeasured, plan: ReadingPlan): readonly Line[] {
  const lines = (what: string, { ours, exceljs }: ReadingCompared): Line[] => {
    const figures = (key: keyof Measurement, scale: number) => ({
      ours: median(ours.map((one) => one[key])) / scale,
      reference: median(exceljs.map((one) => one[key])) / scale,
      aim: { of: 'ratio', atMost: 1 } as const,
    })
    return [
      { what, unit: 'ms', ...figures('milliseconds', 1) },
      { what: 'the same, memory at most', unit: 'MB', ...figures('bytes', 1_000_000) },
    ]
  }
  return [
    ...single.flatMap(({ projects, ...compared }) => lines(`reading ${projects} projects to a form`, compared)),
    ...lines(`reading ${plan.many} workbooks of ${plan.manySize} projects into one table`, many),
  ]
}

/** How long a check may take, in milliseconds, by the projects of the table: at the first look, and after an edit. */
const CHECK_AIMS: Readonly<Record<number, { readonly full?: number; readonly edit: number }>> = {
  5000: { full: 300, edit: 2 },
  100000: { edit: 10 },
}

/** Checking beside `JSON.stringify` of the same table. */
export function linesOfChecks(measured: readonly ChecksOfTable[]): readonly Line[] {
  return measured.flatMap(({ projects, full, edits, editsInOneUnit, stringify }) => {
    const aims = CHECK_AIMS[projects]
    const line = (what: string, figure: number, atMost: number | undefined): Line => {
      const aim = atMost === undefined ? null : ({ of: 'ours', atMost } as const)
      return { what, unit: 'ms', ours: figure, reference: median(stringify), aim }
    }
    return [
      line(`first check of ${projects} projects`, median(full), aims?.full),
      line('an edit, its sums and its check (median)', median(edits), aims?.edit),
      line('the same (p95)', p95(edits), undefined),
      line('the same, all projects in one unit (median)', median(editsInOneUnit), aims?.edit),
    ]
  })
}

function ours(what: string, values: readonly number[]): Line {
  return { what, unit: 'ms', ours: median(values), reference: null, aim: null }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
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
    `${rounded(figure)} ${unit}`,
    reference === null ? '' : `${rounded(reference)} ${unit}`,
    reference === null ? '' : (figure / reference).toFixed(2),
    aim === null ? '' : aim.of === 'ratio' ? `ratio ≤ ${aim.atMost}` : `≤ ${aim.atMost} ${unit}`,
    met === null ? '' : met ? 'yes' : '**no**',
  ]
}

function rounded(figure: number): string {
  return figure.toFixed(figure < 100 ? 1 : 0)
}

/** Chinese characters are twice as wide in an editor's and a terminal's font. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0)
}

/** docs/bench.md. */
export function pageOf(
  lines: readonly Line[],
  readingLines: readonly Line[],
  checkLines: readonly Line[],
  plan: Plan,
  { date, machine, chromium, node, agGrid, exceljs }: Surroundings,
): string {
  return `# Speed

\`npm run bench\` measures this anew and writes this page. Read the ratios: milliseconds are another machine's tomorrow.

${tableOf(lines, 'plain grid')}

${tableOf(readingLines, 'exceljs')}

## Checks

${tableOf(checkLines, 'JSON.stringify')}

Measured on ${date}: ${machine};
Chromium ${chromium} without a window and without a graphics card, Node ${node}, AG Grid ${agGrid}, exceljs ${exceljs}.

## How

- "Ours" is the program as it is shipped: its built renderer behind the loopback server, its backend on a real document
  file, real keys and a real clipboard. Only for first paint both sides take their rows in hand: the sheet with sums and
  findings, as the window gives them to it; the whole window with the table alone, everything else still to be worked out.
- "Plain grid" is AG Grid Community with the same rows, texts, column widths and box, wrapped, each row's height measured
  ahead and set on its row, and nothing else: no selection, no editing, no document, no undo, no sums, no findings. Enter
  gives it one new row and a new sum, pasting gives it new rows.
- The rows are made from the published table's words by a seeded generator (\`tests/bench/benchTable.ts\`): the same on every
  machine, ${plan.large} and ${plan.veryLarge} projects in units of 50, with empty cells and wrong totals among them.
- One run, ours and the plain grid in turns, ${plan.repetitions} repetitions, in fresh pages for the first paint. Figures are medians
  unless they say p95 (what 95 of 100 do not exceed). Typing is 50 amounts down a column each time; scrolling is
  ${plan.frames} frames each time.
- First paint ends with the first screen. Ours then goes on to measure the heights of the rows below it, which the plain
  grid has measured before; the scroll bar is right one frame later.
- A time ends when the frame that shows the result has been painted. Except for scrolling and where the line says so, the
  browser does not wait for a screen's beat of 60 Hz, because that wait of up to 16.7 ms would hide what the program does.
- Memory is what JavaScript holds after a garbage collection. The program holds the document, its sums and findings too.
- Reading: ours goes from the bytes to the finished form with its report; exceljs is its bare \`xlsx.load\` of the same bytes,
  to the cells and no further. The workbooks are the exports of the same tables. Each reading has a process of its own, in turns;
  loading the code is not counted in the time, its memory is. Of several workbooks ours makes one table, exceljs loads each.
- Checks: all rules of the catalogue, in one process without a window. The first check asks everything; an edit changes the
  amount, the name or the goal of one project after another, all over the table, and has the sums and the findings follow.
  \`JSON.stringify\` of the same table tells how fast the machine is that day.
`
}
