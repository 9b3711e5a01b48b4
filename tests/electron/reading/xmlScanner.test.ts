import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../electron/reading/limits.ts'
import { parseXml, parseXmlText } from '../../../electron/reading/xml.ts'
import { XmlScanner } from '../../../electron/reading/xmlScanner.ts'
import { AppError } from '../../../shared/errors.ts'

/** What was met, one word each; texts that follow one another are one. */
type Event = readonly ['open', string, ...(string | undefined)[]] | readonly ['close' | 'text', string]

function collected() {
  const events: Event[] = []
  const text = (piece: string) => {
    const last = events.at(-1)
    if (last?.[0] === 'text') events[events.length - 1] = ['text', last[1] + piece]
    else if (piece !== '') events.push(['text', piece])
  }
  return { events, text }
}

/** `asked` are the attributes that are asked for. */
function scanned(xml: string, asked: readonly string[] = [], pieceLength = xml.length): Event[] {
  const { events, text } = collected()
  const scanner = new XmlScanner({
    open: (name, attribute) => events.push(['open', name, ...asked.map(attribute)]),
    close: (name) => events.push(['close', name]),
    text,
  })
  for (let at = 0; at < xml.length; at += pieceLength) scanner.write(xml.slice(at, at + pieceLength))
  scanner.end()
  return events
}

function refusalOf(xml: string): string {
  try {
    scanned(xml, ['a'])
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  return 'none'
}

describe('scanning XML', () => {
  it('tells elements by their local names, attributes too, and prefers one without a prefix', () => {
    expect(scanned('<x:a r:id="1" id=\'2\' y:b = "3"/>', ['id', 'b', 'c'])).toEqual([
      ['open', 'a', '2', '3', undefined],
      ['close', 'a'],
    ])
  })

  it('lets a value hold what looks like a tag’s end or another attribute', () => {
    expect(scanned('<a b="x > y" c=" d=\'1\'" d="&lt;2&gt;"/>', ['b', 'd'])).toEqual([
      ['open', 'a', 'x > y', '<2>'],
      ['close', 'a'],
    ])
  })

  it('reads entities, numbered characters, CDATA and every kind of line end', () => {
    expect(scanned('<a>&amp;&#20013;&#x6587;\r\n<![CDATA[<b>&amp;]]>\r</a>')).toEqual([
      ['open', 'a'],
      ['text', '&中文\n<b>&amp;\n'],
      ['close', 'a'],
    ])
  })

  it('passes over comments and instructions, wherever they stand', () => {
    expect(scanned('<?xml version="1.0"?><!-- <b> --><a><!--x--><?y z?></a>\n<!-- end -->')).toEqual([
      ['open', 'a'],
      ['close', 'a'],
    ])
  })

  it('refuses what does not match, end or belong together', () => {
    for (const xml of [
      '',
      'text',
      '<a>',
      '<a></b>',
      '<a/><b/>',
      '<a/>text',
      '<a b="1><c/></a>',
      '<a b=1/>',
      '<a <b/></a>',
      '<1/>',
      '</a>',
      '<a>&unknown;</a>',
      '<a>&</a>',
      '<a>&#0;</a>',
      '<a>&#xd800;</a>',
      '<a a="&constructor;"/>',
      '<a><!ENTITY></a>',
      '<![CDATA[x]]><a/>',
    ])
      expect([xml, refusalOf(xml)]).toEqual([xml, 'corrupt'])
  })

  it('refuses a DOCTYPE, and what would have to be held or nested without end', () => {
    expect(refusalOf('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toBe('unsafe-xml')
    expect(refusalOf('<a>'.repeat(LIMITS.xmlDepth + 1))).toBe('too-large')
    expect(refusalOf(`<a>${'x'.repeat(LIMITS.xmlGap + 1)}`)).toBe('too-large')
    expect(refusalOf(`<a b="${'x'.repeat(LIMITS.xmlGap + 1)}`)).toBe('too-large')
  })

  it('meets the same in whatever pieces the text comes', () => {
    const xml = '<?xml version="1.0"?><a b="1 > 0"><!-- c --><d>甲&amp;乙\r\n</d><![CDATA[x]]></a>'
    for (let length = 1; length <= xml.length; length++)
      expect(scanned(xml, ['b'], length)).toEqual(scanned(xml, ['b']))
  })
})

const arbitraryName = fc.constantFrom('a', 'b:c', 'row', '单元格')
const arbitraryText = fc
  .array(fc.constantFrom('甲', 'x', ' ', '\n', '&amp;', '&#65;', '&#x7532;', '&lt;', '>', "'", '"', '𠮷'), {
    maxLength: 6,
  })
  .map((pieces) => pieces.join(''))
const arbitraryAttributes = fc
  .uniqueArray(fc.constantFrom('a', 'r', 'x-y', '名'), { maxLength: 3 })
  .chain((names) =>
    fc.tuple(...names.map((name) => arbitraryText.map((text) => ` ${name}="${text.replace(/"/g, '&quot;')}"`))),
  )
  .map((attributes) => attributes.join(''))

const { element: arbitraryElement } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      arbitraryName,
      arbitraryAttributes,
      fc.array(fc.oneof({ depthSize: 'small' }, arbitraryText, tie('element'), fc.constant('<!-- & < -->')), {
        maxLength: 4,
      }),
    )
    .map(([name, attributes, content]) => `<${name}${attributes}>${content.join('')}</${name}>`),
}))

it('meets what a general parser meets', () => {
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  fc.assert(
    fc.property(arbitraryElement, (xml) => {
      const { events, text } = collected()
      const parser = new SaxesParser()
      parser.on('opentag', ({ name, attributes }) => {
        const values = attributes as Record<string, string>
        events.push(['open', local(name), values.a, values.r, values['x-y'], values.名])
      })
      parser.on('closetag', ({ name }) => events.push(['close', local(name)]))
      parser.on('text', text)
      parser.write(xml).close()
      expect(scanned(xml, ['a', 'r', 'x-y', '名'], 7)).toEqual(events)
    }),
  )
})

describe('the bytes of XML', () => {
  const textOf = (bytes: Uint8Array) => {
    let found = ''
    parseXml(bytes, { open: () => {}, text: (text) => (found += text) })
    return found
  }

  it('are read as UTF-8, UTF-16 of either order, or the GBK that they state', () => {
    expect(textOf(Buffer.from('<a>甲</a>'))).toBe('甲')
    const wide = Buffer.from('\ufeff<a>甲</a>', 'utf16le')
    expect(textOf(wide)).toBe('甲')
    expect(textOf(Buffer.from(wide).swap16())).toBe('甲')
    const stated = Buffer.from('<?xml version="1.0" encoding="GBK"?><a>')
    expect(textOf(Buffer.concat([stated, Buffer.from([0xbc, 0xd7]), Buffer.from('</a>')]))).toBe('甲')
  })

  it('are refused where they are no such text', () => {
    expect(() => textOf(Buffer.from([...Buffer.from('<a>'), 0xff, ...Buffer.from('</a>')]))).toThrow(
      expect.objectContaining({ code: 'corrupt' }),
    )
  })

  it('do not matter where the text is at hand', () => {
    const names: string[] = []
    parseXmlText('<?xml version="1.0" encoding="GBK"?><甲/>', { open: (name) => names.push(name) })
    expect(names).toEqual(['甲'])
  })
})
