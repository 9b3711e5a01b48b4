/**
 * What a page of a PDF consists of, as far as reading a table needs it: characters and ruling lines, each where it stands.
 * Lengths are points from the page's top left corner as it is read: rotation is undone.
 */

/** A character as it was drawn; some fonts draw several as one. A blank is one too, where the file draws it. */
export interface Glyph {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** Height of the font. */
  readonly size: number
  readonly bold: boolean
  /** Characters of one piece were drawn as one text. */
  readonly piece: number
}

/** A straight ruling line along one axis: `at` is its place on the other. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface PageMarks {
  /** From 1. */
  readonly page: number
  /** In the order in which the file draws them. */
  readonly glyphs: readonly Glyph[]
  readonly horizontal: readonly Rule[]
  readonly vertical: readonly Rule[]
}
