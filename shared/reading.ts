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
import { COLUMN_KEYS } from './layout.ts'
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

/** The columns of forms that give each part of an indicator a column of its own. */
export const INDICATOR_PARTS = ['level1', 'level2', 'indicatorName', 'cycleValue', 'annualValue'] as const
export type IndicatorPart = (typeof INDICATOR_PARTS)[number]

/** What a column of a file may hold; `spendingUnit` is a column that names the unit of each project. */
export const FIELDS = [...COLUMN_KEYS, 'spendingUnit', ...INDICATOR_PARTS] as const
export type Field = (typeof FIELDS)[number]

/** What a row of a file may be. `project-part` goes on with the project above; `left-out` is not part of the form. */
export const READ_ROW_KINDS = [
  'header',
  'grand-total',
  'unit',
  'subtotal',
  'project',
  'project-part',
  'left-out',
] as const
export type ReadRowKind = (typeof READ_ROW_KINDS)[number]
/** What a user may say that a row is. */
export const CHOSEN_ROW_KINDS = ['grand-total', 'unit', 'project', 'project-part', 'left-out'] as const
export type ChosenRowKind = (typeof CHOSEN_ROW_KINDS)[number]

const rowNumber = z.number().int().min(1)
const columnNumber = z.number().int().min(1)

/** What the user has settled about a file; it goes before anything that reading would assume. */
export const readingChoicesSchema = z
  .strictObject({
    /** Place of the sheet in the file, from 0; null for the one that reading finds. */
    sheet: z.number().int().min(0).nullable(),
    /** At most one column each; a column with `field` null is left out. Columns not named here are as reading finds. */
    columns: z.array(z.strictObject({ column: columnNumber, field: z.enum(FIELDS).nullable() })).readonly(),
    rows: z.array(z.strictObject({ row: rowNumber, kind: z.enum(CHOSEN_ROW_KINDS) })).readonly(),
    /** What bare numbers are in. */
    unit: z.enum(AMOUNT_UNITS).nullable(),
  })
  .readonly()
export type ReadingChoices = z.infer<typeof readingChoicesSchema>

export const NO_CHOICES: ReadingChoices = { sheet: null, columns: [], rows: [], unit: null }

/** The part of the choices that holds for every file with the same header. */
export const readingMappingSchema = z
  .strictObject({
    columns: readingChoicesSchema.unwrap().shape.columns,
    unit: readingChoicesSchema.unwrap().shape.unit,
  })
  .readonly()
export type ReadingMapping = z.infer<typeof readingMappingSchema>

/** What an assumption is about, and so which choice changes it. */
const assumptionSchema = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('sheet') }),
  z.strictObject({ about: z.literal('column'), column: columnNumber }),
  z.strictObject({ about: z.literal('row'), row: rowNumber }),
  z.strictObject({ about: z.literal('unit') }),
])
export type Assumption = z.infer<typeof assumptionSchema>

export const readingNoteSchema = z
  .strictObject({
    kind: z.enum(['assumed', 'changed', 'left-out']),
    message: z.string(),
    at: z.string().nullable(),
    /** null where no choice of the user's can change it. */
    assumption: assumptionSchema.nullable(),
  })
  .readonly()
export type ReadingNote = z.infer<typeof readingNoteSchema>

/** Characters of the longest key that a mapping is remembered under. */
export const LARGEST_HEADER_KEY = 4_000

/** Where in the file the form was found and what each column and row was taken for: a picture of what was read. */
export const recognitionSchema = z
  .strictObject({
    /** Sheets with content, in the file's order; `index` is the place among all sheets. */
    sheets: z
      .array(z.strictObject({ index: z.number().int().min(0), name: z.string(), isHidden: z.boolean() }))
      .readonly(),
    /** Index of the sheet that was read. */
    sheet: z.number().int().min(0),
    header: z.strictObject({ top: rowNumber, bottom: rowNumber }).readonly(),
    /** Every column of the sheet that holds something from the header down, by number. */
    columns: z
      .array(z.strictObject({ column: columnNumber, title: z.string(), field: z.enum(FIELDS).nullable() }))
      .readonly(),
    /** The first rows with content from the header down, and each row that an assumption is about; texts are cut. */
    rows: z
      .array(
        z.strictObject({
          row: rowNumber,
          kind: z.enum(READ_ROW_KINDS),
          cells: z.array(z.strictObject({ column: columnNumber, text: z.string() })).readonly(),
        }),
      )
      .readonly(),
    /** Rows with content below the header in all. */
    rowCount: z.number().int().min(0),
    /**
     * The row that each part of the form was read from, of several the first, in the form's order; null where the part has
     * no row of its own.
     */
    formRows: z
      .strictObject({
        grandTotal: rowNumber.nullable(),
        units: z
          .array(z.strictObject({ unit: rowNumber.nullable(), projects: z.array(rowNumber).readonly() }).readonly())
          .readonly(),
      })
      .readonly(),
    /**
     * The same for every file whose header reads the same: what a remembered mapping is kept under; '' where there is no
     * header, and so nothing to remember by.
     */
    headerKey: z.string().max(LARGEST_HEADER_KEY),
    /** What was read by: the user's choices, or a remembered mapping; what could not hold is not among them. */
    choices: readingChoicesSchema,
    /** The choices in force are a remembered mapping. */
    fromMemory: z.boolean(),
  })
  .readonly()
export type Recognition = z.infer<typeof recognitionSchema>

export const formReadingSchema = z
  .strictObject({
    fileName: z.string(),
    sheetName: z.string(),
    form: readFormSchema,
    notes: z.array(readingNoteSchema).readonly(),
    warnings: z.array(readingWarningSchema).readonly(),
    recognition: recognitionSchema,
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
