/** How many pages a PDF has that the browser made: it writes the tree of pages as plain text. */

/** null for a PDF that is written otherwise. */
export function pagesOfPdf(bytes: Uint8Array): number | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const counts = [...text.matchAll(/\/Type \/Pages\s[^>]*?\/Count (\d+)/g)].map(([, count]) => Number(count))
  return counts.length === 0 ? null : Math.max(...counts)
}
