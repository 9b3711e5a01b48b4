/** The sheet of all keys, in front of the window until it is closed; the focus then goes back to where it was. */
import { Fragment, useId, useLayoutEffect, useRef } from 'react'
import { type Combination, type KeyLine, keySections } from './keyLines.ts'
import './keySheet.css'
import { ACTION_TEXTS } from './texts.ts'

export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  // A dialog that vanished from the page without being closed would keep the focus to itself.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])

  return (
    <dialog
      ref={dialog}
      className="key-sheet"
      aria-labelledby={id}
      onCancel={onClose}
      // Esc closes this, not also the page that may lie behind it.
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <header>
        <h1 id={id}>{ACTION_TEXTS.allKeys}</h1>
        <button type="button" onClick={onClose}>
          {ACTION_TEXTS.close}
        </button>
      </header>
      <div className="key-sections">
        {keySections().map(({ group, lines }) => (
          <section key={group}>
            <h2>{group}</h2>
            <dl>
              {lines.map((line) => (
                <Line key={line.label} line={line} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  )
}

function Line({ line: { label, hint, combinations, place } }: { readonly line: KeyLine }) {
  return (
    <div className="key-line">
      <dt title={hint ?? undefined}>{label}</dt>
      <dd>
        {place}
        {combinations.map((combination, at) => (
          <Fragment key={textOf(combination)}>
            {at > 0 ? ' / ' : null}
            <Keys {...combination} />
          </Fragment>
        ))}
      </dd>
    </div>
  )
}

function Keys({ held, pressed }: Combination) {
  return (
    <span className="keys">
      {held.map((name) => (
        <Fragment key={name}>
          <kbd>{name}</kbd>+
        </Fragment>
      ))}
      {pressed.map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  )
}

function textOf({ held, pressed }: Combination): string {
  return [...held, ...pressed].join('+')
}
