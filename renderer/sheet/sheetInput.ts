/**
 * The sheet's ears: mouse, keyboard, input method and clipboard events, told on as what the user means. It holds no
 * state but the drag. Keys that belong to a composition are never looked at, and the text area's value and focus are
 * never touched while one runs.
 */
import type { CellEditor } from './cellEditor.ts'
import { cellUnder, isScrollBar, placeUnder, rowUnder } from './gridTarget.ts'
import { type EditingAction, editingAction, type ReadyAction, readyAction } from './keys.ts'
import type { CellPlace } from './sheetProps.ts'

export interface SheetActions {
  /** False when the key has nothing to do here and may go to the browser. */
  readonly ready: (action: ReadyAction) => boolean
  readonly editing: (action: EditingAction) => void
  /** Typing is about to begin: bring the text area to the active cell. */
  readonly aboutToType: () => void
  readonly typingBegan: () => void
  readonly typed: () => void
  readonly pointed: (place: CellPlace, extend: boolean) => void
  readonly draggedTo: (place: CellPlace) => void
  readonly rowPointed: (rowId: string, extend: boolean) => void
  readonly hovered: (place: CellPlace, cell: HTMLElement) => void
  readonly left: () => void
  readonly focusChanged: () => void
  readonly copied: (clipboard: DataTransfer) => void
  readonly cut: (clipboard: DataTransfer) => void
  readonly pasted: (text: string) => void
}

/** Listens until the signal is given. */
export function listenToSheet(root: HTMLElement, editor: CellEditor, actions: SheetActions, signal: AbortSignal): void {
  listenToMouse(root, actions, signal)
  listenToKeys(editor, actions, signal)
  listenToTyping(editor, actions, signal)
  listenToClipboard(editor, actions, signal)
}

function listenToMouse(root: HTMLElement, actions: SheetActions, signal: AbortSignal): void {
  let dragging = false
  const pressed = (event: MouseEvent) => {
    if (event.button !== 0 || isScrollBar(event.target)) return
    // Nothing in the grid may take the focus from the text area, not even the header or the empty space under the rows.
    event.preventDefault()
    const rowId = rowUnder(event.target)
    if (rowId === null) return
    const place = placeUnder(event.target)
    dragging = place !== null
    if (place) actions.pointed(place, event.shiftKey)
    else actions.rowPointed(rowId, event.shiftKey)
  }
  root.addEventListener('mousedown', pressed, { capture: true, signal })
  root.addEventListener(
    'mouseover',
    (event) => {
      const place = placeUnder(event.target)
      if (!place) return
      if (dragging && event.buttons === 1) actions.draggedTo(place)
      const cell = cellUnder(event.target)
      if (cell) actions.hovered(place, cell)
    },
    { signal },
  )
  window.addEventListener('mouseup', () => (dragging = false), { signal })
  root.addEventListener(
    'dblclick',
    (event) => {
      if (placeUnder(event.target)) actions.ready({ kind: 'edit' })
    },
    { signal },
  )
}

function listenToKeys(editor: CellEditor, actions: SheetActions, signal: AbortSignal): void {
  editor.element.addEventListener(
    'keydown',
    (event) => {
      // 229 is what a key becomes that the input method has taken, the first one of a composition included.
      if (event.isComposing || event.keyCode === 229) {
        if (!editor.open && !event.isComposing) actions.aboutToType()
        return
      }
      if (editor.open) {
        const action = editingAction(event, editor.open.mode === 'typed')
        if (!action) return
        event.preventDefault()
        actions.editing(action)
        return
      }
      const action = readyAction(event)
      if (action ? actions.ready(action) : event.altKey && event.key === 'Enter') event.preventDefault()
      else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) actions.aboutToType()
    },
    { signal },
  )
}

function listenToTyping(editor: CellEditor, actions: SheetActions, signal: AbortSignal): void {
  const { element } = editor
  element.addEventListener(
    'compositionstart',
    () => {
      if (!editor.open) actions.typingBegan()
    },
    { signal },
  )
  element.addEventListener(
    'input',
    (event) => {
      const composing = event instanceof InputEvent && event.isComposing
      if (!editor.open && !composing) actions.typingBegan()
      if (editor.open) actions.typed()
      else if (!composing) editor.empty()
    },
    { signal },
  )
  element.addEventListener(
    'compositionend',
    () => {
      if (!editor.open) editor.empty()
    },
    { signal },
  )
  element.addEventListener('focus', actions.focusChanged, { signal })
  element.addEventListener(
    'blur',
    () => {
      actions.focusChanged()
      // Another window in front takes the keys, but the text area stays this page's focus: the edit goes on.
      if (!editor.focused) actions.left()
    },
    { signal },
  )
}

function listenToClipboard(editor: CellEditor, actions: SheetActions, signal: AbortSignal): void {
  const handle = (use: (clipboard: DataTransfer) => void) => (event: ClipboardEvent) => {
    if (editor.open || !event.clipboardData) return
    event.preventDefault()
    use(event.clipboardData)
  }
  const { element } = editor
  element.addEventListener('copy', handle(actions.copied), { signal })
  element.addEventListener('cut', handle(actions.cut), { signal })
  const paste = handle((clipboard) => actions.pasted(clipboard.getData('text/plain')))
  element.addEventListener('paste', paste, { signal })
}
