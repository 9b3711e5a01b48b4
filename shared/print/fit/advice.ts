/**
 * What can be said about how a table fits its pages, and what would help. Each piece of advice is data; the sentences stand
 * where they are shown. All numbers of pages that would be saved are estimates, exact for whole rows alone.
 */
import type { AmountKey } from '../../form.ts'
import type { PageSetup } from '../pageSetup.ts'
import type { WordColumn } from './rowTexts.ts'

/** A setting that takes fewer pages. */
export interface Help {
  readonly kind: 'break-rows' | 'smaller-body' | 'narrow-margins' | 'larger-paper'
  /** The whole setup with it. */
  readonly setup: PageSetup
  /** Pages that it saves, at least one. */
  readonly saves: number
}

/** How much shorter a text would have to be, in full-width characters. */
export interface Shortening {
  readonly column: WordColumn
  readonly characters: number
}

interface OfRow {
  readonly rowId: string
  /** The page on which the row begins; 1 is the first. */
  readonly page: number
}

export type FitAdvice =
  /** Pages end early because rows stay whole; `blank` is how many pages that is altogether. */
  | { readonly kind: 'blank-pages'; readonly pages: number; readonly blank: number; readonly helps: readonly Help[] }
  /** A row did not fit on the page before its own and left it partly blank. */
  | ({
      readonly kind: 'left-blank'
      /** The part of the page before that is blank, and the lines by which the row is too high for it. */
      readonly blank: number
      readonly linesOver: number
      /** What would bring the row back; empty where the texts would lose more than half. */
      readonly shortenings: readonly Shortening[]
      readonly saves: number
      /** Where this is the only page that ends early; of several, `blank-pages` has them. */
      readonly helps: readonly Help[]
    } & OfRow)
  /** A row is higher than a page and goes on over several. */
  | ({ readonly kind: 'longer-than-page'; readonly pages: number; readonly helps: readonly Help[] } & OfRow)
  /** One text alone makes a row as high as it is: the next longest takes `otherLines`. */
  | ({
      readonly kind: 'deciding-text'
      readonly column: WordColumn
      readonly lines: number
      readonly otherLines: number
      readonly characters: number
      readonly saves: number
    } & OfRow)
  /** Amounts take more of the page than the form gives them: `characters` from every line of the texts. */
  | ({ readonly kind: 'wide-amounts'; readonly column: AmountKey; readonly characters: number } & OfRow)
  /** Figures are set smaller than the body, because texts would have no room beside them. */
  | ({
      readonly kind: 'small-figures'
      readonly column: AmountKey
      readonly points: number
      readonly helps: readonly Help[]
    } & OfRow)
  /** The last page has hardly anything on it. */
  | ({ readonly kind: 'short-last-page'; readonly rows: number; readonly helps: readonly Help[] } & OfRow)
  /** The last page has nothing on it but the signature; the row is the last of the table. */
  | ({ readonly kind: 'signature-alone'; readonly helps: readonly Help[] } & OfRow)

/** Pages that taking the advice would save at best. */
export function savesOf(advice: FitAdvice): number {
  switch (advice.kind) {
    case 'left-blank':
      return Math.max(advice.saves, ...advice.helps.map(({ saves }) => saves))
    case 'deciding-text':
      return advice.saves
    case 'wide-amounts':
      return 0
    case 'blank-pages':
    case 'longer-than-page':
    case 'small-figures':
    case 'short-last-page':
    case 'signature-alone':
      return Math.max(0, ...advice.helps.map(({ saves }) => saves))
  }
}
