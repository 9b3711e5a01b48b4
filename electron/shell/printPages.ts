/**
 * Pages to print, handed to hidden windows: each under an address that works once, in a session of its own, so that neither the
 * program's page can read them nor they the program's page. An address has no limit of size as a data: URL has, and the
 * bundled fonts lie beside it.
 */
import { randomUUID } from 'node:crypto'
import { fontAnswer, type PrintAnswer, pageAnswer } from '../printAnswers.ts'
import { PRINT_ORIGIN, SCHEME } from './addresses.ts'
import type { SchemeHandlers } from './protocol.ts'

export class PrintPages {
  private readonly pages = new Map<string, string>()
  private readonly fonts: string

  /** `fonts` is the folder of the bundled fonts. */
  constructor(fonts: string) {
    this.fonts = fonts
  }

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
    const { status, headers, body } = this.answerTo(request.url)
    return new Response(body, { status, headers })
  }

  private answerTo(address: string): PrintAnswer {
    const html = this.pages.get(address)
    if (html === undefined) return fontAnswer(this.fonts, address)
    this.pages.delete(address)
    return pageAnswer(html)
  }
}
