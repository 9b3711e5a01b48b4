/**
 * Takes XML apart as it comes in, piece by piece, and calls back for each tag and text. It knows what spreadsheets are written
 * in: elements, attributes, texts, CDATA, the five named entities and numbered characters; comments and instructions are
 * passed over, a DOCTYPE is refused, nothing is ever looked up. Tags must match. An attribute is read when it is asked for
 * and not before, which is why this takes a third of a general parser's time: of a cell's XML little is asked for.
 * Source: XML 1.0, fifth edition.
 */
import { AppError } from '../../shared/errors.ts'
import { LIMITS } from './limits.ts'

export interface ScannedXml {
  /** `attribute` finds by local name and prefers one without a prefix. */
  open(name: string, attribute: (name: string) => string | undefined): void
  close(name: string): void
  text(text: string): void
}

const TAB = 9
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const SPACE = 32
const EXCLAMATION = 33
const QUOTE = 34
const APOSTROPHE = 39
const SLASH = 47
const COLON = 58
const LESS = 60
const EQUALS = 61
const GREATER = 62
const QUESTION = 63

export class XmlScanner {
  private readonly out: ScannedXml
  /** What is not taken apart yet. */
  private rest = ''
  /** Names of the elements that are open, with their prefixes. */
  private readonly opened: string[] = []
  private hasRoot = false

  constructor(out: ScannedXml) {
    this.out = out
  }

  /** Throws `corrupt`, `unsafe-xml`, or `too-large` where a tag or text does not end. */
  write(piece: string): void {
    this.rest += piece
    let at = 0
    for (;;) {
      const next = this.scan(at)
      if (next < 0) break
      at = next
    }
    this.rest = this.rest.slice(at)
    if (this.rest.length > LIMITS.xmlGap) throw new AppError('too-large')
  }

  /** Throws `corrupt` where something is left open, or nothing has come. */
  end(): void {
    if (!this.hasRoot || this.opened.length > 0 || !isBlank(this.rest)) throw new AppError('corrupt')
  }

  /** Takes one text or tag; where the next begins, or -1 where there is no whole one. */
  private scan(at: number): number {
    const { rest } = this
    if (rest.charCodeAt(at) !== LESS) {
      const end = rest.indexOf('<', at)
      if (end < 0) return -1
      this.takeText(rest.slice(at, end))
      return end
    }
    switch (rest.charCodeAt(at + 1)) {
      case EXCLAMATION:
        return this.scanDeclaration(at)
      case QUESTION:
        return endOf(rest, '?>', at + 2)
      case SLASH:
        return this.scanEnd(at)
      default:
        return this.scanTag(at)
    }
  }

  private scanEnd(at: number): number {
    const { rest } = this
    const name = this.opened.at(-1)
    if (name === undefined) throw new AppError('corrupt')
    const nameEnd = at + 2 + name.length
    const end = rest.indexOf('>', at)
    if (end < 0) return -1
    if (!rest.startsWith(name, at + 2) || behindSpace(rest, nameEnd) !== end) throw new AppError('corrupt')
    this.close()
    return end + 1
  }

  private scanDeclaration(at: number): number {
    const { rest } = this
    if (rest.startsWith('<!--', at)) return endOf(rest, '-->', at + 4)
    if (rest.startsWith('<![CDATA[', at)) {
      const end = rest.indexOf(']]>', at + 9)
      if (end < 0) return -1
      if (this.opened.length === 0) throw new AppError('corrupt')
      this.out.text(withLineFeeds(rest.slice(at + 9, end)))
      return end + 3
    }
    if (rest.startsWith('<!DOCTYPE', at)) throw new AppError('unsafe-xml')
    if (rest.length - at >= '<![CDATA['.length) throw new AppError('corrupt')
    return -1
  }

  private scanTag(at: number): number {
    const { rest } = this
    const end = endOfTag(rest, at + 1)
    if (end < 0) return -1
    const isEmpty = rest.charCodeAt(end - 1) === SLASH
    let nameEnd = at + 1
    while (nameEnd < end && !isSpace(rest.charCodeAt(nameEnd)) && rest.charCodeAt(nameEnd) !== SLASH) nameEnd++
    const name = rest.slice(at + 1, nameEnd)
    if (!isNameStart(name.charCodeAt(0)) || (this.hasRoot && this.opened.length === 0)) throw new AppError('corrupt')
    this.hasRoot = true
    this.opened.push(name)
    if (this.opened.length > LIMITS.xmlDepth) throw new AppError('too-large')
    this.out.open(localName(name), lookup(rest, nameEnd, isEmpty ? end - 1 : end))
    if (isEmpty) this.close()
    return end + 1
  }

