/** What can be chosen about the printed page. */
import * as z from 'zod'

export const PAPERS = ['A4', 'A3'] as const

export const printOptionsSchema = z.strictObject({ paper: z.enum(PAPERS) }).readonly()
export type PrintOptions = z.infer<typeof printOptionsSchema>

export const DEFAULT_PRINT_OPTIONS: PrintOptions = { paper: 'A4' }
