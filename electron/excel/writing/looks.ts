/** How the form looks in a workbook: fonts, lines, alignments and the number format that leaves zero blank. */
import { DEFAULT_PAGE_SETUP, type FontFamily, type PageSetup } from '../../../shared/print/pageSetup.ts'
import type { CellBorder, CellFont, Look } from '../package/look.ts'

/** Levels of indent before a project's name. */
export const INDENT_LEVELS = 2
/** Points, of sheets that follow no page setup. */
export const BODY_SIZE = DEFAULT_PAGE_SETUP.body.size
/** Two decimals, no thousands separator, nothing for zero, texts as they are. */
const AMOUNT_FORMAT = '0.00;-0.00;;@'
const BAND_COLOR = 'EDEDED'
const FONT_NAMES: Readonly<Record<FontFamily, string>> = { song: '宋体', hei: '黑体', fangsong: '仿宋' }

const LINES: CellBorder = { left: 'thin', right: 'thin', top: 'thin', bottom: 'thin' }
const PLAIN = { border: LINES, fill: null, numberFormat: null, vertical: 'center', wrap: true, indent: 0 } as const

/** Which part of a text that was split over several rows a cell holds; the lines between the parts are left away. */
export type PiecePlace = 'whole' | 'first' | 'middle' | 'last'

export interface FormLooks {
  readonly title: Look
  readonly lineStart: Look
  readonly lineEnd: Look
  readonly header: Look
  readonly name: Look
  readonly projectName: Look
  readonly amount: Look
  readonly text: Readonly<Record<PiecePlace, Look>>
}

/** Each look is one object for all its cells, by which it is known again. */
export function formLooks(setup: Pick<PageSetup, 'title' | 'header' | 'body'>): FormLooks {
  const body = fontOf(setup.body)
  const line = { ...PLAIN, font: body, border: null, wrap: false }
  const text: Look = { ...PLAIN, font: body, horizontal: 'left' }
  // Heights are reckoned amply, and the text must not look as if it ended where a row does.
  const piece = (border: Partial<CellBorder>): Look => ({
    ...text,
    border: { ...LINES, ...border },
    vertical: border.bottom === null ? 'distributed' : 'top',
  })
  return {
    title: { ...PLAIN, font: fontOf(setup.title), border: null, horizontal: 'center' },
    lineStart: { ...line, horizontal: 'left' },
    lineEnd: { ...line, horizontal: 'right' },
    header: { ...PLAIN, font: { ...fontOf(setup.header), bold: setup.header.family === 'song' }, horizontal: 'center' },
    name: text,
    projectName: { ...text, indent: INDENT_LEVELS },
    amount: { ...text, horizontal: 'right', wrap: false, numberFormat: AMOUNT_FORMAT },
    text: {
      whole: text,
      first: piece({ bottom: null }),
      middle: piece({ top: null, bottom: null }),
      last: piece({ top: null }),
    },
  }
}

function fontOf({ family, size }: PageSetup['body']): CellFont {
  return { name: FONT_NAMES[family], size, bold: false }
}

const SONG: CellFont = { name: FONT_NAMES.song, size: BODY_SIZE, bold: false }

const remark = (horizontal: 'left' | 'center', border: CellBorder): Look => ({
  ...PLAIN,
  font: SONG,
  border,
  horizontal,
})
const OPENING: CellBorder = { ...LINES, top: 'medium' }

/**
 * Those of the sheet of remarks. `opening` has a stronger line over it, where another group of rows begins; `band` is a row
 * across all columns that says what the rows under it are about.
 */
export const REMARK_LOOKS = {
  title: formLooks(DEFAULT_PAGE_SETUP).title,
  lineStart: formLooks(DEFAULT_PAGE_SETUP).lineStart,
  lineEnd: formLooks(DEFAULT_PAGE_SETUP).lineEnd,
  header: { ...remark('center', LINES), font: { ...SONG, bold: true } },
  band: { ...remark('left', LINES), font: { ...SONG, bold: true }, fill: BAND_COLOR },
  left: { plain: remark('left', LINES), opening: remark('left', OPENING) },
  center: { plain: remark('center', LINES), opening: remark('center', OPENING) },
} as const
