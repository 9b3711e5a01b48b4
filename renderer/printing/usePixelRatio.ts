/** The screen's dots per pixel, as they change with the browser's zoom or another screen. */
import { useEffect, useState } from 'react'
import { onPixelRatioChange } from '../sheet/pixelRatio.ts'

export function usePixelRatio(): number {
  const [ratio, setRatio] = useState(devicePixelRatio)
  useEffect(() => {
    const ended = new AbortController()
    onPixelRatioChange(() => setRatio(devicePixelRatio), ended.signal)
    return () => ended.abort()
  }, [])
  return ratio
}
