/**
 * What differs between the front doors, behind one small interface: where a made file goes, how a PDF is made, and who
 * opens the print dialog. The Electron shell and the loopback door each have one; the backend knows no more of them.
 */
import type { Saved } from '../shared/contract.ts'
import type { PageSetup } from '../shared/print/pageSetup.ts'

export interface PdfEngine {
  /**
   * Prints a complete HTML page as its own @page rules say. `isFinal` is for a file that is handed on: tagged for screen
   * readers, with bookmarks for its headings, however long it is: that takes up to 1.3 times as long, and the file is up to
   * five times as large (decision 12). A preview does without. Throws `pdf-failed`, or `cancelled` once `signal` is aborted.
   */
  print(html: string, isFinal: boolean, signal: AbortSignal): Promise<Uint8Array>
}

export interface MadeFile {
  readonly suggestedName: string
  readonly mime: string
  readonly bytes: Uint8Array
}

export interface Surroundings {
  readonly kind: 'electron' | 'loopback'
  /** null where no engine can be had. */
  readonly pdf: PdfEngine | null
  /** Throws `file-unwritable` or `disk-full` with nothing half-written. */
  saveFile(file: MadeFile): Promise<Saved>
  /** `here` leaves the print dialog to the renderer. Throws `print-failed`. */
  printPaper(html: string, pageSetup: PageSetup): Promise<'printed' | 'cancelled' | 'here'>
}
