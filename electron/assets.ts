/**
 * Serves the built renderer to both front doors: a path of a request becomes bytes and headers. It owns containment (nothing
 * outside the renderer's folder is ever read) and the security headers, so that the Electron window and the browser
 * run under one and the same policy. It knows neither http nor Electron, and it never lists a folder.
 */
import { randomBytes } from 'node:crypto'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { extname, join, sep } from 'node:path'

export interface Asset {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

/** What index.html holds where the nonce of its response belongs. */
const NONCE_PLACEHOLDER = '__STYLE_NONCE__'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
}

/** A fresh value for one response; it must never be used for a second one. */
export function newNonce(): string {
  return randomBytes(18).toString('base64')
}

/**
 * The policy of every page: nothing but our own files runs, loads or is connected to. Styles that are made at run time carry
 * `nonce`; a frame made from a string (the page to print) inherits the policy and needs no source of its own.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** What every answer carries besides the policy, whatever its body is. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/**
 * The file of the built renderer that `urlPath` names, or a 404 without a hint at what is there. `root` is the renderer's
 * folder; `urlPath` is the path as it was sent: starting with `/`, still percent-encoded, without query or fragment.
 */
export function readAsset(root: string, urlPath: string, nonce: string): Asset {
  const segments = safeSegments(urlPath)
  const file = segments === null ? null : containedFile(root, segments)
  if (file === null || segments === null) return notFound(nonce)
  const isIndex = segments.join('/') === 'index.html'
  const headers = {
    ...SECURITY_HEADERS,
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'Content-Type': CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Cache-Control': cacheControl(segments, isIndex),
  }
  const bytes = readFileSync(file)
  const body = isIndex ? Buffer.from(bytes.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce)) : bytes
  return { status: 200, headers, body }
}

/** Only the build's `assets/` folder holds files whose names change with their content. */
function cacheControl(segments: readonly string[], isIndex: boolean): string {
  if (isIndex) return 'no-store'
  return segments[0] === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/**
 * The names on the way to the file, decoded once; null where the path could mean anything else on any system: `..`, a
 * backslash, a drive or stream (`C:`), a NUL, an empty name.
 */
function safeSegments(urlPath: string): readonly string[] | null {
  if (!urlPath.startsWith('/')) return null
  const decoded = decodeOnce(urlPath.slice(1))
  if (decoded === null) return null
  if (decoded === '') return ['index.html']
  const segments = decoded.split('/')
  return segments.every(isPlainName) ? segments : null
}

function decodeOnce(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

function isPlainName(name: string): boolean {
  // A trailing dot or blank would be dropped by Windows, and so name another file.
  return /^[^\\:\p{Cc}]+$/u.test(name) && !/[. ]$/.test(name)
}

/** The real path of the file, links followed, or null where there is none or a link leads out of `root`. */
function containedFile(root: string, segments: readonly string[]): string | null {
  try {
    const file = realpathSync(join(root, ...segments))
    const inside = file.startsWith(realpathSync(root) + sep)
    return inside && statSync(file).isFile() ? file : null
  } catch {
    return null
  }
}

function notFound(nonce: string): Asset {
  return {
    status: 404,
    headers: {
      ...SECURITY_HEADERS,
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
    },
    body: new TextEncoder().encode('404\n'),
  }
}
