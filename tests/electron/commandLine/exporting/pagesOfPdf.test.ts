import { expect, it } from 'vitest'
import { pagesOfPdf } from '../../../../electron/commandLine/exporting/pagesOfPdf.ts'

function check(text: string, expected: number | null): void {
  it(`counts ${expected} pages in ${JSON.stringify(text)}`, () => {
    expect(pagesOfPdf(Buffer.from(text, 'latin1'))).toBe(expected)
  })
}

check('%PDF-1.4\n3 0 obj\n<</Type /Pages\n/Count 1\n/Kids [4 0 R]>>\nendobj\n', 1)
// A long document has a tree: the root counts all.
check('<</Type /Pages\n/Count 8\n/Parent 9 0 R>>\n<</Type /Pages\n/Count 11\n/Kids [1 0 R 2 0 R]>>', 11)
// Bookmarks are counted too, elsewhere.
check('<</Type /Outlines\n/Count 40>>\n<</Type /Pages\n/Count 2>>', 2)
check('%PDF-1.5\n1 0 obj\n<</Type /ObjStm>>', null)
