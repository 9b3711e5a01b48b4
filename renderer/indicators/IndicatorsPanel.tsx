/** The selected project's indicators beside the table. It follows the table's selection and never moves it. */
import { projectOf } from '../../shared/projectPlaces.ts'
import { actionOf } from '../actions/actionTable.ts'
import { tooltip } from '../actions/offers.ts'
import { type Observable, useObservable } from '../observable.ts'
import type { SheetSelection } from '../sheet/sheetProps.ts'
import type { IndicatorSheetProps } from './indicatorSheetProps.ts'
import { type IndicatorParts, ProjectIndicators } from './ProjectIndicators.tsx'
import { PANEL_TEXTS } from './texts.ts'

interface Props extends IndicatorParts, Pick<IndicatorSheetProps, 'leave'> {
  readonly selection: Observable<SheetSelection | null>
}

export function IndicatorsPanel({ selection, ...parts }: Props) {
  const rowId = useObservable(selection)?.active.rowId
  const project = rowId === undefined ? null : projectOf(parts.table, rowId)
  return (
    <div className="indicators-panel">
      <div className="indicators-head">
        {project ? <h2 title={project.name}>{project.name || PANEL_TEXTS.unnamed}</h2> : null}
        {project ? (
          <button
            type="button"
            title={tooltip('edit-indicators', { run: null })}
            onClick={() => parts.perform('edit-indicators')}
          >
            {PANEL_TEXTS.wide}
          </button>
        ) : null}
        <button
          type="button"
          title={tooltip('edit-code-book', { run: null })}
          onClick={() => parts.perform('edit-code-book')}
        >
          {actionOf('edit-code-book').label}
        </button>
      </div>
      {project ? (
        <ProjectIndicators project={project} {...parts} />
      ) : (
        <p className="quiet-text indicators-none">{PANEL_TEXTS.noProject}</p>
      )}
    </div>
  )
}
