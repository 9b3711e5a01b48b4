/** A whole form's text, pasted where no table is shown that could take it: there it can only be meant as an import. */
import { useEffect, useRef } from 'react'
import { isWholeForm } from '../../shared/wholeForm.ts'

/** Calls `onForm` with the text; null while pasting means something else. Fields keep what is pasted into them. */
export function usePastedForm(onForm: ((text: string) => void) | null): void {
  const latest = useRef(onForm)
  useEffect(() => {
    latest.current = onForm
  })
  useEffect(() => {
    const onPaste = ({ target, clipboardData }: ClipboardEvent) => {
      const inField = target instanceof Element && target.closest('input, textarea, dialog') !== null
      const text = clipboardData?.getData('text/plain') ?? ''
      if (!inField && isWholeForm(text)) latest.current?.(text)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
}
