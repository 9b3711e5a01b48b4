/** The loopback door against everybody who can reach a port of this machine: other pages, other programs, odd requests. */
import { createServer } from 'node:http'
import { createConnection } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { serve } from '../../../electron/web/server.ts'
import type { Backend } from '../../../shared/contract.ts'
import { call, enter, type OpenDoor, openDoor, type RawAnswer, send } from './openDoor.ts'

let open: OpenDoor

beforeEach(async () => {
  open = await openDoor()
})

afterEach(() => open.close())

const refusal = (answer: RawAnswer): string => JSON.parse(answer.body).error.code

describe('the way in', () => {
  test('the printed address trades its token for a cookie and leads to the page without it', async () => {
    const answer = await send(open.port, 'GET', `/?token=${open.token}`)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(new RegExp(`^jixiao-biao-${open.port}=[\\w-]{32}; Path=/; HttpOnly; SameSite=Strict$`))
    expect(cookie).not.toContain(open.token)
    const page = await send(open.port, 'GET', '/', { Cookie: cookie.split(';')[0] ?? '' })
    expect(page.status).toBe(200)
    expect(page.body).toContain('<title>表</title>')
  })

  test('the token works once; the second time a page says what to do', async () => {
    await enter(open)
    const answer = await send(open.port, 'GET', `/?token=${open.token}`)
    expect(answer.status).toBe(403)
    expect(answer.headers.has('set-cookie')).toBe(false)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.body).toContain('重新启动')
  })

  test('whoever is in already may open the address again', async () => {
    const cookie = await enter(open)
    const answer = await send(open.port, 'GET', `/?token=${open.token}`, { Cookie: cookie })
    expect(answer.status).toBe(303)
    expect(answer.headers.has('set-cookie')).toBe(false)
  })

  test('a wrong token is refused and does not use up the right one', async () => {
    for (const token of ['', 'x', open.token.slice(1), `${open.token}x`, open.token.toLowerCase()]) {
      const answer = await send(open.port, 'GET', `/?token=${token}`)
      expect(answer.status, token).toBe(403)
      expect(answer.headers.has('set-cookie'), token).toBe(false)
    }
    expect(await enter(open)).not.toBe('')
  })

  test('only a plain GET of the address uses the token', async () => {
    for (const method of ['HEAD', 'POST', 'OPTIONS']) await send(open.port, method, `/?token=${open.token}`)
    await send(open.port, 'GET', `/index.html?token=${open.token}`)
    expect(await enter(open)).not.toBe('')
  })

  test('without the cookie nothing is given: no page, no file, no call, not even whether a file is there', async () => {
    for (const target of ['/', '/index.html', '/assets/app.js', '/nothing']) {
      const answer = await send(open.port, 'GET', target)
      expect(answer.status, target).toBe(403)
      expect(answer.body, target).toContain('请使用程序启动时显示的地址')
    }
    const answer = await call(open, '', 'document.read', '{}')
    expect(answer.status).toBe(403)
    expect(refusal(answer)).toBe('foreign-caller')
    expect(open.calls).toEqual([])
  })

  test('a cookie that is nearly right is refused', async () => {
    const cookie = await enter(open)
    const wrong = [
      cookie.slice(0, -1),
      `${cookie}x`,
      cookie.replace('=', '=x'),
      cookie.replace(/\d+=/, '1='),
      cookie.toUpperCase(),
    ]
    for (const other of wrong) expect((await call(open, other, 'document.read', '{}')).status, other).toBe(403)
    expect((await call(open, `other=1; ${cookie}`, 'document.read', '{}')).status).toBe(200)
  })
})

describe('foreign callers', () => {
  async function refused(headers: Readonly<Record<string, string>>): Promise<void> {
    const cookie = await enter(open)
    const name = JSON.stringify(headers)
    const called = await call(open, cookie, 'document.read', '{}', headers)
    expect(called.status, name).toBe(403)
    expect(refusal(called), name).toBe('foreign-caller')
    const got = await send(open.port, 'GET', '/assets/app.js', { Cookie: cookie, ...headers })
    expect(got.status, name).toBe(403)
    expect(open.calls, name).toEqual([])
    for (const answer of [called, got]) {
      expect(
        [...answer.headers.keys()].filter((header) => header.startsWith('access-control')),
        name,
      ).toEqual([])
    }
  }

  test('a page of another origin, even with the cookie', () => refused({ Origin: 'http://evil.example' }))
  test('a page of another port of this machine', () => refused({ Origin: 'http://127.0.0.1:1' }))
  test('our own address under https', () => refused({ Origin: `https://127.0.0.1:${open.port}` }))
  test('a page without an origin, such as a sandboxed frame', () => refused({ Origin: 'null' }))
  test('a name that was made to point here', () => refused({ Host: `evil.example:${open.port}` }))
  test('our address with another port', () => refused({ Host: '127.0.0.1:80' }))
  test('our address without its port', () => refused({ Host: '127.0.0.1' }))
  test('another spelling of our address', () => refused({ Host: `localhost:${open.port}` }))
  test('an address that only begins as ours', () => refused({ Host: `127.0.0.1:${open.port}.evil.example` }))
  test('a request that the browser marks as cross-site', () => refused({ 'Sec-Fetch-Site': 'cross-site' }))
  test('a request from another port, which the browser calls the same site', () =>
    refused({ 'Sec-Fetch-Site': 'same-site' }))

  test('a foreign page cannot use up the token either', async () => {
    await send(open.port, 'GET', `/?token=${open.token}`, { 'Sec-Fetch-Site': 'cross-site' })
    await send(open.port, 'GET', `/?token=${open.token}`, { Host: `evil.example:${open.port}` })
    expect(await enter(open)).not.toBe('')
  })

  test('our own page passes with the headers that browsers send', async () => {
    const cookie = await enter(open)
    const origin = `http://127.0.0.1:${open.port}`
    const answer = await call(open, cookie, 'document.read', '{}', { Origin: origin, 'Sec-Fetch-Site': 'same-origin' })
    expect(answer.status).toBe(200)
  })
})

