/** The line over the sheet that says which rows are shown and lets one choose. The filter follows what is typed. */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { SEVERITIES } from '../../shared/checks/severity.ts'
import { SearchField } from '../searching/SearchField.tsx'
import type { FindingsFilter } from './arrange.ts'
import type { Filtering, FilteringState, ShownProjects } from './filtering.ts'
import './filtering.css'
import { cellSentence, FILTERING_TEXTS } from './texts.ts'

const FINDINGS_FILTERS: readonly FindingsFilter[] = ['all', 'any', ...SEVERITIES]

interface Props {
  readonly state: FilteringState
  readonly filtering: Filtering
  /** null while no filter is on. */
  readonly projects: ShownProjects | null
  /** Gives the keys back to the sheet. */
  readonly leave: () => void
}

export function FilterBar({ state: { criteria, asked }, filtering, projects, leave }: Props) {
  const bar = useRef<HTMLElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const filtered = projects !== null
  const applied = filtered || criteria.sort !== null

  useEffect(() => {
    if (asked === 0) return
    input.current?.focus()
    input.current?.select()
  }, [asked])

  const latestLeave = useRef(leave)
  useEffect(() => {
    latestLeave.current = leave
  })
  // Whatever closes the bar, the keys must not go with it.
  useLayoutEffect(() => {
    const element = bar.current
    return () => {
      if (element?.contains(document.activeElement)) latestLeave.current()
    }
  }, [])

  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    leave()
  }

  return (
    <search ref={bar} className="filter-bar" aria-label={FILTERING_TEXTS.bar} onKeyDown={onEscape}>
      <SearchField
        ref={input}
        label={FILTERING_TEXTS.textLabel}
        placeholder={FILTERING_TEXTS.textPlaceholder}
        text={criteria.text}
        wrong={projects?.shown === 0}
        onText={(text) => filtering.change({ text })}
        onKey={({ key }) => {
          if (key === 'Enter') leave()
          return key === 'Enter'
        }}
      />
      <select
        aria-label={FILTERING_TEXTS.findingsLabel}
        value={criteria.findings}
        onChange={({ target }) => filtering.change({ findings: findingsFilterOf(target.value) })}
      >
        {FINDINGS_FILTERS.map((filter) => (
          <option key={filter} value={filter}>
            {FILTERING_TEXTS.findings[filter]}
          </option>
        ))}
      </select>
      {criteria.cell ? (
        <button
          type="button"
          className="filter-cell"
          title={FILTERING_TEXTS.endCell}
          onClick={() => {
            filtering.change({ cell: null })
            leave()
          }}
        >
          {cellSentence(criteria.cell)} <span aria-hidden="true">×</span>
        </button>
      ) : null}
      <output>{projects ? FILTERING_TEXTS.shown(projects) : ''}</output>
      <button type="button" aria-disabled={!applied} title={FILTERING_TEXTS.applyHint} onClick={filtering.apply}>
        {FILTERING_TEXTS.apply}
      </button>
      <button type="button" aria-disabled={!filtered} title={FILTERING_TEXTS.clearHint} onClick={filtering.endFilter}>
        {FILTERING_TEXTS.clear}
      </button>
      <button
        type="button"
        className="quiet filter-close"
        aria-label={FILTERING_TEXTS.close}
        title={FILTERING_TEXTS.closeHint}
        onClick={() => {
          filtering.toggle()
          leave()
        }}
      >
        ×
      </button>
    </search>
  )
}

function findingsFilterOf(value: string): FindingsFilter {
  return FINDINGS_FILTERS.find((filter) => filter === value) ?? 'all'
}
