/**
 * The surroundings behind the loopback door: the browser itself is the save dialog and the printer, so made files are handed
 * over as bytes and nothing is written to the user's disk from here.
 */
import type { PdfEngine, Surroundings } from '../surroundings.ts'

/** `pdf` is null where no browser that can print to a file is installed. */
export function loopbackSurroundings(pdf: PdfEngine | null): Surroundings {
  return {
    kind: 'loopback',
    pdf,
    saveFile: async ({ suggestedName, mime, bytes }) => ({
      outcome: 'download',
      fileName: suggestedName,
      mime,
      base64: Buffer.from(bytes).toString('base64'),
    }),
    printPaper: async () => 'here',
  }
}
