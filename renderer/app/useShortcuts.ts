/** Runs actions by their keys, wherever the focus is, and keeps the browser from saving or printing its own page. */
import { useEffect, useRef } from 'react'
import type { OfferOf } from '../actions/offers.ts'
import { actionOfKey } from '../actions/pressedKey.ts'
import { isField, leaveField } from './leaveField.ts'

export function useShortcuts(offerOf: OfferOf): void {
  const latest = useRef(offerOf)
  useEffect(() => {
    latest.current = offerOf
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const action = actionOfKey(event, ['window'])
      if (!action || (action.leaveToFields && isField(event.target))) return
      // Even while the action cannot run, what the browser does with the key would surprise here.
      event.preventDefault()
      const behindDialog = event.target instanceof Element && event.target.closest('dialog') !== null
      if (behindDialog || !latest.current(action.id).run) return
      if (!action.whileEditing) leaveField()
      // What leaving the field saved may change what the action finds, so it is looked up in the next picture.
      requestAnimationFrame(() => latest.current(action.id).run?.())
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
