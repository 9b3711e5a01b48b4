/** What the front doors serve of the built renderer, and everything that they must not. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentSecurityPolicy, newNonce, readAsset } from '../../electron/assets.ts'

let folder = ''
let root = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assets-'))
  root = join(folder, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  mkdirSync(join(folder, 'renderer-other'))
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'renderer-other', 'secret.txt'), 'secret')
  writeFileSync(
    join(root, 'index.html'),
    '<meta name="style-nonce" content="__STYLE_NONCE__"><style nonce="__STYLE_NONCE__">',
  )
  writeFileSync(join(root, 'assets', 'app-1234.js'), 'const text = "__STYLE_NONCE__"')
  writeFileSync(join(root, 'assets', 'pdf.worker-1234.mjs'), '')
  writeFileSync(join(root, 'assets', 'decoder.wasm'), '')
  writeFileSync(join(root, 'assets', 'GB-EUC-H.bcmap'), '')
  writeFileSync(join(root, 'assets', 'font.ttf'), '')
  writeFileSync(join(root, 'assets', 'font.woff2'), '')
  writeFileSync(join(root, 'assets', 'unknown.kind'), '')
  writeFileSync(join(root, 'icon.svg'), '<svg/>')
  writeFileSync(join(root, '表 格.png'), '')
  symlinkSync(join(folder, 'secret.txt'), join(root, 'leak.txt'))
  symlinkSync(join(folder, 'renderer-other'), join(root, 'leak'))
  symlinkSync(join(root, 'icon.svg'), join(root, 'inside.svg'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const text = (body: Uint8Array): string => new TextDecoder().decode(body)

describe('the page', () => {
  test('is index.html, with the nonce of this very response in every place that asks for one', () => {
    const page = readAsset(root, '/', 'bm9uY2U=')
    expect(page.status).toBe(200)
    expect(text(page.body)).toBe('<meta name="style-nonce" content="bm9uY2U="><style nonce="bm9uY2U=">')
    expect(page.headers['Content-Security-Policy']).toContain("style-src 'self' 'nonce-bm9uY2U='")
    expect(page.headers['Cache-Control']).toBe('no-store')
    expect(text(readAsset(root, '/index.html', 'x').body)).toContain('content="x"')
  })

  test('gets a nonce that cannot be guessed from the last one', () => {
    const nonces = new Set(Array.from({ length: 100 }, newNonce))
    expect(nonces.size).toBe(100)
    for (const nonce of nonces) expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/)
  })

  test('has a policy that starts from nothing and never allows inline or evaluated script', () => {
    const policy = contentSecurityPolicy('n')
    expect(policy.startsWith("default-src 'none'; ")).toBe(true)
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  })
})

describe('the other files', () => {
  function check(path: string, contentType: string, cacheControl: string): void {
    const asset = readAsset(root, path, 'n')
    expect(asset.status, path).toBe(200)
    expect(asset.headers['Content-Type'], path).toBe(contentType)
    expect(asset.headers['Cache-Control'], path).toBe(cacheControl)
    expect(asset.headers['X-Content-Type-Options'], path).toBe('nosniff')
    expect(asset.headers['Cross-Origin-Resource-Policy'], path).toBe('same-origin')
    expect(asset.headers['Referrer-Policy'], path).toBe('no-referrer')
    expect(asset.headers['Content-Security-Policy'], path).toBe(contentSecurityPolicy('n'))
  }

  test('carry their type; those with a hash in their name are kept for good', () => {
    const forGood = 'public, max-age=31536000, immutable'
    check('/assets/app-1234.js', 'text/javascript; charset=utf-8', forGood)
    check('/assets/pdf.worker-1234.mjs', 'text/javascript; charset=utf-8', forGood)
    check('/assets/decoder.wasm', 'application/wasm', forGood)
    check('/assets/GB-EUC-H.bcmap', 'application/octet-stream', forGood)
    check('/assets/font.ttf', 'font/ttf', forGood)
    check('/assets/font.woff2', 'font/woff2', forGood)
    check('/assets/unknown.kind', 'application/octet-stream', forGood)
    check('/icon.svg', 'image/svg+xml', 'no-cache')
    check('/%E8%A1%A8%20%E6%A0%BC.png', 'image/png', 'no-cache')
    check('/inside.svg', 'image/svg+xml', 'no-cache')
  })

  test('are served byte for byte: the nonce is for the page alone', () => {
    expect(text(readAsset(root, '/assets/app-1234.js', 'n').body)).toBe('const text = "__STYLE_NONCE__"')
  })
})

describe('what is not there, and what must not be reached', () => {
  function refused(path: string): void {
    const asset = readAsset(root, path, 'n')
    expect(asset.status, path).toBe(404)
    expect(text(asset.body), path).toBe('404\n')
    expect(asset.headers['Content-Security-Policy'], path).toBe(contentSecurityPolicy('n'))
  }

  test('a name that is not there, a folder, a path without its slash', () => {
    for (const path of ['/nothing.js', '/assets', '/assets/', '//', '/assets//app-1234.js', '', 'index.html'])
      refused(path)
  })

  test('a way out of the folder, however it is written', () => {
    refused('/../secret.txt')
    refused('/assets/../../secret.txt')
    refused('/assets/../index.html')
    refused('/./index.html')
    refused('/%2e%2e/secret.txt')
    refused('/%2E%2E%2Fsecret.txt')
    refused('/..%2fsecret.txt')
    refused('/%252e%252e/secret.txt')
    refused('/..%5csecret.txt')
    refused('/..\\secret.txt')
    refused('/../renderer-other/secret.txt')
    refused(join('/', folder, 'secret.txt'))
    refused(`/${join(folder, 'secret.txt')}`)
    refused('/C:/Windows/win.ini')
    refused('/index.html::$DATA')
    refused('/index.html.')
    refused('/index.html%20')
    refused('/index.html%00.js')
    refused('/index.html\0')
    refused('/%')
    refused('/%ff')
  })

  test('a link that leads out of the folder', () => {
    refused('/leak.txt')
    refused('/leak/secret.txt')
  })
})