  private close(): void {
    this.out.close(localName(this.opened.pop() as string))
  }

  private takeText(raw: string): void {
    if (this.opened.length > 0) this.out.text(decoded(withLineFeeds(raw)))
    else if (!isBlank(raw)) throw new AppError('corrupt')
  }
}

const NO_ATTRIBUTES = (): undefined => undefined

/** Finds attributes between these places, also when `rest` has gone on. */
function lookup(rest: string, from: number, to: number): (name: string) => string | undefined {
  if (from === to) return NO_ATTRIBUTES
  const attributes = rest.slice(from, to)
  return (name) => findAttribute(attributes, name)
}

/** `attributes` is the tag's text behind its name. */
function findAttribute(attributes: string, name: string): string | undefined {
  let prefixed: string | undefined
  let at = 0
  for (;;) {
    at = behindSpace(attributes, at)
    if (at >= attributes.length) return prefixed
    const nameFrom = at
    while (at < attributes.length && attributes.charCodeAt(at) !== EQUALS && !isSpace(attributes.charCodeAt(at))) at++
    const localFrom = at - name.length
    const equals = behindSpace(attributes, at)
    const valueFrom = behindSpace(attributes, equals + 1) + 1
    const quote = attributes.charCodeAt(valueFrom - 1)
    if (attributes.charCodeAt(equals) !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE))
      throw new AppError('corrupt')
    const valueTo = attributes.indexOf(quote === QUOTE ? '"' : "'", valueFrom)
    if (valueTo < 0) throw new AppError('corrupt')
    if (localFrom >= nameFrom && attributes.startsWith(name, localFrom)) {
      if (localFrom === nameFrom) return attributeValue(attributes.slice(valueFrom, valueTo))
      if (attributes.charCodeAt(localFrom - 1) === COLON)
        prefixed ??= attributeValue(attributes.slice(valueFrom, valueTo))
    }
    at = valueTo + 1
  }
}

function behindSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

/** Index of the tag's `>`, which may stand in an attribute's value too; -1 where the tag is not whole. */
function endOfTag(rest: string, from: number): number {
  let less = -1
  for (let at = from; at < rest.length; at++) {
    const sign = rest.charCodeAt(at)
    if (sign === GREATER) return at
    if (sign === LESS) throw new AppError('corrupt')
    if (sign !== QUOTE && sign !== APOSTROPHE) continue
    const close = rest.indexOf(sign === QUOTE ? '"' : "'", at + 1)
    if (close < 0) return -1
    // Looked for once, because a tag may have any number of attributes.
    if (less < at) {
      const found = rest.indexOf('<', at + 1)
      less = found < 0 ? rest.length : found
    }
    if (less < close) throw new AppError('corrupt')
    at = close
  }
  return -1
}

function endOf(rest: string, mark: string, from: number): number {
  const at = rest.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}

function isSpace(sign: number): boolean {
  return sign === SPACE || sign === LINE_FEED || sign === TAB || sign === CARRIAGE_RETURN
}

/** A letter, `_`, `:`, or anything beyond ASCII. */
function isNameStart(sign: number): boolean {
  return (sign >= 65 && sign <= 90) || (sign >= 97 && sign <= 122) || sign === 95 || sign === COLON || sign > 127
}

function isBlank(text: string): boolean {
  return /^[ \t\r\n]*$/.test(text)
}

function localName(name: string): string {
  const prefix = name.indexOf(':')
  return prefix < 0 ? name : name.slice(prefix + 1)
}

/** All line ends are one sign. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function attributeValue(raw: string): string {
  return decoded(/[\t\r\n]/.test(raw) ? raw.replace(/\r\n|[\t\r\n]/g, ' ') : raw)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(raw: string): string {
  return raw.includes('&') ? raw.replace(/&([^&;]{0,12};)?/g, (_, entity?: string) => characterOf(entity)) : raw
}

/** `entity` is what stands behind the &, to its semicolon. Throws `corrupt` for what XML does not know. */
function characterOf(entity = ';'): string {
  const name = entity.slice(0, -1)
  const named = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined
  if (named !== undefined) return named
  const [, hexadecimal, digits] = /^#(?:x([\da-fA-F]+)|(\d+))$/.exec(name) ?? []
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(digits)
  if (!isCharacter(code)) throw new AppError('corrupt')
  return String.fromCodePoint(code)
}

function isCharacter(code: number): boolean {
  if (code < SPACE) return code === TAB || code === LINE_FEED || code === CARRIAGE_RETURN
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0x10ffff)
}
