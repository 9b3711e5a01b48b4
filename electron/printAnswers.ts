/**
 * What a page to print gets to see, whoever prints it: itself, under a policy by which nothing runs and nothing is loaded, and
 * the fonts that the program brings along, at `fonts/` beside it. Everything else is not there.
 */
import { newNonce, readAsset, SECURITY_HEADERS } from './assets.ts'

export interface PrintAnswer {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

/** Where an installed browser finds the page: a name that no server can have, so that a slip could reach none. */
export const PRINT_ADDRESS = 'https://print.invalid/page'

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const FONTS = '/fonts/'

export function pageAnswer(html: string): PrintAnswer {
  const headers = {
    ...SECURITY_HEADERS,
    'Content-Security-Policy': POLICY,
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  }
  return { status: 200, headers, body: new TextEncoder().encode(html) }
}

/** The font that `address` asks for, of those in the folder `fonts`; else a 404. */
export function fontAnswer(fonts: string, address: string): PrintAnswer {
  const { pathname } = new URL(address)
  return readAsset(fonts, pathname.startsWith(FONTS) ? pathname.slice(FONTS.length - 1) : '', newNonce())
}
