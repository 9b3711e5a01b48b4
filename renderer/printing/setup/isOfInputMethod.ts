/** Keys that belong to a running composition: whoever is around the field must not see them either, as Esc would close the page. */
import type { KeyboardEvent } from 'react'

/** Whether the key is the input method's; it then goes no further. */
export function isOfInputMethod(event: KeyboardEvent): boolean {
  // 229 is what a key becomes that the input method has taken.
  const isOf = event.nativeEvent.isComposing || event.keyCode === 229
  if (isOf) event.stopPropagation()
  return isOf
}
