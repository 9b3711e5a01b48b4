/** What can wait until the user has seen what he is waiting for. */

/** How long a hidden window, which paints nothing, keeps us waiting, in milliseconds. */
const LONGEST_FRAME = 50

/** Resolves when what has changed on the page until now can be seen. */
export function afterPainting(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, LONGEST_FRAME)
  })
}
