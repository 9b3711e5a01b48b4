/**
 * What can be chosen about the printed page, and kept with the document. Lengths are millimetres, sizes of type points.
 * The choices say nothing of how they are carried out: `pageStyle.ts` and `printHtml.ts` do that for paper, the workbook
 * writer for sheets.
 */
import * as z from 'zod'

export const PAPERS = ['A4', 'A3'] as const
export type Paper = (typeof PAPERS)[number]
export const ORIENTATIONS = ['landscape', 'portrait'] as const
export type Orientation = (typeof ORIENTATIONS)[number]

/** The shorter and the longer side of each paper. */
const PAPER_SIDES: Readonly<Record<Paper, { readonly short: number; readonly long: number }>> = {
  A4: { short: 210, long: 297 },
  A3: { short: 297, long: 420 },
}

/** 宋体, 黑体, 仿宋. */
export const FONT_FAMILIES = ['song', 'hei', 'fangsong'] as const
export type FontFamily = (typeof FONT_FAMILIES)[number]

/** `第 1 页 共 9 页`, `1 / 9`, `— 1 —` as official documents have it, or none. */
export const PAGE_NUMBERS = ['words', 'fraction', 'dashes', 'none'] as const
export type PageNumber = (typeof PAGE_NUMBERS)[number]

/** All seven columns; names and amounts alone; of these only 合计 and the units. */
export const PRINTED_CONTENTS = ['full', 'amounts', 'units'] as const
export type PrintedContent = (typeof PRINTED_CONTENTS)[number]

export const MARGIN_LIMITS = { least: 5, most: 50 } as const
export const BODY_SIZE_LIMITS = { least: 6, most: 18 } as const
export const TITLE_SIZE_LIMITS = { least: 8, most: 36 } as const
/** Of one entry of the signature line. */
export const LONGEST_SIGNATURE = 60

const margin = z.number().min(MARGIN_LIMITS.least).max(MARGIN_LIMITS.most)
const bodySize = z.number().min(BODY_SIZE_LIMITS.least).max(BODY_SIZE_LIMITS.most)
const titleSize = z.number().min(TITLE_SIZE_LIMITS.least).max(TITLE_SIZE_LIMITS.most)
const signatureEntry = z.string().max(LONGEST_SIGNATURE)

const fontOf = <Size extends z.ZodType>(size: Size) =>
  z.strictObject({ family: z.enum(FONT_FAMILIES), size }).readonly()

export const pageSetupSchema = z
  .strictObject({
    paper: z.enum(PAPERS),
    orientation: z.enum(ORIENTATIONS),
    margins: z.strictObject({ top: margin, right: margin, bottom: margin, left: margin }).readonly(),
    title: fontOf(titleSize),
    header: fontOf(bodySize),
    body: fontOf(bodySize),
    /** The header on every page, not on the first alone. */
    repeatHeader: z.boolean(),
    pageNumber: z.enum(PAGE_NUMBERS),
    /** Whether a row that does not fit on the page is split; one longer than a page always is. */
    breakRows: z.boolean(),
    content: z.enum(PRINTED_CONTENTS),
    /** Units by their identity that are not printed; 合计 is then the sum of those that are. */
    omittedUnits: z.array(z.string().min(1).max(64)).readonly(),
    /** 填报人, 负责人, 日期 under the table; null prints no such line, '' leaves room to write by hand. */
    signature: z
      .strictObject({ preparer: signatureEntry, head: signatureEntry, date: signatureEntry })
      .readonly()
      .nullable(),
    /** 草稿 across every page. */
    draft: z.boolean(),
  })
  .readonly()
export type PageSetup = z.infer<typeof pageSetupSchema>
export type Signature = NonNullable<PageSetup['signature']>

/** A4 lying on its side in 9 pt, which the form's columns fill; the header repeated, as users expect. */
export const DEFAULT_PAGE_SETUP: PageSetup = {
  paper: 'A4',
  orientation: 'landscape',
  margins: { top: 10, right: 8, bottom: 13, left: 8 },
  title: { family: 'hei', size: 16 },
  header: { family: 'hei', size: 9 },
  body: { family: 'song', size: 9 },
  repeatHeader: true,
  pageNumber: 'words',
  breakRows: false,
  content: 'full',
  omittedUnits: [],
  signature: null,
  draft: false,
}

/** Width and height of the sheet of paper, in millimetres. */
export function sheetSize({ paper, orientation }: Pick<PageSetup, 'paper' | 'orientation'>): {
  readonly width: number
  readonly height: number
} {
  const { short, long } = PAPER_SIDES[paper]
  return orientation === 'landscape' ? { width: long, height: short } : { width: short, height: long }
}
