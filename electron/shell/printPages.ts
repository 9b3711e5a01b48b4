/**
 * Pages to print, handed to hidden windows: each under an address that works once, in a session of its own, so that neither the
 * program's page can read them nor they the program's page. An address has no limit of size as a data: URL has.
 */
import { randomUUID } from 'node:crypto'
import { SECURITY_HEADERS } from '../assets.ts'
import { PRINT_ORIGIN, SCHEME } from './addresses.ts'
import type { SchemeHandlers } from './protocol.ts'

/** A page to print is text and its own style sheet; nothing runs, nothing is loaded. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export class PrintPages {
  private readonly pages = new Map<string, string>()

  /** Answers the requests of the session whose `protocol` this is. */
  serve(protocol: SchemeHandlers): void {
    protocol.handle(SCHEME, (request) => this.respond(request))
  }

  /** The address at which the page can be loaded once. */
  publish(html: string): string {
    const address = `${PRINT_ORIGIN}/${randomUUID()}`
    this.pages.set(address, html)
    return address
  }

  /** Forgets a page that was not loaded. */
  withdraw(address: string): void {
    this.pages.delete(address)
  }

  private respond(request: Request): Response {
    const html = this.pages.get(request.url)
    this.pages.delete(request.url)
    const headers = {
      ...SECURITY_HEADERS,
      'Content-Security-Policy': POLICY,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
    }
    return new Response(html ?? '', { status: html === undefined ? 404 : 200, headers })
  }
}
