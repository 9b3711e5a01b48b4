/**
 * What a gesture in the sheet of indicators comes to, and how texts for lines become commands: lines that are there are
 * changed, those below them are added. Pure.
 */
import type { CellChange, Command } from '../../../shared/commands.ts'
import {
  BLANK_INDICATOR,
  type Indicator,
  type IndicatorContent,
  type NewId,
  type Project,
} from '../../../shared/form.ts'
import type { IndicatorLine } from './indicatorLines.ts'

export interface LineGround {
  readonly tableId: string
  readonly project: Project
  /** As on the screen, the empty one last. */
  readonly lines: readonly IndicatorLine[]
  readonly newId: NewId
}

export interface LineStep {
  /** Names the undo step. */
  readonly label: string
  /** All of them together are one undo step. */
  readonly commands: readonly Command[]
  /** The first and the last line to select afterwards, by identity; null to stay. */
  readonly select: readonly [string, string] | null
  /** What the user is told, or null. */
  readonly said: string | null
}

export interface LineWrite {
  /** The line's place; from the empty line on it is a new indicator's. */
  readonly at: number
  readonly changes: Partial<IndicatorContent>
}

export interface Written {
  readonly commands: readonly Command[]
  /** The line of each write, by identity. */
  readonly ids: readonly string[]
  readonly added: number
}

const FIELDS = Object.keys(BLANK_INDICATOR) as (keyof IndicatorContent)[]

function isBlank(content: Partial<IndicatorContent>): boolean {
  return FIELDS.every((field) => !content[field])
}

/** The commands of these writes, which come in rising order of `at`. Blank ones at the end add no lines. */
export function writeLines({ tableId, project, lines, newId }: LineGround, writes: readonly LineWrite[]): Written {
  const end = lines.length - 1
  const lastFilled = writes.findLastIndex(({ changes }) => !isBlank(changes))
  const meant = writes.filter(({ at }, index) => at < end || index <= lastFilled)
  const cells: CellChange[] = []
  const entries: { at: number; row: Indicator }[] = []
  const ids = meant.map(({ at, changes }) => {
    const line = lines[at]
    if (line && line.kind !== 'empty') {
      cells.push(...cellChanges(project.id, line.indicator, changes))
      return line.id
    }
    const id = line?.id ?? newId()
    entries.push({ at: end + entries.length, row: { ...BLANK_INDICATOR, ...changes, id } })
    return id
  })
  const commands: Command[] = []
  if (cells.length > 0) commands.push({ kind: 'setCells', tableId, cells })
  if (entries.length > 0) commands.push({ kind: 'insertIndicators', tableId, projectId: project.id, entries })
  return { commands, ids, added: entries.length }
}

/** The fields that differ from what the indicator says. */
function cellChanges(projectId: string, indicator: Indicator, changes: Partial<IndicatorContent>): CellChange[] {
  return FIELDS.flatMap((field): CellChange[] => {
    const value = changes[field]
    if (value === undefined || value === indicator[field]) return []
    const cell = { row: 'indicator', id: indicator.id, projectId } as const
    return field === 'name' ? [{ ...cell, field, value: value ?? '' }] : [{ ...cell, field, value }]
  })
}
