/** Gestures on whole lines: inserting, duplicating, deleting and moving indicators within their project. Pure. */
import type { Command } from '../../../shared/commands.ts'
import { BLANK_INDICATOR, type Indicator } from '../../../shared/form.ts'
import type { Rectangle } from '../../sheet/selection.ts'
import type { LineAction } from '../indicatorSheetProps.ts'
import { indicatorsBetween } from './indicatorLines.ts'
import type { LineGround, LineStep } from './lineStep.ts'
import { LINE_LABELS } from './texts.ts'

type Rows = Pick<Rectangle, 'top' | 'bottom'>

/** The step of an action on the selected lines; null where it has nothing to do. The empty last line is none. */
export function lineStep(ground: LineGround, rows: Rows, action: LineAction): LineStep | null {
  switch (action) {
    case 'insert-above':
      return insertStep(ground, rows.top, rows)
    case 'insert-below':
      return insertStep(ground, Math.min(rows.bottom + 1, ground.project.indicators.length), rows)
    case 'duplicate-rows':
      return duplicateStep(ground, rows)
    case 'delete-rows':
      return deleteStep(ground, rows)
    case 'move-up':
      return moveStep(ground, rows, rows.top - 1, LINE_LABELS.moveUp)
    case 'move-down':
      return moveStep(ground, rows, rows.bottom + 2, LINE_LABELS.moveDown)
  }
}

/**
 * Moves the lines as a block in front of the line that is at `before` now; `before` one behind the last indicator is the
 * end. null where they are there already, and beyond the ends.
 */
export function moveStep(
  { tableId, project, lines }: LineGround,
  { top, bottom }: Rows,
  before: number,
  label: (names: readonly string[]) => string = LINE_LABELS.move,
): LineStep | null {
  const moved = indicatorsBetween(lines, top, bottom)
  const last = top + moved.length
  if (moved.length === 0 || before < 0 || before > project.indicators.length) return null
  if (top <= before && before <= last) return null
  const at = before > top ? before - moved.length : before
  const [first] = moved
  const ids = moved.map(({ id }) => id)
  const place = { tableId, projectId: project.id }
  const commands: Command[] =
    moved.length === 1 && first
      ? [{ kind: 'moveIndicator', ...place, id: first.id, to: at }]
      : [
          { kind: 'deleteIndicators', ...place, ids },
          { kind: 'insertIndicators', ...place, entries: entriesFrom(at, moved) },
        ]
  return { label: label(namesOf(moved)), commands, select: ends(moved), said: null }
}

/** As many as are selected. */
function insertStep({ tableId, project, newId }: LineGround, at: number, { top, bottom }: Rows): LineStep {
  const count = Math.max(1, Math.min(bottom, project.indicators.length - 1) - top + 1)
  const rows = Array.from({ length: count }, () => ({ ...BLANK_INDICATOR, id: newId() }))
  const entries = entriesFrom(Math.min(at, project.indicators.length), rows)
  return {
    label: LINE_LABELS.insert(count),
    commands: [{ kind: 'insertIndicators', tableId, projectId: project.id, entries }],
    select: ends(rows),
    said: null,
  }
}

function duplicateStep({ tableId, project, lines, newId }: LineGround, { top, bottom }: Rows): LineStep | null {
  const copied = indicatorsBetween(lines, top, bottom)
  if (copied.length === 0) return null
  const rows = copied.map((indicator) => ({ ...indicator, id: newId() }))
  const entries = entriesFrom(top + copied.length, rows)
  return {
    label: LINE_LABELS.duplicate(namesOf(copied)),
    commands: [{ kind: 'insertIndicators', tableId, projectId: project.id, entries }],
    select: ends(rows),
    said: null,
  }
}

/** The cursor stays at its place, on the line that comes up. */
function deleteStep({ tableId, project, lines }: LineGround, { top, bottom }: Rows): LineStep | null {
  const deleted = indicatorsBetween(lines, top, bottom)
  if (deleted.length === 0) return null
  const next = lines[top + deleted.length]?.id ?? ''
  return {
    label: LINE_LABELS.delete(namesOf(deleted)),
    commands: [{ kind: 'deleteIndicators', tableId, projectId: project.id, ids: deleted.map(({ id }) => id) }],
    select: [next, next],
    said: null,
  }
}

function entriesFrom(at: number, rows: readonly Indicator[]): { at: number; row: Indicator }[] {
  return rows.map((row, index) => ({ at: at + index, row }))
}

function namesOf(indicators: readonly Indicator[]): readonly string[] {
  return indicators.map(({ name, verbatim }) => verbatim ?? name)
}

function ends(rows: readonly Indicator[]): readonly [string, string] {
  return [rows[0]?.id ?? '', rows.at(-1)?.id ?? '']
}
