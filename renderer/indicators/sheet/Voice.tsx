/** The sheet's voice: a live region that a screen reader reads out whenever the cursor has gone elsewhere. */
import type { Finding } from '../../../shared/checks/finding.ts'
import { markOfFindings } from '../../sheet/marks.ts'
import type { IndicatorView } from './indicatorView.ts'
import { spokenLine } from './spokenLine.ts'

interface Props {
  readonly view: IndicatorView
  readonly findings: readonly Finding[]
}

export function Voice({ view, findings }: Props) {
  const { lines, active, rectangle, focused, editing } = view
  const id = lines[active.row]?.id
  const messages = markOfFindings(findings.filter(({ place }) => place.indicatorId === id))?.messages ?? []
  // What is typed is echoed by the screen reader itself.
  return (
    <div className="announcement" aria-live="polite">
      {focused && !editing ? spokenLine(lines, active, rectangle, messages) : ''}
    </div>
  )
}
