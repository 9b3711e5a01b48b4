/**
 * What the renderer may ask of the backend: procedure name -> schemas of request and response. Each front door checks its
 * caller, parses the request with the schema here, calls the backend, and answers with an envelope. No procedure takes a
 * path or a query; files cross as bytes.
 */
import * as z from 'zod'
import { commandSchema } from './commands.ts'
import { AppError, ERROR_CODES, type ErrorCode, type ErrorDetails } from './errors.ts'
import { targetDocumentSchema } from './form.ts'
import { FILE_FORMATS } from './output/fileFormats.ts'
import { outputChoicesSchema } from './output/outputChoices.ts'
import { pageSetupSchema } from './print/pageSetup.ts'
import { formReadingSchema, LARGEST_HEADER_KEY, readingChoicesSchema, readingMappingSchema } from './reading.ts'
import { sheetViewSchema } from './sheetView.ts'

const revision = z.number().int().min(0)
const tableId = z.string().min(1).max(64)
/** Names a running piece of work, so that its progress can be asked for and it can be cancelled. */
const workId = z.string().min(1).max(64)
const nothing = z.strictObject({})

/** The document's place in its history. `undoLabel` and `redoLabel` are null where there is nothing to undo or redo. */
const historySchema = z.strictObject({ revision, undoLabel: z.string().nullable(), redoLabel: z.string().nullable() })
export type History = z.infer<typeof historySchema>

/** What an undo or redo did: the caller applies `commands` to its own copy. */
const stepSchema = z.strictObject({ ...historySchema.shape, label: z.string(), commands: z.array(commandSchema) })

/** A file that was made: written where the user chose, given to the caller to download, or not wanted after all. */
const savedSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), fileName: z.string() }),
  z.strictObject({ outcome: z.literal('download'), fileName: z.string(), mime: z.string(), base64: z.string() }),
  z.strictObject({ outcome: z.literal('cancelled') }),
])
export type Saved = z.infer<typeof savedSchema>

const progressSchema = z.strictObject({ stage: z.string(), done: z.number(), total: z.number().nullable() })
export type Progress = z.infer<typeof progressSchema>

const pagesRequest = z.strictObject({ tableId, pageSetup: pageSetupSchema })

export const CONTRACT = {
  'app.about': {
    request: nothing,
    response: z.strictObject({
      version: z.string(),
      surroundings: z.enum(['electron', 'loopback']),
      /** Whether PDFs can be made here. */
      pdf: z.boolean(),
    }),
  },
  'document.read': {
    request: nothing,
    response: z.strictObject({
      ...historySchema.shape,
      fileName: z.string(),
      document: targetDocumentSchema,
      /** By the identity of the table; one that nobody has arranged yet is not among them. */
      views: z.record(z.string(), sheetViewSchema),
      output: outputChoicesSchema,
    }),
  },
  /** Applies one gesture and saves it; refused with `stale-revision` when the document has moved on. */
  'document.apply': {
    request: z.strictObject({ revision, label: z.string().min(1).max(200), commands: z.array(commandSchema).min(1) }),
    response: historySchema,
  },
  'document.undo': { request: z.strictObject({ revision }), response: stepSchema },
  'document.redo': { request: z.strictObject({ revision }), response: stepSchema },
  /** Keeps how a table is looked at: no gesture, no revision. The last one counts, whoever sends it. */
  'view.save': { request: z.strictObject({ tableId, view: sheetViewSchema }), response: nothing },
  /** Keeps what is chosen about printing and exporting: no gesture, no revision. The last ones count. */
  'output.save': { request: z.strictObject({ output: outputChoicesSchema }), response: nothing },
  /** Without choices a remembered mapping for the file's header holds; with them nothing but them. */
  'import.read': {
    request: z.strictObject({
      fileName: z.string().max(300),
      base64: z.base64(),
      choices: readingChoicesSchema.nullable(),
      workId,
    }),
    response: formReadingSchema,
  },
  /** Keeps in the document how files with this header are to be read; null forgets it. No gesture, no revision. */
  'import.remember': {
    request: z.strictObject({
      headerKey: z.string().min(1).max(LARGEST_HEADER_KEY),
      mapping: readingMappingSchema.nullable(),
    }),
    response: nothing,
  },
  'export.file': {
    request: z.strictObject({
      tableId,
      format: z.enum(FILE_FORMATS),
      output: outputChoicesSchema,
      /** Whether it is the public version (公开版), without the projects that `output` names. */
      isPublic: z.boolean(),
      workId,
    }),
    response: z.strictObject({
      saved: savedSchema,
      /** What the user has to know of the file that it does not say itself, as sentences. */
      told: z.array(z.string()),
    }),
  },
  /** The list of projects that the public version leaves out, as text for the department's own records. */
  'export.unpublished': {
    request: z.strictObject({ tableId, output: outputChoicesSchema }),
    response: savedSchema,
  },
  /** What the checks find in the table, by the document's own settings, as a workbook to send back with it. */
  'export.remarks': { request: z.strictObject({ tableId, workId }), response: savedSchema },
  /**
   * The pages as a PDF, for the preview. `beginning` asks for the first pages alone, soon; where the table is short that is
   * all of it, else the last of these pages is cut short and not to be shown. Each printed row is a link to itself, by which its place on the pages is known.
   */
  'print.preview': {
    request: z.strictObject({ ...pagesRequest.shape, part: z.enum(['beginning', 'whole']), workId }),
    response: z.strictObject({ base64: z.string(), isWhole: z.boolean() }),
  },
  /** Opens the system's print dialog; `here` tells the renderer to do so itself, as a browser can. */
  'print.paper': {
    request: pagesRequest,
    response: z.strictObject({ outcome: z.enum(['printed', 'cancelled', 'here']) }),
  },
  'work.progress': { request: z.strictObject({ workId }), response: progressSchema.nullable() },
  'work.cancel': { request: z.strictObject({ workId }), response: nothing },
} as const satisfies Record<string, { request: z.ZodType; response: z.ZodType }>

export type Procedure = keyof typeof CONTRACT
export type Request<P extends Procedure> = z.infer<(typeof CONTRACT)[P]['request']>
export type Response<P extends Procedure> = z.infer<(typeof CONTRACT)[P]['response']>

/** One handler per procedure; what the backend offers and what a client calls. */
export type Backend = { readonly [P in Procedure]: (request: Request<P>) => Promise<Response<P>> }

export const envelopeSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({
      code: z.enum(ERROR_CODES),
      details: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  }),
])
export type Envelope = { ok: true; value: unknown } | { ok: false; error: { code: ErrorCode; details: ErrorDetails } }

export function isProcedure(name: unknown): name is Procedure {
  return typeof name === 'string' && Object.hasOwn(CONTRACT, name)
}

/**
 * What every front door does once it trusts its caller: parse, call, wrap. Never throws; an unexpected failure goes to
 * `report` and reaches the caller as `internal`.
 */
export async function answer(
  backend: Backend,
  procedure: unknown,
  request: unknown,
  report: (error: unknown) => void,
): Promise<Envelope> {
  try {
    if (!isProcedure(procedure)) throw new AppError('unknown-procedure')
    const parsed = CONTRACT[procedure].request.safeParse(request)
    if (!parsed.success) throw new AppError('bad-request', {}, parsed.error)
    const call = backend[procedure] as (request: unknown) => Promise<unknown>
    return { ok: true, value: await call(parsed.data) }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: { code: error.code, details: error.details } }
    report(error)
    return { ok: false, error: { code: 'internal', details: {} } }
  }
}