describe('calls', () => {
  test('reach the backend parsed, and come back as an envelope', async () => {
    const cookie = await enter(open)
    const answer = await call(open, cookie, 'work.progress', '{"workId":"甲"}', {
      'Content-Type': 'application/json; charset=utf-8',
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: {} })
    expect(open.calls).toEqual([{ procedure: 'work.progress', request: { workId: '甲' } }])
  })

  test('that the backend refuses carry its code; unforeseen failures are reported and told as internal', async () => {
    const cookie = await enter(open)
    expect(refusal(await call(open, cookie, 'document.undo', '{"revision":0}'))).toBe('nothing-to-undo')
    expect(open.reported).toEqual([])
    const failed = await call(open, cookie, 'document.redo', '{"revision":0}')
    expect(failed.body).toBe('{"ok":false,"error":{"code":"internal","details":{}}}')
    expect(open.reported).toEqual([new Error('unforeseen')])
  })

  async function refused(answer: Promise<RawAnswer>, status: number, code: string): Promise<void> {
    const { status: got, body } = await answer
    expect(got).toBe(status)
    expect(JSON.parse(body)).toEqual({ ok: false, error: { code, details: {} } })
    expect(open.calls).toEqual([])
    expect(open.reported).toEqual([])
  }

  test('of the wrong shape', async () => {
    await refused(call(open, await enter(open), 'document.undo', '{"revision":-1}'), 200, 'bad-request')
  })

  test('that are no JSON, or no UTF-8', async () => {
    const cookie = await enter(open)
    for (const body of ['', '{', 'workId=1'])
      await refused(call(open, cookie, 'work.progress', body), 400, 'bad-request')
    const latin = Uint8Array.of(0x22, 0xe9, 0x22)
    const headers = { Cookie: cookie, 'Content-Type': 'application/json', 'Content-Length': '3' }
    await refused(send(open.port, 'POST', '/api/work.progress', headers, latin), 400, 'bad-request')
  })

  test('of a procedure that is not there, whatever its name', async () => {
    const cookie = await enter(open)
    for (const name of [
      '',
      'nothing',
      'constructor',
      '__proto__',
      'document.read/',
      'document%2Eread',
      '../document.read',
    ]) {
      await refused(call(open, cookie, name, '{}'), 404, 'unknown-procedure')
    }
  })

  test('with another method', async () => {
    const cookie = await enter(open)
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const answer = send(open.port, method, '/api/document.read', {
        Cookie: cookie,
        'Content-Type': 'application/json',
      })
      await refused(answer, 405, 'bad-request')
      expect((await answer).headers.get('allow')).toBe('POST')
    }
  })

  test('with a content type that a form of another page could send', async () => {
    const cookie = await enter(open)
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'text/plain; application/json',
      '',
    ]) {
      await refused(call(open, cookie, 'document.read', '{}', { 'Content-Type': type }), 415, 'bad-request')
    }
  })

  test('that announce a body above the limit, before any of it is read', async () => {
    const headers = {
      Cookie: await enter(open),
      'Content-Type': 'application/json',
      'Content-Length': String(101 * 1024 * 1024),
    }
    // The body never comes: the answer must not wait for it.
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = createConnection(open.port, '127.0.0.1', () => {
        const lines = Object.entries({ Host: `127.0.0.1:${open.port}`, ...headers }).map(
          ([name, value]) => `${name}: ${value}\r\n`,
        )
        socket.write(`POST /api/import.read HTTP/1.1\r\n${lines.join('')}\r\n`)
      })
      socket.once('data', (chunk) => {
        socket.destroy()
        resolve(chunk.toString('utf8'))
      })
      socket.once('error', reject)
    })
    expect(answer).toContain('HTTP/1.1 413')
    expect(answer).toContain('"too-large"')
    expect(open.calls).toEqual([])
  })

  test('whose body grows above the limit without saying so', async () => {
    const headers = { Cookie: await enter(open), 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' }
    const piece = Buffer.alloc(1024 * 1024, 0x20)
    const chunk = Buffer.concat([Buffer.from('100000\r\n'), piece, Buffer.from('\r\n')])
    const body = Buffer.concat([...Array.from({ length: 101 }, () => chunk), Buffer.from('0\r\n\r\n')])
    await refused(send(open.port, 'POST', '/api/import.read', headers, body), 413, 'too-large')
  })

  test('that are cut off in the middle: nothing is called, nothing is reported, the door stays open', async () => {
    const cookie = await enter(open)
    await new Promise<void>((resolve) => {
      const socket = createConnection(open.port, '127.0.0.1', () => {
        socket.write(
          `POST /api/document.read HTTP/1.1\r\nHost: 127.0.0.1:${open.port}\r\nCookie: ${cookie}\r\n` +
            'Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
          () => socket.destroy(),
        )
      })
      socket.once('close', () => resolve())
    })
    await refused(call(open, cookie, 'document.undo', '{}'), 200, 'bad-request')
  })
})

