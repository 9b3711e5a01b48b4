/**
 * Doing a thing once, however often one turn of the page asks for it: a gesture may end an edit, change the table and move
 * the cursor, each of which wants the sheet painted, and painting thrice would take thrice as long.
 */

/** A function that asks for `act`: it runs once the present turn is through, before the browser paints or hears a key. */
export function atTurnsEnd(act: () => void): () => void {
  let isAskedFor = false
  return () => {
    if (isAskedFor) return
    isAskedFor = true
    queueMicrotask(() => {
      isAskedFor = false
      act()
    })
  }
}
