/**
 * What the user has chosen about everything that leaves the program: the printed page, the workbook, the public version. It
 * is kept beside the document as views are (docs/decisions/08): no edit, no revision, and undo leaves it alone.
 */
import * as z from 'zod'
import { DEFAULT_PAGE_SETUP, pageSetupSchema } from '../print/pageSetup.ts'

/** The official form's seven columns; or a row for each indicator, whose parts have columns of their own. */
export const WORKBOOK_LAYOUTS = ['official', 'by-indicator'] as const
export type WorkbookLayout = (typeof WORKBOOK_LAYOUTS)[number]

const workbookChoicesSchema = z
  .strictObject({
    layout: z.enum(WORKBOOK_LAYOUTS),
    /** Whether the sheet is locked against slips of the hand; there is no password. */
    locked: z.boolean(),
  })
  .readonly()

export const outputChoicesSchema = z
  .strictObject({
    pageSetup: pageSetupSchema,
    workbook: workbookChoicesSchema,
    /** Projects by their identity that the public version (公开版) leaves out. */
    unpublished: z.array(z.string().min(1).max(64)).readonly(),
  })
  .readonly()
export type OutputChoices = z.infer<typeof outputChoicesSchema>

export const DEFAULT_OUTPUT_CHOICES: OutputChoices = {
  pageSetup: DEFAULT_PAGE_SETUP,
  workbook: { layout: 'official', locked: false },
  unpublished: [],
}
