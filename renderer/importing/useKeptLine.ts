/**
 * A remark is gone once it is settled, and with it the control that settled it: the keys then stand on the line that moved
 * up into its place, so that one remark after the other is settled without looking for the keys.
 */
import { type RefObject, useEffect, useRef } from 'react'

/** Call what is returned before a change is read; `reading` is another one once it was. */
export function useKeptLine(page: RefObject<HTMLElement | null>, reading: unknown): () => void {
  const left = useRef<{ readonly at: number; readonly reading: unknown } | null>(null)

  useEffect(() => {
    if (left.current?.reading === reading) return
    const at = left.current?.at
    left.current = null
    if (at === undefined || document.activeElement !== document.body) return
    const lines = linesOf(page.current)
    const line = lines[Math.min(at, lines.length - 1)] ?? page.current?.querySelector('.import-outcomes')
    const next = line?.querySelector<HTMLElement>('select') ?? line?.querySelector<HTMLElement>('button')
    next?.focus()
  })

  return () => {
    const line = document.activeElement?.closest('.import-side li')
    left.current = line ? { at: linesOf(page.current).indexOf(line), reading } : null
  }
}

function linesOf(page: HTMLElement | null): readonly Element[] {
  return [...(page?.querySelectorAll('.import-side li') ?? [])]
}
