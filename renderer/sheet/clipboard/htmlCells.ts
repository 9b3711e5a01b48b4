/**
 * The cells of the tables in a piece of HTML from the clipboard, as far as they are seen: merged cells keep the place of
 * their parts, what is hidden is left out, texts around a table are rows of one cell. The only file of the clipboard
 * that touches the DOM; a document made by DOMParser is inert, it runs no script and loads no picture.
 */
import type { Block } from './tabbedText.ts'

/** No form is that wide; a merged cell that claims to be is not believed. */
const WIDEST_ROW = 64

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
)
/** `comment` is LibreOffice's element for a note on a cell. */
const UNSEEN = new Set(['COMMENT', 'HEAD', 'NOSCRIPT', 'SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE'])

/** null where there is no table. */
export function htmlCells(html: string): Block | null {
  const { body } = new DOMParser().parseFromString(unstyled(html), 'text/html')
  if (!body.querySelector('table')) return null
  const rows: string[][] = []
  let text = new CellText()
  const endText = () => {
    for (const line of text.lines()) if (line !== '') rows.push([line])
    text = new CellText()
  }
  const walk = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (node instanceof HTMLTableElement && !isHidden(node)) {
        endText()
        addRows(rows, innermost(node))
      } else if (node instanceof Element && node.querySelector('table') && !isHidden(node)) walk(node)
      else text.add(node)
    }
  }
  walk(body)
  endText()
  return rows
}

/**
 * Styles and event handlers under names that mean nothing: they would do nothing in an inert document, but the page's
 * content security policy complains of each.
 */
function unstyled(html: string): string {
  return html
    .replace(/<(\/?)style(?![a-z])/gi, '<$1template')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\s(style|on[a-z]+)\s*=/gi, ' data-$1='))
}

/** Pages lay their contents out in tables of one cell; the table meant is the one inside. */
function innermost(table: HTMLTableElement): HTMLTableElement {
  const cells = [...table.rows].flatMap((row) => [...row.cells])
  const inner = cells.length === 1 ? cells[0]?.querySelector('table') : null
  const only = inner && inner.textContent.trim() === table.textContent.trim()
  return inner && only ? innermost(inner) : table
}

function addRows(rows: string[][], table: HTMLTableElement): void {
  /** By column: for how many more rows a merged cell from above covers it. */
  const covered: number[] = []
  for (const row of table.rows) {
    const line: string[] = []
    const coverFromAbove = () => {
      while ((covered[line.length] ?? 0) > 0) {
        covered[line.length] = (covered[line.length] as number) - 1
        line.push('')
      }
    }
    for (const cell of row.cells) {
      coverFromAbove()
      if (isHidden(cell)) continue
      const width = Math.min(cell.colSpan, WIDEST_ROW - line.length)
      for (let part = 0; part < width; part++) {
        // A row span of zero goes down to the table's end.
        covered[line.length] = cell.rowSpan === 0 ? Number.POSITIVE_INFINITY : cell.rowSpan - 1
        line.push(part === 0 ? textOf(cell) : '')
      }
    }
    coverFromAbove()
    if (!isHidden(row)) rows.push(line)
  }
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true
  const style = element.getAttribute('data-style')
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(style)
}

function textOf(cell: Element): string {
  const text = new CellText()
  for (const node of cell.childNodes) text.add(node)
  return text.lines().join('\n').trim()
}

/** Text as a page shows it: its lines come from elements, never from how the source is broken. */
class CellText {
  private text = ''
  private lineIsDue = false

  add(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) this.addWords(node.nodeValue ?? '')
    if (!(node instanceof Element) || UNSEEN.has(node.tagName) || isHidden(node)) return
    if (node.tagName === 'BR') {
      this.beginLine()
      this.text += '\n'
      return
    }
    const isBlock = BLOCKS.has(node.tagName)
    if (isBlock) this.lineIsDue = true
    for (const child of node.childNodes) this.add(child)
    if (isBlock) this.lineIsDue = true
    if (node.tagName === 'TD' || node.tagName === 'TH') this.addWords(' ')
  }

  lines(): string[] {
    return this.text.split('\n').map(tidyLine)
  }

  private addWords(words: string): void {
    // The white space between two blocks is nobody's text; a hard blank is.
    if (this.lineIsDue && /^[ \t\n\r\f]*$/.test(words)) return
    this.beginLine()
    this.text += words.replace(/[\n\r\t\f]+/g, '\r')
  }

  private beginLine(): void {
    if (this.lineIsDue && this.text !== '' && !this.text.endsWith('\n')) this.text += '\n'
    this.lineIsDue = false
  }
}

/** A line of the source that ended between two wide characters ended nowhere; elsewhere it is a blank. */
function tidyLine(line: string): string {
  return line
    .replace(/(?<=[^\0-\u024f]) *\r[ \r]*(?=[^\0-\u024f])/g, '')
    .replace(/[ \r\u00a0]+/g, ' ')
    .trim()
}
