/**
 * The latest of a function that takes in what a field holds, for a timer to call; it is called for the last time when the
 * field goes, so that nothing typed is lost where the page is left by a key.
 */
import { type RefObject, useEffect, useRef } from 'react'

export function useLastWord(takeIn: () => void): RefObject<() => void> {
  const latest = useRef(takeIn)
  useEffect(() => {
    latest.current = takeIn
  })
  useEffect(() => () => latest.current(), [])
  return latest
}
