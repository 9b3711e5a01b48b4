/**
 * Shows a dialog for as long as it is rendered: the rest of the window waits, and when it closes the focus goes back to where
 * it was. Esc is the dialog's own, so that nothing behind it answers too.
 */
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'

/** `focus` is a selector of what the keys go to first; without it the browser decides. */
export function useModal(focus?: string): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  // A dialog that vanished from the page without being closed would keep the focus to itself.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    if (focus !== undefined) enter(element, focus)
    return () => {
      element?.close()
      bringCaret()
    }
  }, [focus])
  // Where what had the focus is gone, after an undo for instance, the keys would reach nothing in here.
  useLayoutEffect(() => {
    if (focus === undefined || document.activeElement !== document.body) return
    enter(dialog.current, focus)
  })
  return dialog
}

/** What stands in a field is selected, so that typing takes its place as it does in a cell. */
function enter(dialog: HTMLDialogElement | null, selector: string): void {
  const element = dialog?.querySelector<HTMLElement>(selector)
  element?.focus()
  if (element instanceof HTMLInputElement) element.select()
}

/**
 * Chromium gives the focus back without the caret, which stays in the closed dialog's field and goes with it: what was then
 * typed would reach nothing.
 */
function bringCaret(): void {
  const field = document.activeElement
  const isText = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
  if (isText && field.selectionStart !== null) field.setSelectionRange(field.selectionStart, field.selectionEnd)
}

export function keepEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Escape') event.stopPropagation()
}
