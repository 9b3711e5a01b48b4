/**
 * The sheet's text area as the ear for keys, input methods and the clipboard, told on as actions and as typing. Keys that
 * belong to a composition are never looked at, and the text area's value and focus are never touched while one runs.
 */
import {
  type ActionGroup,
  type ActionId,
  isSheetAction,
  type ProgramActionId,
  type SheetActionId,
} from '../actions/actionTable.ts'
import { actionOfKey } from '../actions/pressedKey.ts'
import type { CellEditor } from './cellEditor.ts'

export interface KeyboardActions {
  /** False when the action has nothing to do here and its key may go to the browser. */
  readonly perform: (id: SheetActionId) => boolean
  readonly performProgram: (id: ProgramActionId) => void
  /** Typing is about to begin: bring the text area to the active cell. */
  readonly aboutToType: () => void
  readonly typingBegan: () => void
  readonly typed: () => void
  readonly left: () => void
  readonly focusChanged: () => void
  readonly copied: (clipboard: DataTransfer) => void
  readonly cut: (clipboard: DataTransfer) => void
  readonly pasted: (clipboard: DataTransfer) => void
}

/** Listens until the signal is given. */
export function listenToKeyboard(editor: CellEditor<unknown>, actions: KeyboardActions, signal: AbortSignal): void {
  listenToKeys(editor, actions, signal)
  listenToTyping(editor, actions, signal)
  listenToClipboard(editor, actions, signal)
}

function listenToKeys(editor: CellEditor<unknown>, actions: KeyboardActions, signal: AbortSignal): void {
  const perform = (id: ActionId) => {
    if (isSheetAction(id)) return actions.perform(id)
    actions.performProgram(id)
    return true
  }
  editor.element.addEventListener(
    'keydown',
    (event) => {
      // 229 is what a key becomes that the input method has taken, the first one of a composition included.
      if (event.isComposing || event.keyCode === 229) {
        if (!editor.open && !event.isComposing) actions.aboutToType()
        return
      }
      if (editor.open) {
        const action = actionOfKey(event, editor.open.mode === 'typed' ? ['editor', 'typing'] : ['editor'])
        if (action ? perform(action.id) : isOnlyForCells(event)) event.preventDefault()
        return
      }
      // With no edit to take in first, the window's keys are heard here too, before the text area makes its own of them.
      const action = actionOfKey(event, ['sheet', 'window'])
      if (action ? perform(action.id) : event.altKey && event.key === 'Enter') event.preventDefault()
      else if (!action && event.key.length === 1 && !event.ctrlKey && !event.metaKey) actions.aboutToType()
    },
    { signal },
  )
}

const GROUPS_FOR_CELLS: readonly ActionGroup[] = ['项目和单位', '视图']
const FILLS: readonly ActionId[] = ['fill-down', 'fill-right']

/** Keys that mean nothing to a text while a browser would reload the page at them, zoom it or keep a bookmark of it. */
function isOnlyForCells(event: KeyboardEvent): boolean {
  const action = actionOfKey(event, ['sheet'])
  return action !== null && (GROUPS_FOR_CELLS.includes(action.group) || FILLS.includes(action.id))
}

function listenToTyping(editor: CellEditor<unknown>, actions: KeyboardActions, signal: AbortSignal): void {
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

function listenToClipboard(editor: CellEditor<unknown>, actions: KeyboardActions, signal: AbortSignal): void {
  const handle = (use: (clipboard: DataTransfer) => void) => (event: ClipboardEvent) => {
    if (editor.open || !event.clipboardData) return
    event.preventDefault()
    use(event.clipboardData)
  }
  const { element } = editor
  element.addEventListener('copy', handle(actions.copied), { signal })
  element.addEventListener('cut', handle(actions.cut), { signal })
  element.addEventListener('paste', handle(actions.pasted), { signal })
}
