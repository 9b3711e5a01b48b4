/**
 * How much of a file is read at most. Files come by mail and may be hostile: every limit is counted while reading, because
 * sizes that a file declares may lie. Past a limit the file is refused with `too-large`, unless said otherwise.
 */
import { LARGEST_FILE } from '../../shared/reading.ts'

export const LIMITS = {
  fileBytes: LARGEST_FILE,
  zipEntries: 2_000,
  /** Inflated bytes of one part of the package. */
  partBytes: 100 * 1024 * 1024,
  /** Inflated bytes of all parts that are read. */
  inflatedBytes: 200 * 1024 * 1024,
  worksheets: 200,
  /** Rows that hold anything, of one sheet. */
  rows: 110_000,
  /** Cells that hold anything, of all sheets. */
  cells: 800_000,
  /** Cells further right are counted, reported and not read. */
  columns: 60,
  /** Of one cell; Excel itself holds 32,767. */
  cellCharacters: 100_000,
  /** After so many rows without content the rest is skipped, if it can be seen to hold none. */
  emptyRows: 2_000,
  /** A table with a row for each indicator has six for each project. */
  mergedRanges: 600_000,
  sharedStrings: 1_000_000,
  /** Fonts, number formats and cell formats, each; Excel allows 64,000 cell formats. */
  styles: 100_000,
  relationships: 20_000,
  indicators: 600_000,
  /** Elements inside one another, and characters from one tag to the next: what a parser must hold at once. */
  xmlDepth: 100,
  xmlGap: 2 * 1024 * 1024,
  /** Inflated bytes of one part of a PDF; the largest that are of use are whole Chinese fonts. */
  pdfStreamBytes: 40 * 1024 * 1024,
  pdfPages: 1_000,
  /** Streams of one file: a page of a form has fewer than ten. */
  pdfStreams: 100_000,
  /** For all pages; a page of a form takes about a tenth of a second. */
  pdfMilliseconds: 45_000,
  /** Drawing operators of all pages. */
  pdfOperators: 10_000_000,
  /** Characters of one page. */
  pdfGlyphs: 100_000,
  /** Lines and filled boxes of one page. */
  pdfShapes: 200_000,
} as const
