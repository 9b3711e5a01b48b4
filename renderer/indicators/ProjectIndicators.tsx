/**
 * One project's indicators: how many there are of each kind, the sheet to write them in, and below it the sentence as it
 * stands in the table, live. The side panel and the wide dialog both show this.
 */
import { useEffect, useMemo } from 'react'
import type { CheckedTable } from '../../shared/checks/tableChecker.ts'
import type { Project, TargetDocument, TargetTable } from '../../shared/form.ts'
import { printIndicators } from '../../shared/indicators/sentence.ts'
import type { IndicatorGoTo, IndicatorSheetProps } from './indicatorSheetProps.ts'
import { IndicatorSheet } from './sheet/IndicatorSheet.tsx'
import './indicatorsPanel.css'
import { KindCounts } from './KindCounts.tsx'
import { indicatorMeanings, indicatorSuggestions } from './suggestions.ts'
import { PANEL_TEXTS } from './texts.ts'

/** What an indicator is led to by, a new object each time; it counts for its own project alone. */
export interface IndicatorAsked extends IndicatorGoTo {
  readonly projectId: string
}

export interface IndicatorParts extends Pick<IndicatorSheetProps, 'edit' | 'perform' | 'say' | 'refuse'> {
  readonly document: TargetDocument
  readonly table: TargetTable
  readonly checked: CheckedTable
  readonly asked: IndicatorAsked | null
  /** The sheet has gone where it was asked to, and need not go there again when the project comes back. */
  readonly arrived: () => void
}

interface Props extends IndicatorParts, Pick<IndicatorSheetProps, 'leave'> {
  readonly project: Project
}

export function ProjectIndicators({ document, table, checked, project, asked, arrived, ...sheet }: Props) {
  const { rules } = document.settings
  const suggest = useMemo(() => indicatorSuggestions(document, table.id, project), [document, table.id, project])
  const meant = useMemo(() => indicatorMeanings(document.settings.codeBook, project), [document.settings, project])
  const isHere = asked?.projectId === project.id
  useEffect(() => {
    if (isHere) arrived()
  })
  return (
    <div className="project-indicators">
      <KindCounts indicators={project.indicators} rules={rules} />
      <div className="indicators-area">
        <IndicatorSheet
          tableId={table.id}
          project={project}
          findings={checked.ofRow(project.id)}
          suggest={suggest}
          meant={meant}
          goTo={isHere ? asked : null}
          {...sheet}
        />
      </div>
      <Preview project={project} />
    </div>
  )
}

function Preview({ project }: { readonly project: Project }) {
  const text = useMemo(() => printIndicators(project.indicators), [project.indicators])
  return (
    <section className="indicators-preview" aria-label={PANEL_TEXTS.preview}>
      <h2>{PANEL_TEXTS.preview}</h2>
      {text === '' ? <p className="quiet-text">{PANEL_TEXTS.nothing}</p> : <p>{text}</p>}
    </section>
  )
}
