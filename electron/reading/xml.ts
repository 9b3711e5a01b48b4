/**
 * XML of an untrusted package, streamed: bytes are decoded by one strict decoder and handed over as elements with local
 * names, because report systems put prefixes where Excel has none.
 */
import { AppError } from '../../shared/errors.ts'
import { XmlScanner } from './xmlScanner.ts'

export interface XmlHandler {
  /** `attribute` finds by local name, and prefers an attribute without a prefix. */
  open(name: string, attribute: (name: string) => string | undefined): void
  close?(name: string): void
  /** Character data; may come in several pieces. */
  text?(text: string): void
  /** Asked after each piece of the file with what is still to come; true ends the reading there. */
  mayStop?(rest: Uint8Array): boolean
}

const CHUNK_BYTES = 256 * 1024

/**
 * Throws `corrupt` for XML that is not well formed and for broken encodings, `unsafe-xml` for a DOCTYPE, `too-large` where
 * the scanner itself would have to hold too much.
 */
export function parseXml(bytes: Uint8Array, handler: XmlHandler): void {
  const scanner = scannerFor(handler)
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      scanner.write(decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: true }))
      if (handler.mayStop?.(bytes.subarray(at + CHUNK_BYTES))) return
    }
    scanner.write(decoder.decode())
    scanner.end()
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('corrupt', {}, error)
  }
}

/** The same for a text, whatever encoding its declaration names. */
export function parseXmlText(text: string, handler: XmlHandler): void {
  const scanner = scannerFor(handler)
  for (let at = 0; at < text.length; at += CHUNK_BYTES) scanner.write(text.slice(at, at + CHUNK_BYTES))
  scanner.end()
}

function scannerFor(handler: XmlHandler): XmlScanner {
  return new XmlScanner({
    open: (name, attribute) => handler.open(name, attribute),
    close: (name) => handler.close?.(name),
    text: (text) => handler.text?.(text),
  })
}

/** Report systems also write GBK, and say so; whatever is not known or not said is UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const declaration = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["'](gb2312|gbk|gb18030|utf-8)["']/i.exec(declaration)?.[1]
  return declared ?? 'utf-8'
}

/** XML's two ways to write true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
