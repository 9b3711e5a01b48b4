/** The budget year in words that reading knows, for files that have no other place for it; '' where it is not known. */
export function yearLine(year: number | null): string {
  return year === null ? '' : `预算年度：${year}年`
}
