/** The page of ratios: what was measured as lines, and the text around their tables. */
import type { Measured, Plan } from './bench.ts'
import type { ChecksOfTable } from './checking/checks.ts'
import type { Compared } from './measuring/compared.ts'
import type { MadePdf, PrintedTable } from './printing/printings.ts'
import { type Aim, type Line, tableOf } from './ratios.ts'
import type { Measurement } from './reading/reader.ts'
import type { ReadingCompared, ReadingMeasured, ReadingPlan } from './reading/readings.ts'
import { median, p95 } from './statistics.ts'
import type { WritingMeasured } from './writing/writings.ts'

/** Where and with what it was measured. */
export interface Surroundings {
  readonly date: string
  readonly machine: string
  readonly chromium: string
  readonly node: string
  readonly agGrid: string
  readonly exceljs: string
  readonly libreOffice: string
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

/** What a workbook of this program's may take of what exceljs takes for bare cells. */
const WRITING_AIM = { of: 'ratio', atMost: 1.2 } as const

/** Writing both layouts beside exceljs with the cells of the official one bare. */
export function linesOfWriting(measured: WritingMeasured): readonly Line[] {
  return measured.flatMap(({ projects, exceljs, ...layouts }) => {
    const lines = (what: string, own: readonly Measurement[]): Line[] => {
      const figures = (key: keyof Measurement, scale: number) => ({
        ours: median(own.map((one) => one[key])) / scale,
        reference: median(exceljs.map((one) => one[key])) / scale,
        aim: WRITING_AIM,
      })
      return [
        { what, unit: 'ms', ...figures('milliseconds', 1) },
        { what: 'the same, memory at most', unit: 'MB', ...figures('bytes', 1_000_000) },
      ]
    }
    return [
      ...lines(`writing ${projects} projects as the official form`, layouts.ours),
      ...lines('the same with a row for each indicator', layouts['by-indicator']),
    ]
  })
}

/** What a PDF may take of what LibreOffice takes to make one of our workbook. */
const PRINTING_AIM = { of: 'ratio', atMost: 1.2 } as const

/** PDFs beside LibreOffice's. What it did not finish in time has no figure of its. */
export function linesOfPrinting(measured: readonly PrintedTable[]): readonly Line[] {
  return measured.flatMap(({ projects, cold, warm, libreOffice }) => {
    const figure = (made: readonly MadePdf[], key: keyof MadePdf) => median(made.map((one) => one[key]))
    const reference = (key: keyof MadePdf) => (libreOffice.length > 0 ? figure(libreOffice, key) : null)
    const milliseconds = reference('milliseconds')
    const times = { unit: 'ms', reference: milliseconds, aim: milliseconds === null ? null : PRINTING_AIM } as const
    const bytes = reference('bytes')
    return [
      { what: `PDF of ${projects} projects`, ...times, ours: figure(cold, 'milliseconds') },
      { what: 'the same, the browser running', ...times, ours: figure(warm, 'milliseconds') },
      { what: 'its pages', unit: 'pages', ours: figure(warm, 'pages'), reference: reference('pages'), aim: null },
      {
        what: 'its size',
        unit: 'MB',
        ours: figure(warm, 'bytes') / 1_000_000,
        reference: bytes === null ? null : bytes / 1_000_000,
        aim: null,
      },
    ]
  })
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

export interface Sections {
  readonly sheet: readonly Line[]
  readonly reading: readonly Line[]
  readonly writing: readonly Line[]
  readonly printing: readonly Line[]
  readonly checks: readonly Line[]
}

/** The tables by themselves, as they stand on the page. */
export function tablesOf({
  sheet,
  reading,
  writing,
  printing,
  checks,
}: Sections): Readonly<Record<keyof Sections, string>> {
  return {
    sheet: tableOf(sheet, 'plain grid'),
    reading: tableOf(reading, 'exceljs'),
    writing: tableOf(writing, 'exceljs, bare'),
    printing: tableOf(printing, 'LibreOffice'),
    checks: tableOf(checks, 'JSON.stringify'),
  }
}

/** docs/bench.md. */
export function pageOf(
  sections: Sections,
  plan: Plan,
  { date, machine, chromium, node, agGrid, exceljs, libreOffice }: Surroundings,
): string {
  const tables = tablesOf(sections)
  return `# Speed

\`npm run bench\` measures this anew and writes this page. Read the ratios: milliseconds are another machine's tomorrow.

${tables.sheet}

${tables.reading}

${tables.writing}

${tables.printing}

## Checks

${tables.checks}

Measured on ${date}: ${machine};
Chromium ${chromium} without a window and without a graphics card, Node ${node}, AG Grid ${agGrid}, exceljs ${exceljs},
${libreOffice}.

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
- Writing: ours is the whole workbook, with looks, measured row heights, merged cells, sums and their results; exceljs writes the
  values of the official layout's cells in one look and nothing else. Each has a process of its own, in turns, as above.
- PDF: ours goes from the table to the file as it is exported, with tags, bookmarks and embedded fonts, once with the browser
  still to be started and once in the same browser again. LibreOffice converts our own workbook of the same table, which
  lies ready; it is started for each, and one conversion goes before that makes its profile. They take turns. Where it has
  no figure, it was not done in the time that the bench waits for it.
- Checks: all rules of the catalogue, in one process without a window. The first check asks everything; an edit changes the
  amount, the name or the goal of one project after another, all over the table, and has the sums and the findings follow.
  \`JSON.stringify\` of the same table tells how fast the machine is that day.
`
}
