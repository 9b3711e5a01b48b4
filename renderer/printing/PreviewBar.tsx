/** The bar over the preview: what is looked at, what can be made of it, and the way back to the sheet. */
import { type ReactNode, useEffect, useRef } from 'react'
import { useObservable } from '../observable.ts'
import type { WorkRunner } from '../work/runner.ts'
import { PRINTING_TEXTS } from './texts.ts'

interface Props {
  readonly works: WorkRunner
  readonly onPrint: () => void
  readonly onPdf: () => void
  readonly onClose: () => void
  /** What there is to see has come. */
  readonly isShown: boolean
  /** Gives it the keys, which wait here until then. */
  readonly giveKeys: () => void
  readonly children?: ReactNode
}

export function PreviewBar({ works, onPrint, onPdf, onClose, isShown, giveKeys, children }: Props) {
  const close = useRef<HTMLButtonElement>(null)
  const busy = useObservable(works.running) !== null
  useEffect(() => close.current?.focus(), [])
  const latest = useRef(giveKeys)
  useEffect(() => {
    latest.current = giveKeys
  })
  useEffect(() => {
    if (isShown && document.activeElement === close.current) latest.current()
  }, [isShown])
  return (
    <div className="preview-bar">
      <h1>{PRINTING_TEXTS.title}</h1>
      <button type="button" className="primary" disabled={busy} onClick={onPrint}>
        {PRINTING_TEXTS.print}
      </button>
      <button type="button" disabled={busy} onClick={onPdf}>
        {PRINTING_TEXTS.pdf}
      </button>
      {children}
      <button type="button" ref={close} className="preview-close" title="Esc" onClick={onClose}>
        {PRINTING_TEXTS.close}
      </button>
    </div>
  )
}
