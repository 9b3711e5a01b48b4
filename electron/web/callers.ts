/**
 * Who may come in at the loopback door. Every program and every web page on this machine can reach the port, so each request
 * must name our own address, must not come from another site, and must hold the cookie that the one-time token was
 * traded for. Pure decisions and one small piece of state; the server asks, this answers.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether the request was made for this very address (a page of another name that resolves to us is a rebinding attack)
 * and by nobody else's page. A missing Origin is normal for navigations; `same-site` is another port of this machine.
 */
export function isOurOwn(headers: IncomingHttpHeaders, port: number): boolean {
  const host = `127.0.0.1:${port}`
  const site = headers['sec-fetch-site']
  return (
    headers.host === host &&
    (headers.origin === undefined || headers.origin === `http://${host}`) &&
    (site === undefined || site === 'same-origin' || site === 'none')
  )
}

/** The token in the printed address and the cookie it is traded for, once. */
export class Entrance {
  readonly token = randomBytes(24).toString('base64url')
  private readonly secret = randomBytes(24).toString('base64url')
  private readonly cookieName: string
  private isTokenUsed = false

  /** The cookie's name carries the port because browsers do not keep the cookies of two ports apart. */
  constructor(port: number) {
    this.cookieName = `jixiao-biao-${port}`
  }

  /** The cookie to set for the first who shows the token. */
  trade(token: string): { cookie: string } | 'used' | 'wrong' {
    if (!isSame(token, this.token)) return 'wrong'
    if (this.isTokenUsed) return 'used'
    this.isTokenUsed = true
    return { cookie: `${this.cookieName}=${this.secret}; Path=/; HttpOnly; SameSite=Strict` }
  }

  isKnown(headers: IncomingHttpHeaders): boolean {
    const held = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim())
    const prefix = `${this.cookieName}=`
    return held.some((cookie) => cookie.startsWith(prefix) && isSame(cookie.slice(prefix.length), this.secret))
  }
}

/** Takes the same time wherever the difference is, and whatever the lengths are. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
