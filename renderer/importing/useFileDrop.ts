/** Files dropped anywhere on the window. Anything else that is dragged (text within a field) is left alone. */
import { useEffect, useRef, useState } from 'react'

/** Calls `onFiles` with what was dropped; returns whether files hang over the window now. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
  useEffect(() => {
    const end = new AbortController()
    const on = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      window.addEventListener(type, (event) => event.dataTransfer?.types.includes('Files') && act(event), end)
    on('dragenter', (event) => {
      event.preventDefault()
      setOver(true)
    })
    on('dragover', (event) => event.preventDefault())
    on('dragleave', (event) => {
      // Moving on to another element of the page leaves too; only without one has the window been left.
      if (event.relatedTarget === null) setOver(false)
    })
    on('drop', (event) => {
      event.preventDefault()
      setOver(false)
      latest.current([...(event.dataTransfer?.files ?? [])])
    })
    return () => end.abort()
  }, [])
  return over
}
