/** What may be offered while something is typed: one shape for every source of suggestions and for the list that shows them. */
export interface Suggestion<Changes> {
  /** What the list shows and what the cell would say. */
  readonly text: string
  /** Why or whence, in a few words; '' for nothing. */
  readonly detail: string
  /** What taking it changes. */
  readonly changes: Changes
  /**
   * The first place in `text` that is left to the clerk, as the X of ≥X% or the X月X日 of X月X日前完成: after taking it
   * the cell stays in editing with these characters selected. `end` is behind the last of them. null: the text is complete.
   */
  readonly blank: { readonly start: number; readonly end: number } | null
}
