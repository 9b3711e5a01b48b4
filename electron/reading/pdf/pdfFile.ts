/**
 * The pages of a PDF as marks, by pdf.js. It runs in the thread that calls it, draws nothing, runs no script of the
 * file's, decodes no picture and asks no network; what it needs beside the file are the tables of predefined Chinese
 * encodings, which lie beside the program.
 */
import type { PDFDocumentLoadingTask } from 'pdfjs-dist'
import { AppError } from '../../../shared/errors.ts'
import { LIMITS } from '../limits.ts'
import { readCharacterMap } from './characterMaps.ts'
import { drawingOf, type FontFacts, type Operator } from './drawing.ts'
import type { PageMarks } from './marks.ts'
import { matrixOf } from './matrix.ts'
import { checkStreamSizes } from './streamSizes.ts'
import { uprightMarks } from './upright.ts'

/** What pdf.js calls leaving out remarks, stamps and form fields (its `AnnotationMode`). */
const NO_ANNOTATIONS = 0

/** Throws `encrypted`, `corrupt` or `too-large`. */
export async function readPdfPages(bytes: Uint8Array): Promise<PageMarks[]> {
  checkStreamSizes(bytes)
  const { getDocument, OPS } = await loadPdfJs()
  const loading = getDocument({
    // It takes the bytes for itself.
    data: new Uint8Array(bytes),
    verbosity: 0,
    stopAtErrors: false,
    disableFontFace: true,
    useSystemFonts: false,
    fontExtraProperties: true,
    useWasm: false,
    enableXfa: false,
    // A picture of more pixels than this is not decoded.
    maxImageSize: 0,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    BinaryDataFactory: CharacterMaps,
    useWorkerFetch: false,
  })
  try {
    return await pagesOf(loading, OPS)
  } catch (error) {
    throw refusal(error)
  } finally {
    await loading.destroy()
  }
}

async function pagesOf(loading: PDFDocumentLoadingTask, codes: Readonly<Record<string, number>>): Promise<PageMarks[]> {
  const names = new Map(Object.entries(codes).map(([name, code]) => [code as number, name]))
  const pdf = await loading.promise
  if (pdf.numPages > LIMITS.pdfPages) throw new AppError('too-large')
  const pages: PageMarks[] = []
  const deadline = performance.now() + LIMITS.pdfMilliseconds
  let drawn = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const list = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS })
    drawn += list.fnArray.length
    if (drawn > LIMITS.pdfOperators || performance.now() > deadline) throw new AppError('too-large')
    const space = matrixOf(page.getViewport({ scale: 1 }).transform)
    if (!space) throw new AppError('corrupt')
    const operators = list.fnArray.map(
      (code: number, at: number): Operator => ({ name: names.get(code) ?? '', operands: listOf(list.argsArray[at]) }),
    )
    const drawing = drawingOf(operators, space, fontReader(page.commonObjs))
    if (drawing.glyphs.length > LIMITS.pdfGlyphs || drawing.shapes.length > LIMITS.pdfShapes)
      throw new AppError('too-large')
    pages.push(uprightMarks(drawing, number))
    page.cleanup()
  }
  return pages
}

/** Loaded on first use: it is large. */
async function loadPdfJs() {
  // It looks for a program to draw with, which nothing here needs, and complains that it is not there.
  const { warn } = console
  console.warn = () => {}
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
    return await import('pdfjs-dist/legacy/build/pdf.min.mjs')
  } finally {
    console.warn = warn
  }
}

/** What pdf.js asks for the files that it needs. */
class CharacterMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const content = kind === 'cMapUrl' ? await readCharacterMap(filename) : null
    if (!content) throw new Error(`${filename} is not at hand`)
    return content
  }
}

function listOf(value: unknown): readonly unknown[] {
  return value === null || value === undefined ? [] : Array.from(value as ArrayLike<unknown>)
}

interface CommonObjects {
  has(name: string): boolean
  get(name: string): unknown
}

function fontReader(objects: CommonObjects): (name: string) => FontFacts {
  const known = new Map<string, FontFacts>()
  return (name) => {
    const found = known.get(name) ?? fontFacts(objects.has(name) ? objects.get(name) : null)
    known.set(name, found)
    return found
  }
}

function fontFacts(font: unknown): FontFacts {
  const { name, bold, black, fontMatrix } = (font ?? {}) as {
    name?: unknown
    bold?: unknown
    black?: unknown
    fontMatrix?: ArrayLike<number>
  }
  const scale = Math.abs(matrixOf(fontMatrix)?.[0] ?? 0)
  return {
    bold: bold === true || black === true || /bold|black|heavy|,b/i.test(String(name ?? '')),
    scale: scale > 0 ? scale : 0.001,
  }
}

function refusal(error: unknown): unknown {
  if (error instanceof AppError) return error
  const { name } = error as { name?: unknown }
  if (name === 'PasswordException') return new AppError('encrypted', { format: 'PDF' }, error)
  return new AppError('corrupt', {}, error)
}
