/** Remarks on many files at once: one sheet for each table, and the files that could not be read with the reason. */
import type { RemarkSheet } from './remarks.ts'

export type RemarkedFile =
  | { readonly fileName: string; readonly sheets: readonly RemarkSheet[]; readonly refusal: null }
  /** `refusal` is the sentence that says why and what to do. */
  | { readonly fileName: string; readonly sheets: readonly []; readonly refusal: string }

export interface RemarkReport {
  /** As it is printed. */
  readonly date: string
  /** In the order in which they were given. */
  readonly files: readonly RemarkedFile[]
}

/** A report on one table alone has no summary: it is the sheet itself. */
export function needsSummary({ files }: RemarkReport): boolean {
  return files.length !== 1 || files[0]?.sheets.length !== 1
}
