/** Draws what can wait only after what cannot. */
import { useEffect, useState } from 'react'
import { afterPainting } from './afterPainting.ts'

/** The value as it was when the page was last painted; the latest one follows once what else has changed can be seen. */
export function usePaintedLater<Value>(value: Value): Value {
  const [shown, show] = useState(() => value)
  useEffect(() => {
    let isLatest = true
    void afterPainting().then(() => {
      if (isLatest) show(() => value)
    })
    return () => {
      isLatest = false
    }
  }, [value])
  return shown
}
