import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CustomScheme } from 'electron'
import { beforeAll, describe, expect, it } from 'vitest'
import { registerScheme, serveRenderer } from '../../../electron/shell/protocol.ts'

type Handler = (request: Request) => Response | Promise<Response>

let answer: (address: string, method?: string) => Promise<Response>

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'protocol-'))
  const root = join(folder, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<meta name="style-nonce" content="__STYLE_NONCE__">表')
  writeFileSync(join(root, 'assets', 'main.js'), 'run()')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  let handler: Handler = () => new Response()
  serveRenderer(
    {
      handle: (scheme, given) => {
        expect(scheme).toBe('app')
        handler = given
      },
    },
    root,
  )
  answer = async (address, method = 'GET') => handler(new Request(address, { method }))
})

describe('the app:// scheme', () => {
  it('is registered as a standard, secure one', () => {
    const registered: CustomScheme[] = []
    registerScheme({ registerSchemesAsPrivileged: (schemes) => registered.push(...schemes) })
    expect(registered).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
  })

  it('gives the page and its files, under a policy that starts from none', async () => {
    const page = await answer('app://form/')
    expect(page.status).toBe(200)
    const html = await page.text()
    const nonce = /content="([^"]+)"/.exec(html)?.[1]
    expect(nonce).not.toBe('__STYLE_NONCE__')
    const policy = page.headers.get('Content-Security-Policy')
    expect(policy).toMatch(/^default-src 'none'; /)
    expect(policy).toContain(`'nonce-${nonce}'`)

    const script = await answer('app://form/assets/main.js?x#y')
    expect(await script.text()).toBe('run()')
    expect(script.headers.get('Content-Type')).toContain('text/javascript')
    expect(script.headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  it('gives nothing outside the renderer’s folder', async () => {
    for (const path of [
      '../secret.txt',
      '..%2fsecret.txt',
      '%2e%2e/secret.txt',
      '%2e%2e%2fsecret.txt',
      'assets/..%5c..%5csecret.txt',
      'assets/../../secret.txt',
      '%252e%252e%252fsecret.txt',
      'nowhere.js',
      '%ff',
    ]) {
      const response = await answer(`app://form/${path}`)
      expect(response.status).toBe(404)
      expect(await response.text()).not.toContain('secret')
      expect(response.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; /)
    }
  })

  it('answers no other host and no other method', async () => {
    expect((await answer('app://print/index.html')).status).toBe(404)
    expect((await answer('app://elsewhere/')).status).toBe(404)
    expect((await answer('app://form/', 'POST')).status).toBe(404)
  })
})
