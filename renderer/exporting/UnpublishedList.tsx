/**
 * Units and projects to tick those that are not published, with a search. The list is one stop for Tab and is walked through
 * with the arrow keys; the space bar ticks.
 */
import { type KeyboardEvent, useId, useState } from 'react'
import type { TargetTable } from '../../shared/form.ts'
import { printAmount } from '../../shared/money.ts'
import { LongList } from '../checks/LongList.tsx'
import { ROW_TEXTS } from '../rows/texts.ts'
import { EXPORTING_TEXTS } from './texts.ts'
import { type UnpublishedLine, unpublishedLines, withTicked } from './unpublishedLines.ts'

interface Props {
  readonly table: TargetTable
  /** By the projects' identities, those of other tables too. */
  readonly unpublished: readonly string[]
  readonly onUnpublished: (unpublished: readonly string[]) => void
}

export function UnpublishedList({ table, unpublished, onUnpublished }: Props) {
  const [search, setSearch] = useState('')
  const [current, setCurrent] = useState<string | null>(null)
  const id = useId()
  const lines = unpublishedLines(table, unpublished, search)
  const listed = lines.flatMap((line) => (line.kind === 'project' ? [line.id] : []))
  const stop = lines.some((line) => line.id === current) ? current : lines[0]?.id
  const tick = (projectIds: readonly string[], isTicked: boolean) =>
    onUnpublished(withTicked(unpublished, projectIds, isTicked))
  return (
    <fieldset className="unpublished">
      <legend>{EXPORTING_TEXTS.unpublished}</legend>
      <div className="unpublished-search">
        <input
          type="search"
          aria-label={EXPORTING_TEXTS.search}
          placeholder={EXPORTING_TEXTS.search}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
        <button type="button" onClick={() => tick(listed, true)}>
          {EXPORTING_TEXTS.tickAll}
        </button>
        <button type="button" onClick={() => tick(listed, false)}>
          {EXPORTING_TEXTS.tickNone}
        </button>
      </div>
      {lines.length === 0 ? <p className="unpublished-none">{EXPORTING_TEXTS.nothingMatches}</p> : null}
      <div className="unpublished-list">
        <LongList entries={lines} at={-1} earlier={EXPORTING_TEXTS.earlier} more={EXPORTING_TEXTS.more}>
          {(shown) => (
            <ul>
              {shown.map((line) => (
                <li key={line.id} className={line.kind}>
                  <label>
                    <input
                      type="checkbox"
                      tabIndex={line.id === stop ? 0 : -1}
                      aria-describedby={`${id}${line.id}`}
                      {...tickOf(line)}
                      onFocus={() => setCurrent(line.id)}
                      onKeyDown={walk}
                      onChange={({ target }) =>
                        tick(line.kind === 'unit' ? line.projectIds : [line.id], target.checked)
                      }
                    />
                    <span className="unpublished-name">{nameOf(line)}</span>
                    <span className="unpublished-amount" id={`${id}${line.id}`}>
                      {printAmount(line.total, table.unit)}
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          )}
        </LongList>
      </div>
    </fieldset>
  )
}

/** A unit some of whose projects are ticked is neither. */
function tickOf(line: UnpublishedLine) {
  if (line.kind === 'project') return { checked: line.isTicked }
  const isMixed = line.ticked > 0 && line.ticked < line.projectIds.length
  return {
    checked: line.ticked > 0 && !isMixed,
    ref: (input: HTMLInputElement | null) => {
      if (input) input.indeterminate = isMixed
    },
  }
}

function nameOf(line: UnpublishedLine): string {
  if (line.kind === 'project') return line.name.trim() || ROW_TEXTS.unnamedProject
  return EXPORTING_TEXTS.unitLine(line.name.trim() || ROW_TEXTS.unnamedUnit, line.ticked, line.projectIds.length)
}

function walk(event: KeyboardEvent<HTMLInputElement>): void {
  const boxes = [...(event.currentTarget.closest('.unpublished-list')?.querySelectorAll('input') ?? [])]
  const at = boxes.indexOf(event.currentTarget)
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, boxes.length - 1),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: boxes.length - 1,
  }
  const to = steps[event.key]
  if (to === undefined) return
  event.preventDefault()
  boxes[to]?.focus()
}
