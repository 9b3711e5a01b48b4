/**
 * A text file's bytes as text: which of the encodings that Chinese offices use they are in is decided here, once. The bytes
 * themselves count most: a byte-order mark, then whether they are sound UTF-8, because what a page declares about itself
 * is wrong as often as not. A few broken characters, as systems leave that cut texts by bytes, do not change the answer.
 */

/** Broken characters that are let pass, in all characters that are not ASCII. */
const MOST_BROKEN = 0.02
/** Control characters that are let pass, in all characters. */
const MOST_CONTROLS = 0.005
const LEAST_LEGIBLE = 0.9
/** As much as is looked at for the zero bytes of UTF-16. */
const SAMPLE = 65_536

/**
 * The text without its byte-order mark, or null where the bytes are no text. `declared` is the name of an encoding that the
 * file states; it counts where the bytes are neither marked nor UTF-8.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string | null {
  const text = markedText(bytes) ?? unmarkedText(bytes, declared)
  if (text === null || !isPlain(text)) return null
  return text.replaceAll('\0', '')
}

function markedText(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return null
}

function unmarkedText(bytes: Uint8Array, declared: string | null): string | null {
  const wide = wideEncoding(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  const broken = brokenShare(utf8)
  if (broken < MOST_BROKEN) return utf8
  const others = [declaredText(bytes, declared), new TextDecoder('gb18030').decode(bytes)]
  return others.find((text) => text !== null && brokenShare(text) < MOST_BROKEN) ?? null
}

/** Latin encodings accept any bytes, and are what systems declare that never thought of it. */
function declaredText(bytes: Uint8Array, declared: string | null): string | null {
  try {
    const decoder = new TextDecoder(declared ?? '')
    return /^(?:utf|windows|iso|macintosh|x-)/.test(decoder.encoding) ? null : decoder.decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without a mark: every ASCII sign and line end has a zero byte, always on the same side. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE)
  let even = 0
  let odd = 0
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  const least = Math.max(2, sample.length / 500)
  const wide = odd >= least && even <= odd / 20 ? 'utf-16le' : even >= least && odd <= even / 20 ? 'utf-16be' : null
  return wide && isLegible(new TextDecoder(wide).decode(sample)) ? wide : null
}

/** Nearly all of it is ASCII, Chinese signs and their punctuation. */
function isLegible(text: string): boolean {
  const legible = text.match(/[\t\n\r -~\u2010-\u2312\u2460-\u24ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)
  return (legible?.length ?? 0) >= text.length * LEAST_LEGIBLE
}

function brokenShare(text: string): number {
  let broken = 0
  let foreign = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7f) foreign++
    if (code === 0xfffd) broken++
  }
  return foreign === 0 ? 0 : broken / foreign
}

/** Control characters, which old systems fill fields with, are few in any text. */
function isPlain(text: string): boolean {
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 && (code < 9 || code > 13)) controls++
  }
  return controls <= Math.max(2, text.length * MOST_CONTROLS)
}
