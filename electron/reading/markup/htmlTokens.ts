/**
 * HTML as a flat row of tags and texts. No tree is made and nothing is closed that the page does not close: the pages that
 * report systems write leave out end tags as they like, and what that means for a table is decided by `pageReader.ts`.
 */
import { QuoteType, Tokenizer } from 'htmlparser2'

export type Attributes = ReadonlyMap<string, string>

export interface TokenHandler {
  /** Names are in lower case; of attributes that are given twice the first counts. */
  open(name: string, attributes: Attributes): void
  close(name: string): void
  /** Entities are resolved; may come in several pieces. */
  text(text: string): void
}

/** Of one tag; of more, the last are passed over. */
const MOST_ATTRIBUTES = 200

export function readTokens(source: string, handler: TokenHandler): void {
  let name = ''
  let attributes = new Map<string, string>()
  let attribute = ''
  let value = ''
  const opened = () => handler.open(name, attributes)
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        name = source.slice(start, end).toLowerCase()
        attributes = new Map()
      },
      onattribname(start, end) {
        attribute = source.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata(start, end) {
        value += source.slice(start, end)
      },
      onattribentity(code) {
        value += String.fromCodePoint(code)
      },
      onattribend(quote: QuoteType) {
        if (!attributes.has(attribute) && attributes.size < MOST_ATTRIBUTES)
          attributes.set(attribute, quote === QuoteType.NoValue ? '' : value)
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => handler.close(source.slice(start, end).toLowerCase()),
      ontext: (start, end) => handler.text(source.slice(start, end)),
      ontextentity: (code) => handler.text(String.fromCodePoint(code)),
      oncdata() {},
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  )
  tokenizer.write(source)
  tokenizer.end()
}
