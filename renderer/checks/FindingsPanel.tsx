/** What the checks found, gravest first. A click goes to the cell; a repair is one edit, and so one undo step. */
import { useMemo, useState } from 'react'
import type { Finding, Fix } from '../../shared/checks/finding.ts'
import { SEVERITIES, type Severity } from '../../shared/checks/severity.ts'
import type { TargetTable } from '../../shared/form.ts'
import { cellName } from '../rows/cellName.ts'
import { type CellPlace, cellOfFinding } from '../sheet/sheetProps.ts'
import './checks.css'
import { CHECKS_TEXTS } from './texts.ts'

interface Props {
  readonly table: TargetTable
  readonly findings: readonly Finding[]
  readonly open: boolean
  readonly onToggle: () => void
  readonly onGoTo: (place: CellPlace) => void
  readonly onFix: (fix: Fix, place: CellPlace) => void
}

/** So many are listed at a time: a list of thousands would only be slow. */
const SHOWN_AT_FIRST = 50

export function FindingsPanel({ table, findings, open, onToggle, onGoTo, onFix }: Props) {
  return (
    <aside className={open ? 'findings' : 'findings collapsed'} aria-label={CHECKS_TEXTS.title}>
      <button
        type="button"
        className="quiet findings-toggle"
        aria-expanded={open}
        title={open ? CHECKS_TEXTS.collapse : CHECKS_TEXTS.expand}
        onClick={onToggle}
      >
        <span>{CHECKS_TEXTS.title}</span> {findings.length > 0 ? <span>{findings.length}</span> : null}
        <span aria-hidden="true">{open ? '›' : '‹'}</span>
      </button>
      {open ? (
        <div className="findings-list">
          {findings.length === 0 ? <p className="findings-none">{CHECKS_TEXTS.none}</p> : null}
          {SEVERITIES.map((severity) => (
            <Group key={severity} {...{ table, findings, severity, onGoTo, onFix }} />
          ))}
        </div>
      ) : null}
    </aside>
  )
}

function Group({
  table,
  findings,
  severity,
  onGoTo,
  onFix,
}: Omit<Props, 'open' | 'onToggle'> & { severity: Severity }) {
  const [limit, setLimit] = useState(SHOWN_AT_FIRST)
  const mine = useMemo(() => findings.filter((finding) => finding.severity === severity), [findings, severity])
  if (mine.length === 0) return null
  return (
    <section className={`findings-group ${severity}`}>
      <h2>{CHECKS_TEXTS.group(CHECKS_TEXTS.severity[severity], mine.length)}</h2>
      <ul>
        {mine.slice(0, limit).map((finding) => (
          <li key={keyOf(finding)}>
            <button type="button" className="finding" onClick={() => onGoTo(cellOfFinding(finding))}>
              <span className="finding-place">{cellName(table, cellOfFinding(finding))}</span>
              <span>{finding.message}</span>
            </button>
            {finding.fixes.map((fix) => (
              <button type="button" className="fix" key={fix.label} onClick={() => onFix(fix, cellOfFinding(finding))}>
                {fix.label}
              </button>
            ))}
          </li>
        ))}
      </ul>
      {mine.length > limit ? (
        <button type="button" className="quiet" onClick={() => setLimit(limit + SHOWN_AT_FIRST)}>
          {CHECKS_TEXTS.more(mine.length - limit)}
        </button>
      ) : null}
    </section>
  )
}

function keyOf({ rule, place, message }: Finding): string {
  return [rule, place.projectId ?? place.unitId, place.column, place.indicatorId, message].join('|')
}
