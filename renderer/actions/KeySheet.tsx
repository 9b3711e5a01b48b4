/** The sheet of all keys, in front of the window until it is closed; the focus then goes back to where it was. */
import { Fragment, useId } from 'react'
import { keepEscape, useModal } from '../dialogs/useModal.ts'
import { type Combination, type KeyLine, keySections } from './keyLines.ts'
import './keySheet.css'
import { ACTION_TEXTS } from './texts.ts'

export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const dialog = useModal()
  const id = useId()

  return (
    <dialog ref={dialog} className="key-sheet" aria-labelledby={id} onCancel={onClose} onKeyDown={keepEscape}>
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
