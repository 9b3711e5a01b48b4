/**
 * The bar at the sheet's top right in which one searches and replaces. It is no dialog: the sheet stays usable beside it,
 * and the keys stay in its field while the sheet shows one match after the other. As in Excel, Tab goes from what is
 * searched to what replaces it and on to the buttons that do it.
 */
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { type Observable, useObservable } from '../observable.ts'
import type { SheetSelection } from '../sheet/sheetProps.ts'
import { currentIndex, type Finder, type FinderState, searchedField } from './finder.ts'
import { type Field, findMatches } from './matches.ts'
import { searchPattern } from './pattern.ts'
import { SearchField } from './SearchField.tsx'
import './searching.css'
import { SEARCHING_TEXTS } from './texts.ts'

interface Props {
  readonly state: FinderState
  readonly finder: Finder
  /** What the sheet shows. */
  readonly field: Field
  /** Rows are hidden by a filter, and so not searched. */
  readonly filtered: boolean
  readonly selection: Observable<SheetSelection | null>
  /** Gives the keys back to the sheet. */
  readonly leave: () => void
}

export function FindBar({ state, finder, field, filtered, selection, leave }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const active = useObservable(selection)?.active ?? null
  const { text, replacement, replacing, scope, scoped, current, asked } = state
  const { rows, columns } = field
  const matches = useMemo(
    () => findMatches(searchedField({ rows, columns }, { scope, scoped }), searchPattern(text)),
    [rows, columns, scope, scoped, text],
  )
  const nothing = text !== '' && matches.length === 0
  const none = scoped ? SEARCHING_TEXTS.noneInScope : filtered ? SEARCHING_TEXTS.noneInFilter : SEARCHING_TEXTS.none
  const at = currentIndex(matches, current, active) + 1

  useEffect(() => {
    if (asked === 0) return
    input.current?.focus()
    input.current?.select()
  }, [asked])

  const close = () => {
    finder.close()
    leave()
  }
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }

  return (
    <search className="find-bar" aria-label={SEARCHING_TEXTS.bar} onKeyDown={onEscape}>
      <button
        type="button"
        className="quiet find-toggle"
        aria-expanded={replacing}
        aria-label={SEARCHING_TEXTS.replaceLine}
        title={replacing ? SEARCHING_TEXTS.hideReplacing : SEARCHING_TEXTS.showReplacing}
        onClick={() => finder.showReplacing(!replacing)}
      >
        <span aria-hidden="true">{replacing ? '▾' : '▸'}</span>
      </button>
      <div className="find-fields">
        <SearchField
          ref={input}
          label={SEARCHING_TEXTS.find}
          placeholder={SEARCHING_TEXTS.find}
          text={text}
          wrong={nothing}
          onText={finder.type}
          onKey={onEnter(({ shiftKey }) => finder.step(shiftKey ? 'previous' : 'next'))}
        />
        {replacing ? (
          <SearchField
            label={SEARCHING_TEXTS.replaceWith}
            placeholder={SEARCHING_TEXTS.replaceWith}
            text={replacement}
            onText={finder.typeReplacement}
            onKey={onEnter(finder.replace)}
          />
        ) : null}
      </div>
      <div className="find-lines">
        {replacing || scope ? (
          <div className="find-line find-lower">
            {replacing ? <ReplaceButtons {...{ finder, leave }} nothing={matches.length === 0} /> : null}
            {scope ? (
              <label className="find-scope">
                <input type="checkbox" checked={scoped} onChange={({ target }) => finder.keepToScope(target.checked)} />
                {SEARCHING_TEXTS.scope(scope.cells)}
              </label>
            ) : null}
          </div>
        ) : null}
        <div className="find-line">
          <output className={nothing ? 'find-count none' : 'find-count'}>
            {text === '' ? '' : nothing ? none : SEARCHING_TEXTS.count(at, matches.length)}
          </output>
          <button
            type="button"
            title={SEARCHING_TEXTS.previousHint}
            aria-disabled={matches.length === 0}
            onClick={() => finder.step('previous')}
          >
            {SEARCHING_TEXTS.previous}
          </button>
          <button
            type="button"
            title={SEARCHING_TEXTS.nextHint}
            aria-disabled={matches.length === 0}
            onClick={() => finder.step('next')}
          >
            {SEARCHING_TEXTS.next}
          </button>
          <button
            type="button"
            className="quiet"
            title={SEARCHING_TEXTS.closeHint}
            aria-label={SEARCHING_TEXTS.close}
            onClick={close}
          >
            ×
          </button>
        </div>
      </div>
    </search>
  )
}

interface ReplaceProps extends Pick<Props, 'finder' | 'leave'> {
  readonly nothing: boolean
}

function ReplaceButtons({ finder, nothing, leave }: ReplaceProps) {
  return (
    <>
      <button type="button" title={SEARCHING_TEXTS.replaceHint} aria-disabled={nothing} onClick={finder.replace}>
        {SEARCHING_TEXTS.replace}
      </button>
      <button
        type="button"
        aria-disabled={nothing}
        onClick={() => {
          finder.replaceAll()
          // The next key is often Ctrl+Z, which is then the document's and not the field's.
          leave()
        }}
      >
        {SEARCHING_TEXTS.replaceAll}
      </button>
    </>
  )
}

function onEnter(act: (event: KeyboardEvent) => void): (event: KeyboardEvent) => boolean {
  return (event) => {
    if (event.key !== 'Enter') return false
    act(event)
    return true
  }
}
