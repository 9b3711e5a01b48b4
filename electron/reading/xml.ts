/**
 * XML of an untrusted package, streamed: bytes are decoded by one strict decoder and handed over as elements with local
 * names, because report systems put prefixes where Excel has none. Nothing is ever looked up: a DOCTYPE is refused.
 */
import { SaxesParser } from 'saxes'
import { AppError } from '../../shared/errors.ts'
import { LIMITS } from './limits.ts'

export interface XmlHandler {
  /** `attribute` finds by local name, and prefers an attribute without a prefix. */
  open(name: string, attribute: (name: string) => string | undefined): void
  close?(name: string): void
  /** Character data; may come in several pieces. */
  text?(text: string): void
  /** Asked after each piece of the file with what is still to come; true ends the reading there. */
  mayStop?(rest: Uint8Array): boolean
}

const CHUNK_BYTES = 64 * 1024

/**
 * Throws `corrupt` for XML that is not well formed and for broken encodings, `unsafe-xml` for a DOCTYPE, `too-large` where
 * the parser itself would have to hold too much.
 */
export function parseXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser({ position: false })
  parser.on('doctype', () => {
    throw new AppError('unsafe-xml')
  })
  let depth = 0
  let gap = 0
  parser.on('opentag', (tag) => {
    gap = 0
    if (++depth > LIMITS.xmlDepth) throw new AppError('too-large')
    handler.open(localName(tag.name), (name) => findAttribute(tag.attributes as Record<string, string>, name))
  })
  parser.on('closetag', (tag) => {
    gap = 0
    depth--
    handler.close?.(localName(tag.name))
  })
  if (handler.text) {
    parser.on('text', (text) => handler.text?.(text))
    parser.on('cdata', (text) => handler.text?.(text))
  }
  const decoder = new TextDecoder(isUtf16(bytes) ? 'utf-16le' : 'utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      parser.write(decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: true }))
      gap += CHUNK_BYTES
      if (gap > LIMITS.xmlGap) throw new AppError('too-large')
      if (handler.mayStop?.(bytes.subarray(at + CHUNK_BYTES))) return
    }
    parser.write(decoder.decode())
    parser.close()
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('corrupt', {}, error)
  }
}

function isUtf16(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function findAttribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name]
  for (const key in attributes) if (key.endsWith(name) && localName(key) === name) return attributes[key]
  return undefined
}

/** XML's two ways to write true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
