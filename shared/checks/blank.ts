/** What counts as nothing written: white space of any width, and the marks that nobody sees. */
export function isBlank(text: string | null): boolean {
  return text === null || !/[^\s\u200b\ufeff]/.test(text)
}
