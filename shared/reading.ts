/**
 * What reading a file gives: the form as the file states it, and a report in which everything that was assumed, changed
 * or left out is named with its cell, so that nothing in a file disappears unsaid.
 */
import * as z from 'zod'
import {
  type Amounts,
  amountsSchema,
  budgetYearSchema,
  indicatorContentSchema,
  mapAmounts,
  type NewId,
  type TargetTable,
} from './form.ts'
import { AMOUNT_UNITS } from './money.ts'
import { type RowTotals, tableTotals } from './totals.ts'

/** Files above this size, in bytes, are refused unread. */
export const LARGEST_FILE = 50 * 1024 * 1024

export const readProjectSchema = z
  .strictObject({
    name: z.string(),
    /** As the file states them; `total` null where its cell is blank. */
    amounts: amountsSchema,
    goal: z.string(),
    indicators: z.array(indicatorContentSchema).readonly(),
  })
  .readonly()
export type ReadProject = z.infer<typeof readProjectSchema>

export const readUnitSchema = z
  .strictObject({ name: z.string(), stated: amountsSchema, projects: z.array(readProjectSchema).readonly() })
  .readonly()
export type ReadUnit = z.infer<typeof readUnitSchema>

export const readFormSchema = z
  .strictObject({
    title: z.string(),
    department: z.string(),
    year: budgetYearSchema,
    /** The unit of money the file's amounts were in; amounts here are 分 whatever it was. */
    unit: z.enum(AMOUNT_UNITS),
    /** The file's 合计 row, all null where it has none. */
    stated: amountsSchema,
    units: z.array(readUnitSchema).readonly(),
  })
  .readonly()
export type ReadForm = z.infer<typeof readFormSchema>

export const WARNING_KINDS = [
  'total-mismatch',
  'row-mismatch',
  'duplicate-name',
  'hidden-rows',
  'formula-without-value',
  'cell-error',
  'unit-missing',
] as const
export type WarningKind = (typeof WARNING_KINDS)[number]

/** `at` is a cell like `C7` of the sheet that was read, or null where no one cell is meant. */
export const readingWarningSchema = z
  .strictObject({ kind: z.enum(WARNING_KINDS), message: z.string(), at: z.string().nullable() })
  .readonly()
export type ReadingWarning = z.infer<typeof readingWarningSchema>

export const readingNoteSchema = z
  .strictObject({ kind: z.enum(['assumed', 'changed', 'left-out']), message: z.string(), at: z.string().nullable() })
  .readonly()
export type ReadingNote = z.infer<typeof readingNoteSchema>

export const formReadingSchema = z
  .strictObject({
    fileName: z.string(),
    sheetName: z.string(),
    form: readFormSchema,
    notes: z.array(readingNoteSchema).readonly(),
    warnings: z.array(readingWarningSchema).readonly(),
  })
  .readonly()
export type FormReading = z.infer<typeof formReadingSchema>

/** The table that a reading becomes. A figure in the file is kept as stated only where it differs from its parts' sum. */
export function tableOfReading(form: ReadForm, newId: NewId): TargetTable {
  const stated: TargetTable = {
    id: newId(),
    title: form.title,
    department: form.department,
    year: form.year,
    unit: form.unit,
    stated: form.stated,
    control: null,
    units: form.units.map((unit) => ({
      id: newId(),
      name: unit.name,
      stated: unit.stated,
      control: null,
      projects: unit.projects.map((project) => ({
        ...project,
        id: newId(),
        indicators: project.indicators.map((indicator) => ({ id: newId(), ...indicator })),
      })),
    })),
  }
  const totals = tableTotals(stated)
  return {
    ...stated,
    stated: differing(stated.stated, totals.grand),
    units: stated.units.map((unit) => ({
      ...unit,
      stated: differing(unit.stated, totals.units.get(unit.id)),
      projects: unit.projects.map((project) => ({
        ...project,
        amounts: {
          ...project.amounts,
          total: differing(project.amounts, totals.projects.get(project.id)).total,
        },
      })),
    })),
  }
}

function differing(stated: Amounts, totals: RowTotals | undefined): Amounts {
  return mapAmounts((key) => (stated[key] === totals?.computed[key] ? null : stated[key]))
}
