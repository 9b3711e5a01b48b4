/**
 * The list of suggestions at an editor. It only shows: the focus stays in the editor, whose owner has the keys
 * (`openList.ts`) and tells the editor which option is marked (`editorAria`).
 */
import { useLayoutEffect, useRef } from 'react'
import type { Suggestion } from '../../shared/suggestion.ts'
import { type Edges, listPlace } from './listPlace.ts'
import { isOpen, type OpenList } from './openList.ts'
import './suggesting.css'
import { SUGGESTING_TEXTS } from './texts.ts'

interface Props<Changes> {
  /** The list's own identity in the page; its options are named after it. */
  readonly id: string
  /** What is suggested, for screen readers: 建议的指标名称. */
  readonly label: string
  readonly list: OpenList<Changes>
  /** The cell or field that the list belongs to, in pixels of the window. */
  readonly cell: Edges
  readonly onMark: (at: number) => void
  readonly onTake: (suggestion: Suggestion<Changes>) => void
}

export function SuggestionList<Changes>(props: Props<Changes>) {
  return isOpen(props.list) ? <List {...props} /> : null
}

function List<Changes>({ id, label, list, cell, onMark, onTake }: Props<Changes>) {
  const frame = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const { style } = element
    style.minWidth = `${cell.right - cell.left}px`
    style.maxHeight = ''
    const inside = { width: window.innerWidth, height: window.innerHeight }
    style.maxHeight = `${listPlace(cell, element.getBoundingClientRect(), inside).maxHeight}px`
    // Measured again: a list that had to be shortened is wider by its scroll bar.
    const { left, top } = listPlace(cell, element.getBoundingClientRect(), inside)
    style.left = `${left}px`
    style.top = `${top}px`
    element.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <div
      ref={frame}
      className="suggestions"
      role="listbox"
      id={id}
      aria-label={label}
      tabIndex={-1}
      // Pressing the mouse here must not take the focus from the editor, which would end the edit.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div role="presentation">
        {list.suggestions.map((suggestion, at) => (
          <Option
            key={`${suggestion.text}|${suggestion.detail}`}
            id={optionId(id, at)}
            suggestion={suggestion}
            marked={at === list.marked}
            onMark={() => onMark(at)}
            onTake={() => onTake(suggestion)}
          />
        ))}
      </div>
      <p aria-hidden="true">{SUGGESTING_TEXTS.keys}</p>
    </div>
  )
}

interface OptionProps {
  readonly id: string
  readonly suggestion: Suggestion<unknown>
  readonly marked: boolean
  readonly onMark: () => void
  readonly onTake: () => void
}

function Option({ id, suggestion: { text, detail }, marked, onMark, onTake }: OptionProps) {
  return (
    <button
      type="button"
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={marked}
      title={text}
      // A list that comes up under a resting mouse is not pointed at.
      onMouseMove={({ movementX, movementY }) => {
        if (!marked && (movementX !== 0 || movementY !== 0)) onMark()
      }}
      onClick={onTake}
    >
      <span className="suggestion-text">{text}</span>
      {detail === '' ? null : <span className="suggestion-detail">{detail}</span>}
    </button>
  )
}

function optionId(listId: string, at: number): string {
  return `${listId}-${at}`
}

/** What the editor's element says of its list; all undefined while there is none. */
export function editorAria(listId: string, list: OpenList<unknown>) {
  const open = isOpen(list)
  return {
    'aria-autocomplete': open ? 'list' : undefined,
    'aria-controls': open ? listId : undefined,
    'aria-activedescendant': open && list.marked !== null ? optionId(listId, list.marked) : undefined,
  } as const
}
