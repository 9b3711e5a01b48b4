/**
 * A menu of actions, as a right click or the menu key opens it. It has the keys while it is open, like the menus of any
 * office program, and gives the focus back before it runs anything: what is run may need the sheet, or take the focus on.
 */
import { Fragment, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import './actionMenu.css'
import { type MenuEntry, type MenuRequest, menuCorner, menuEntries, walkTo } from './menuModel.ts'
import type { OfferOf } from './offers.ts'
import { ACTION_TEXTS } from './texts.ts'

interface Props {
  readonly request: MenuRequest
  readonly offerOf: OfferOf
  readonly onClose: () => void
}

export function ActionMenu({ request, offerOf, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null)
  const [focusedBefore] = useState(() => document.activeElement)
  const groups = menuEntries(request.about, offerOf)

  const close = () => {
    giveFocusTo(focusedBefore)
    onClose()
  }
  const choose = ({ run }: MenuEntry) => {
    if (!run) return
    close()
    run()
  }

  useLayoutEffect(() => {
    const element = menu.current
    if (!element) return
    const inside = { width: window.innerWidth, height: window.innerHeight }
    const { left, top } = menuCorner(request, element.getBoundingClientRect(), inside)
    element.style.left = `${left}px`
    element.style.top = `${top}px`
    element.focus({ preventScroll: true })
    return () => {
      if (element.contains(document.activeElement)) giveFocusTo(focusedBefore)
    }
  }, [request, focusedBefore])
  useClosing(close)

  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    // Nothing behind the menu hears a key while it is open, and the browser does nothing of its own.
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') return close()
    const items = [...event.currentTarget.querySelectorAll('button')]
    const focused = items.indexOf(document.activeElement as HTMLButtonElement)
    const next = walkTo(event.key, focused, items.length)
    if (next !== null) items[next]?.focus()
    const entry = groups.flat()[focused]
    if (entry && (event.key === 'Enter' || event.key === ' ')) choose(entry)
  }

  return (
    <div
      ref={menu}
      className="action-menu"
      role="menu"
      tabIndex={-1}
      aria-label={ACTION_TEXTS.menus[request.about]}
      onKeyDown={onKey}
      onContextMenu={(event) => event.preventDefault()}
    >
      {groups.map((entries, at) => (
        <Fragment key={entries[0]?.id}>
          {at > 0 ? <hr /> : null}
          {entries.map((entry) => (
            <Item key={entry.id} entry={entry} onChoose={() => choose(entry)} />
          ))}
        </Fragment>
      ))}
    </div>
  )
}

function giveFocusTo(element: Element | null): void {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true })
}

function Item({ entry, onChoose }: { readonly entry: MenuEntry; readonly onChoose: () => void }) {
  const { label, hint, key, run, checked } = entry
  const role = checked === undefined ? { role: 'menuitem' } : { role: 'menuitemcheckbox', 'aria-checked': checked }
  return (
    <button
      type="button"
      {...role}
      tabIndex={-1}
      title={hint}
      aria-disabled={run === null}
      aria-keyshortcuts={key?.aria}
      onClick={onChoose}
      onMouseMove={(event) => event.currentTarget.focus({ preventScroll: true })}
    >
      <span className="action-menu-label">{label}</span>
      {key ? (
        <span className="action-menu-key" aria-hidden="true">
          {key.shown}
        </span>
      ) : null}
    </button>
  )
}

/** A menu goes when the mouse is used elsewhere, or the window changes or is left. */
function useClosing(close: () => void): void {
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  useEffect(() => {
    const onElsewhere = ({ target }: Event) => {
      const within = target instanceof Element && target.closest('.action-menu, [aria-haspopup="menu"]')
      if (!within) latest.current()
    }
    const onGone = () => latest.current()
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('mousedown', onElsewhere, { capture: true, signal })
    window.addEventListener('wheel', onElsewhere, { capture: true, passive: true, signal })
    window.addEventListener('resize', onGone, { signal })
    window.addEventListener('blur', onGone, { signal })
    return () => listening.abort()
  }, [])
}
