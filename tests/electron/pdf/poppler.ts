/** What poppler's tools say of a PDF: an eye that is not the browser's own. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Word {
  readonly page: number
  /** In points from the page's top left corner. */
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly text: string
}

export interface PdfFacts {
  readonly pages: number
  /** In points. */
  readonly width: number
  readonly height: number
  readonly title: string
  readonly fontNames: readonly string[]
  readonly fontTypes: readonly string[]
  readonly words: readonly Word[]
  /** The text of each table row, cell by cell, as a screen reader or a copy takes it. */
  readonly rows: readonly (readonly string[])[]
}

/** The words of a thousand pages fit. */
const OUTPUT = { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 } as const

export function pdfFacts(pdf: Uint8Array): PdfFacts {
  let rows: readonly (readonly string[])[] | null = null
  const folder = mkdtempSync(join(tmpdir(), 'pdf-facts-'))
  try {
    const file = join(folder, 'x.pdf')
    writeFileSync(file, pdf)
    const tool = (name: string, ...more: string[]) => execFileSync(name, [...more, file], OUTPUT)
    const info = tool('pdfinfo')
    const fact = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(info)?.[1] ?? ''
    const [, width, height] = /([\d.]+) x ([\d.]+) pts/.exec(fact('Page size')) ?? []
    // The columns of pdffonts have fixed widths: 36 characters of name, a space, 17 of type.
    const fonts = tool('pdffonts').trim().split('\n').slice(2)
    const words = wordsOf(execFileSync('pdftotext', ['-bbox', file, '-'], OUTPUT))
    return {
      pages: Number(fact('Pages')),
      width: Number(width),
      height: Number(height),
      title: fact('Title'),
      fontNames: fonts.map((line) => line.slice(0, 36).trim()),
      fontTypes: fonts.map((line) => line.slice(37, 54).trim()),
      words,
      get rows() {
        rows ??= rowsOfPdf(pdf)
        return rows
      },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Takes poppler many seconds for a few hundred rows, and is therefore left to those who want it. */
function rowsOfPdf(pdf: Uint8Array): readonly (readonly string[])[] {
  const structure = execFileSync('pdfinfo', ['-struct-text', '-'], { ...OUTPUT, input: pdf })
  return rowsOf(structure)
}

/** The structure is an indented list; a cell's texts stand in quotes below it, a break within them as a line of its own. */
function rowsOf(structure: string): string[][] {
  const rows: string[][] = []
  const isLast = (text: string) => text.endsWith('"')
  let open = false
  for (const line of structure.split('\n')) {
    const row = rows.at(-1)
    if (/^\s*TR\b/.test(line)) rows.push([])
    else if (/^\s*T[DH]\b/.test(line)) row?.push('')
    else if (open || /^\s*"/.test(line)) {
      const text: string = open ? line : line.trimStart().slice(1)
      open = !isLast(text)
      if (row && row.length > 0) row[row.length - 1] += open ? `${text}\n` : text.slice(0, -1)
    }
  }
  return rows
}

function wordsOf(html: string): Word[] {
  return html
    .split('<page ')
    .slice(1)
    .flatMap((page, index) =>
      [...page.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g)].map(
        ([, left, top, right, bottom, text]) => ({
          page: index + 1,
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
          text: unescaped(text ?? ''),
        }),
      ),
    )
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
