/** The lines of text in a printed table's columns, and the lines drawn around its rows, by where they stand on the pages. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PdfFacts, Word } from './poppler.ts'

export interface Column {
  readonly key: string
  /** In points from the page's left edge. */
  readonly left: number
  readonly right: number
}

/** The columns as the page asks for them; `left` is where the table begins, in points. */
export function columnsOf(html: string, left: number): readonly Column[] {
  let right = left
  return [...html.matchAll(/^\.t0 col\.(\w+) { width: ([\d.]+)px; }$/gm)].map(([, key = '', width]) => {
    const start = right
    right += Number(width) * 0.75
    return { key, left: start, right }
  })
}

/** A column's lines from top to bottom, page after page; words beside each other are one line. */
export function linesIn(facts: Pick<PdfFacts, 'words'>, column: Column): readonly Word[] {
  const words = facts.words
    .filter((word) => word.left >= column.left - 0.5 && word.right <= column.right + 0.5)
    .sort((a, b) => a.page - b.page || middle(a) - middle(b))
  const lines: Word[][] = []
  for (const word of words) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line && first && first.page === word.page && Math.abs(middle(first) - middle(word)) < 2) line.push(word)
    else lines.push([word])
  }
  return lines.map((line) => {
    const inOrder = line.toSorted((a, b) => a.left - b.left)
    const last = inOrder.at(-1) as Word
    return { ...(inOrder[0] as Word), right: last.right, text: inOrder.map(({ text }) => text).join(' ') }
  })
}

function middle(word: Word): number {
  return (word.top + word.bottom) / 2
}

const PIXELS_PER_POINT = 3

/** A page's brightness, 0 to 255, by points from its top left corner. */
export class PagePicture {
  private readonly width: number
  private readonly height: number
  private readonly pixels: Buffer

  constructor(pdf: Uint8Array, page: number) {
    const folder = mkdtempSync(join(tmpdir(), 'page-picture-'))
    try {
      const file = join(folder, 'x.pdf')
      writeFileSync(file, pdf)
      const resolution = String(72 * PIXELS_PER_POINT)
      const only = ['-f', String(page), '-l', String(page)]
      const image = execFileSync('pdftoppm', ['-gray', '-r', resolution, ...only, file], { maxBuffer: 1 << 28 })
      const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.toString('latin1', 0, 64)) ?? []
      this.width = Number(width)
      this.height = Number(height)
      this.pixels = image.subarray(head.length)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  /** The middles of the level lines that cross the upright at `x`, in points from the page's top. */
  linesAt(x: number): readonly number[] {
    const column = Math.round(x * PIXELS_PER_POINT)
    const lines: number[] = []
    let start: number | null = null
    for (let y = 0; y <= this.height; y++) {
      const isDark = y < this.height && (this.pixels[y * this.width + column] ?? 255) < 128
      if (isDark) start ??= y
      else if (start !== null) {
        lines.push((start + y) / 2 / PIXELS_PER_POINT)
        start = null
      }
    }
    return lines
  }

  /** From where to where the line reaches that is drawn upright at about `x`, in points; the longest if there are several. */
  uprightAt(x: number): { readonly top: number; readonly bottom: number } {
    let longest = { top: 0, bottom: 0 }
    for (const nearby of [-2, -1, 0, 1, 2]) {
      const column = Math.round(x * PIXELS_PER_POINT) + nearby
      let start = 0
      for (let y = 0; y <= this.height; y++) {
        if (y < this.height && (this.pixels[y * this.width + column] ?? 255) < 128) continue
        if (y - start > longest.bottom - longest.top) longest = { top: start, bottom: y }
        start = y + 1
      }
    }
    return { top: longest.top / PIXELS_PER_POINT, bottom: longest.bottom / PIXELS_PER_POINT }
  }

  /** How much of the page is neither white nor dark, as the draft mark is. */
  paleShare(): number {
    let pale = 0
    for (const pixel of this.pixels) if (pixel > 215 && pixel < 240) pale++
    return pale / this.pixels.length
  }
}
