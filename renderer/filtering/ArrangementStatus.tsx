/** What the status line says while a filter or a sort is on, with the way back to the table as it is on paper. */
import type { Filtering, FilteringState, ShownProjects } from './filtering.ts'
import { FILTERING_TEXTS, sortSentence } from './texts.ts'

interface Props {
  readonly state: FilteringState
  readonly filtering: Filtering
  /** null while no filter is on. */
  readonly projects: ShownProjects | null
  /** Gives the keys back to the sheet: each button goes with what it ends. */
  readonly leave: () => void
}

export function ArrangementStatus({ state: { criteria }, filtering, projects, leave }: Props) {
  const { sort } = criteria
  const end = (what: () => void) => () => {
    what()
    leave()
  }
  return (
    <>
      {projects ? (
        <span className="arranged">
          {FILTERING_TEXTS.shown(projects)}
          <button type="button" className="quiet" onClick={end(filtering.endFilter)}>
            {FILTERING_TEXTS.endFilter}
          </button>
        </span>
      ) : null}
      {sort ? (
        <span className="arranged">
          {sortSentence(sort)}
          <button type="button" className="quiet" onClick={end(filtering.endSort)}>
            {FILTERING_TEXTS.endSort}
          </button>
        </span>
      ) : null}
    </>
  )
}
