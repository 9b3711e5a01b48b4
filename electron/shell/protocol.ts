/**
 * The app:// scheme: the built renderer, and nothing else, for the window's session. Containment and the security headers are
 * those of the loopback door (`assets.ts`); here is only what Electron wants to be told.
 */
import type { CustomScheme } from 'electron'
import { newNonce, readAsset } from '../assets.ts'
import { PAGE_ORIGIN, SCHEME } from './addresses.ts'

/** The part of Electron's `protocol` that is used before the app is ready. */
export interface SchemeRegistry {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void
}

/** The part of a session's `protocol` that is used. */
export interface SchemeHandlers {
  handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void
}

/** Must run before the app is ready: app:// pages get an origin, count as secure, and may fetch from it. */
export function registerScheme(protocol: SchemeRegistry): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Answers app://form/… with the files in `rendererRoot`. */
export function serveRenderer(protocol: SchemeHandlers, rendererRoot: string): void {
  protocol.handle(SCHEME, (request) => {
    const address = new URL(request.url)
    // Every other host is answered like a file that is not there, with the same headers.
    const isOurs = `${address.protocol}//${address.host}` === PAGE_ORIGIN && request.method === 'GET'
    const { status, headers, body } = readAsset(rendererRoot, isOurs ? address.pathname : '', newNonce())
    return new Response(body, { status, headers })
  })
}
