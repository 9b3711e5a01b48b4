/**
 * The loopback door: the renderer's files and the contract's procedures over http, for this machine and this user only. It
 * checks the caller before it looks at anything else, and knows neither the document nor what a procedure does.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answer, type Backend, type Envelope, isProcedure } from '../../shared/contract.ts'
import { AppError, type ErrorCode } from '../../shared/errors.ts'
import { contentSecurityPolicy, newNonce, readAsset, SECURITY_HEADERS } from '../assets.ts'
import { Entrance, isOurOwn } from './callers.ts'
import { refusalPage } from './refusalPage.ts'
import { LARGEST_BODY, readJson } from './requestBody.ts'
import { TEXTS } from './texts.ts'

export interface DoorParts {
  readonly backend: Backend
  /** The folder of the built renderer. */
  readonly rendererRoot: string
  /** 0 takes a free one. */
  readonly port: number
  /** Told about failures that nobody foresaw. */
  readonly report: (error: unknown) => void
}

export interface Door {
  /** With the one-time token: whoever opens it first is in. */
  readonly address: string
  /** Ends every connection and frees the port. */
  close(): Promise<void>
}

const API = '/api/'

/** Opens the door on 127.0.0.1. Throws `port-taken`. */
export async function serve({ backend, rendererRoot, port: wantedPort, report }: DoorParts): Promise<Door> {
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      // A caller who left in the middle of a request is no failure of ours.
      if (request.complete) report(error)
      response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new AppError('port-taken', { port: wantedPort }, error)))
    server.listen(wantedPort, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const entrance = new Entrance(port)

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2)
    const isCall = path.startsWith(API)
    const token = path === '/' && request.method === 'GET' ? new URLSearchParams(query).get('token') : null
    if (!isOurOwn(request.headers, port)) return turnAway(isCall, response)
    if (!entrance.isKnown(request.headers)) {
      return token === null ? turnAway(isCall, response) : enter(token, response)
    }
    if (isCall) return call(path.slice(API.length), request, response)
    if (request.method !== 'GET' && request.method !== 'HEAD') return wrongMethod(response, 'GET, HEAD')
    if (token !== null) return goHome(response, {})
    const { status, headers, body } = readAsset(rendererRoot, path, newNonce())
    response.writeHead(status, { ...headers, 'Content-Length': body.byteLength }).end(body)
  }

  function enter(token: string, response: ServerResponse): void {
    const traded = entrance.trade(token)
    if (traded === 'used') refusePage(response, TEXTS.usedToken)
    else if (traded === 'wrong') refusePage(response, TEXTS.noEntry)
    else goHome(response, { 'Set-Cookie': traded.cookie })
  }

  async function call(procedure: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return wrongMethod(response, 'POST')
    if (!/^application\/json(;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) {
      return refuse(response, 415, 'bad-request')
    }
    if (!isProcedure(procedure)) return refuse(response, 404, 'unknown-procedure')
    let body: unknown
    try {
      body = await readJson(request, LARGEST_BODY)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return refuse(response, error.code === 'too-large' ? 413 : 400, error.code)
    }
    envelope(response, 200, await answer(backend, procedure, body, report))
  }

  return {
    address: `http://127.0.0.1:${port}/?token=${entrance.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** To the page without the token, which then stands neither in the address bar nor in the history. */
function goHome(response: ServerResponse, headers: Record<string, string>): void {
  response.writeHead(303, { ...SECURITY_HEADERS, 'Cache-Control': 'no-store', Location: '/', ...headers }).end()
}

function turnAway(isCall: boolean, response: ServerResponse): void {
  if (isCall) refuse(response, 403, 'foreign-caller')
  else refusePage(response, TEXTS.noEntry)
}

function refusePage(response: ServerResponse, text: { title: string; message: string }): void {
  const nonce = newNonce()
  response.setHeader('Connection', 'close')
  send(response, 403, 'text/html; charset=utf-8', nonce, refusalPage(text, nonce))
}

function wrongMethod(response: ServerResponse, allowed: string): void {
  response.setHeader('Allow', allowed)
  refuse(response, 405, 'bad-request')
}

function refuse(response: ServerResponse, status: number, code: ErrorCode): void {
  // The rest of an unread body is let through to nowhere, so that the caller gets to read the answer.
  response.req.resume()
  response.setHeader('Connection', 'close')
  envelope(response, status, { ok: false, error: { code, details: {} } })
}

function envelope(response: ServerResponse, status: number, value: Envelope): void {
  send(response, status, 'application/json; charset=utf-8', newNonce(), JSON.stringify(value))
}

function send(response: ServerResponse, status: number, contentType: string, nonce: string, text: string): void {
  response
    .writeHead(status, {
      ...SECURITY_HEADERS,
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Content-Type': contentType,
      'Content-Length': Buffer.byteLength(text),
      'Cache-Control': 'no-store',
    })
    .end(text)
}