describe('files', () => {
  test('come with the policy that starts from nothing, and with a new nonce each time', async () => {
    const cookie = await enter(open)
    const nonceOf = async (): Promise<string> => {
      const answer = await send(open.port, 'GET', '/', { Cookie: cookie })
      const nonce = /content="([^"]+)"/.exec(answer.body)?.[1] ?? ''
      const policy = answer.headers.get('content-security-policy') ?? ''
      expect(policy.startsWith("default-src 'none'; ")).toBe(true)
      expect(policy).toContain(`'nonce-${nonce}'`)
      expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
      return nonce
    }
    expect(await nonceOf()).not.toBe(await nonceOf())
  })

  test('are only read: GET with the body, HEAD without', async () => {
    const cookie = await enter(open)
    const got = await send(open.port, 'GET', '/assets/app.js?v=1', { Cookie: cookie })
    expect([got.status, got.body]).toEqual([200, 'export {}'])
    const head = await send(open.port, 'HEAD', '/assets/app.js', { Cookie: cookie })
    expect([head.status, head.body, head.headers.get('content-length')]).toEqual([200, '', '9'])
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const answer = await send(open.port, method, '/', { Cookie: cookie })
      expect([answer.status, answer.headers.get('allow')], method).toEqual([405, 'GET, HEAD'])
    }
  })

  test('outside the renderer are out of reach, however the path is written', async () => {
    const cookie = await enter(open)
    const targets = [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/%2e%2e%2fsecret.txt',
      '/..%5csecret.txt',
      '/..\\secret.txt',
      '//etc/passwd',
      '/%00',
      `http://127.0.0.1:${open.port}/../secret.txt`,
      '*',
    ]
    for (const target of targets) {
      const answer = await send(open.port, 'GET', target, { Cookie: cookie })
      expect([answer.status, answer.body], target).toEqual([404, '404\n'])
      expect(answer.headers.get('content-security-policy'), target).toContain("default-src 'none'")
    }
  })
})

describe('the port', () => {
  test('listens on the loopback address and on no other of this machine', async () => {
    expect(open.door.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}$/)
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address, family }) => family === 'IPv4' && address !== '127.0.0.1')
    for (const { address } of [...others, { address: '::1' }, { address: '127.0.0.2' }]) {
      expect(await reaches(address, open.port), address).toBe(false)
    }
    expect(await reaches('127.0.0.1', open.port)).toBe(true)
  })

  test('is free again once the door is closed, and the waiting connections are ended', async () => {
    const waiting = createConnection(open.port, '127.0.0.1')
    await new Promise((resolve) => waiting.once('connect', resolve))
    const ended = new Promise((resolve) => waiting.once('close', resolve))
    waiting.on('error', () => undefined)
    await open.door.close()
    await ended
    expect(await reaches('127.0.0.1', open.port)).toBe(false)
    const next = createServer()
    await new Promise<void>((resolve, reject) => {
      next.once('error', reject)
      next.listen(open.port, '127.0.0.1', resolve)
    })
    await new Promise((resolve) => next.close(resolve))
  })

  test('that is taken is refused in words, and the door that has it goes on', async () => {
    const second = serve({ backend: {} as Backend, rendererRoot: '.', port: open.port, report: () => undefined })
    await expect(second).rejects.toMatchObject({ code: 'port-taken', details: { port: open.port } })
    expect(await enter(open)).not.toBe('')
  })

  test('two doors have different tokens and cookies, and neither opens the other', async () => {
    const other = await openDoor()
    try {
      expect(other.token).not.toBe(open.token)
      const cookie = await enter(open)
      const forged = cookie.replace(String(open.port), String(other.port))
      expect((await call(other, cookie, 'document.read', '{}')).status).toBe(403)
      expect((await call(other, forged, 'document.read', '{}')).status).toBe(403)
    } finally {
      await other.close()
    }
  })
})

function reaches(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, host)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
