/**
 * The table of the sheet of indicators as it is painted: a line for each indicator, verbatim text across all columns, the
 * empty line, the selection and the marks of what was found. It hears nothing; the controller does.
 */

import type { Finding } from '../../../shared/checks/finding.ts'
import { INDICATOR_PART_NAMES } from '../../../shared/layout.ts'
import { markOfFindings } from '../../sheet/marks.ts'
import { holds } from '../../sheet/selection.ts'
import { COLUMN_WIDTHS, INDICATOR_COLUMNS } from '../indicatorColumns.ts'
import { type IndicatorLine, lineText } from './indicatorLines.ts'
import type { IndicatorView } from './indicatorView.ts'
import { LINE_TEXTS } from './texts.ts'

interface Props {
  readonly view: IndicatorView
  readonly findings: readonly Finding[]
}

/** A table that is moved about in. Its cells take no focus, which stays in the text area over them. */
const GRID = { role: 'grid', 'aria-multiselectable': true } as const
const cellRole = (selected: boolean) => ({ role: 'gridcell', 'aria-selected': selected }) as const

const ALL_WIDTHS = Object.values(COLUMN_WIDTHS).reduce((sum, width) => sum + width, 0)

export function IndicatorTable({ view, findings }: Props) {
  const { lines, rectangle, focused } = view
  return (
    <table className={focused ? 'indicator-grid focused' : 'indicator-grid'} {...GRID} aria-label={LINE_TEXTS.sheet}>
      <colgroup>
        <col className="line-number" />
        {INDICATOR_COLUMNS.map((column) => (
          <col key={column} style={{ width: `${(100 * COLUMN_WIDTHS[column]) / ALL_WIDTHS}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{LINE_TEXTS.number}</th>
          {INDICATOR_COLUMNS.map((column, at) => (
            <th
              key={column}
              scope="col"
              data-column={column}
              className={rectangle.left <= at && at <= rectangle.right ? 'selected' : undefined}
            >
              {INDICATOR_PART_NAMES[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, row) => (
          <Line
            key={line.id}
            line={line}
            row={row}
            view={view}
            found={findings.filter(({ place }) => place.indicatorId === line.id)}
          />
        ))}
      </tbody>
    </table>
  )
}

interface LineProps {
  readonly line: IndicatorLine
  readonly row: number
  readonly view: IndicatorView
  readonly found: readonly Finding[]
}

function Line({ line, row, view, found }: LineProps) {
  const { rectangle, active } = view
  const mark = markOfFindings(found)
  const messages = mark?.messages.join('\n') ?? ''
  const inRows = rectangle.top <= row && row <= rectangle.bottom
  const number = { indicator: line.kind === 'indicator' ? line.number : '', verbatim: LINE_TEXTS.verbatim, empty: '＋' }
  const titles = { indicator: messages, verbatim: messages || LINE_TEXTS.verbatimHint, empty: LINE_TEXTS.newLineHint }
  return (
    <tr data-line={line.id} className={classes([view.dropBefore === row, 'drop-before'], [line.kind, line.kind])}>
      <th scope="row" className={classes([inRows, 'selected'], [mark, mark?.severity ?? ''])} title={titles[line.kind]}>
        {number[line.kind]}
      </th>
      {line.kind === 'verbatim' ? (
        <td
          {...cellRole(inRows)}
          colSpan={INDICATOR_COLUMNS.length}
          data-column={INDICATOR_COLUMNS[0]}
          className={classes([inRows, 'selected'], [active.row === row, 'active'])}
          title={LINE_TEXTS.verbatimHint}
        >
          {lineText(line, 'name')}
        </td>
      ) : (
        INDICATOR_COLUMNS.map((column, at) => {
          const selected = holds(rectangle, { row, column: at })
          return (
            <td
              key={column}
              {...cellRole(selected)}
              data-column={column}
              className={classes([selected, 'selected'], [active.row === row && active.column === at, 'active'])}
            >
              {lineText(line, column)}
            </td>
          )
        })
      )}
    </tr>
  )
}

function classes(...names: readonly (readonly [unknown, string])[]): string {
  return names.flatMap(([on, name]) => (on ? [name] : [])).join(' ')
}
