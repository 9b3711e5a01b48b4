/**
 * The addresses inside the program. They use a scheme of our own instead of file:, so that a page has an origin that can be
 * checked and can read nothing but what we hand out.
 */
export const SCHEME = 'app'

/** The origin of the renderer's page, as Chromium writes it. */
export const PAGE_ORIGIN = `${SCHEME}://form`

export const PAGE_ADDRESS = `${PAGE_ORIGIN}/`

/** The origin of pages to print, which live in a session of their own. */
export const PRINT_ORIGIN = `${SCHEME}://print`

/** The one IPC channel, by which the page reaches the backend. */
export const CHANNEL = 'backend'
