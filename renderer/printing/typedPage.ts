/** The page that is meant by what was typed into the page field, in digits of any width; null for what names no page. Pure. */
export function typedPage(text: string, count: number): number | null {
  const digits = /^第?\s*(\d{1,6})\s*页?$/.exec(text.normalize('NFKC').trim())?.[1]
  if (digits === undefined) return null
  return Math.min(Math.max(1, Number(digits)), count)
}
