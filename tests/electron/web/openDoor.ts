/** A real door with a backend that only remembers its calls, and requests as raw as an attacker writes them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Door, serve } from '../../../electron/web/server.ts'
import { type Backend, CONTRACT } from '../../../shared/contract.ts'
import { AppError } from '../../../shared/errors.ts'

export interface OpenDoor {
  readonly door: Door
  readonly port: number
  readonly token: string
  readonly calls: { readonly procedure: string; readonly request: unknown }[]
  readonly reported: unknown[]
  close(): Promise<void>
}

export const INDEX = '<!doctype html><title>表</title><meta name="style-nonce" content="__STYLE_NONCE__">'

/** `document.undo` is refused by this backend and `document.redo` fails; the others answer with nothing. */
export async function openDoor(): Promise<OpenDoor> {
  const folder = mkdtempSync(join(tmpdir(), 'door-'))
  const rendererRoot = join(folder, 'renderer')
  mkdirSync(join(rendererRoot, 'assets'), { recursive: true })
  writeFileSync(join(rendererRoot, 'index.html'), INDEX)
  writeFileSync(join(rendererRoot, 'assets', 'app.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  const calls: OpenDoor['calls'] = []
  const reported: unknown[] = []
  const answers = Object.keys(CONTRACT).map((procedure) => [
    procedure,
    async (request: unknown) => {
      calls.push({ procedure, request })
      if (procedure === 'document.undo') throw new AppError('nothing-to-undo')
      if (procedure === 'document.redo') throw new Error('unforeseen')
      return {}
    },
  ])
  const backend = Object.fromEntries(answers) as Backend
  const door = await serve({ backend, rendererRoot, port: 0, report: (error) => reported.push(error) })
  const { port, searchParams } = new URL(door.address)
  return {
    door,
    port: Number(port),
    token: searchParams.get('token') ?? '',
    calls,
    reported,
    close: async () => {
      await door.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface RawAnswer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/**
 * Sends a request as it is written and reads until the server hangs up. `Connection: close` is added, and the right Host
 * unless `headers` names another.
 */
export function send(
  port: number,
  method: string,
  target: string,
  headers: Readonly<Record<string, string>> = {},
  body: string | Uint8Array = '',
): Promise<RawAnswer> {
  const all = { Host: `127.0.0.1:${port}`, ...headers, Connection: 'close' }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return exchange(port, [`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`, body])
}

function exchange(port: number, parts: readonly (string | Uint8Array)[]): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect({ port, host: '127.0.0.1' }, () => {
      for (const part of parts) socket.write(part)
    })
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.once('error', reject)
    socket.once('close', () => resolve(parseAnswer(Buffer.concat(chunks).toString('utf8'))))
  })
}

function parseAnswer(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n')
  const [statusLine = '', ...lines] = text.slice(0, end).split('\r\n')
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { status: Number(statusLine.split(' ')[1]), headers: new Map(headers), body: text.slice(end + 4) }
}

/** Walks in with the token and returns the cookie as a browser would send it. */
export async function enter({ port, token }: OpenDoor): Promise<string> {
  const answer = await send(port, 'GET', `/?token=${token}`)
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** A call as the renderer makes it. */
export function call(
  { port }: OpenDoor,
  cookie: string,
  procedure: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer> {
  const length = String(Buffer.byteLength(body))
  const usual = { Cookie: cookie, 'Content-Type': 'application/json', 'Content-Length': length }
  return send(port, 'POST', `/api/${procedure}`, { ...usual, ...headers }, body)
}
