/**
 * A wide sheet in front of the window, in which changes count at once, so that it only needs closing: the rest waits, Esc
 * closes this and nothing behind it, and the focus then goes back to where it was.
 */
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import './wideDialog.css'

interface Props {
  readonly title: string
  readonly className: string
  /** A selector of what the keys go to first. */
  readonly focus: string
  /** At the right of the title, the button that closes it among them. */
  readonly actions: ReactNode
  /** Keys that nothing inside has used; those of an input method are not among them. */
  readonly onKey?: (event: KeyboardEvent<HTMLElement>) => void
  readonly onClose: () => void
  readonly children: ReactNode
}

export function WideDialog({ title, className, focus, actions, onKey, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  // A dialog that vanished from the page without being closed would keep the focus to itself.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>(focus)?.focus()
    return () => element?.close()
  }, [focus])

  return (
    <dialog
      ref={dialog}
      className={`wide-dialog ${className}`}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.stopPropagation()
        else if (!event.defaultPrevented && !event.nativeEvent.isComposing) onKey?.(event)
      }}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header>
        <h1 id={id}>{title}</h1>
        <div className="wide-dialog-actions">{actions}</div>
      </header>
      <div className="wide-dialog-content">{children}</div>
    </dialog>
  )
}
