/** What may be offered while something is typed: one shape for every source of suggestions and for the list that shows them. */
export interface Suggestion<Changes> {
  /** What the list shows and what the cell would say. */
  readonly text: string
  /** Why or whence, in a few words; '' for nothing. */
  readonly detail: string
  /** What taking it changes. */
  readonly changes: Changes
}
