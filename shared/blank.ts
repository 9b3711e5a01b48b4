/** What nobody sees in a text: white space of any width, and the marks without any that come along from web pages. */

/** Whether nothing is written: no text at all, or only what nobody sees. */
export function isBlank(text: string | null): boolean {
  return text === null || !/[^\s\u00ad\u200b-\u200f\u2060\ufeff]/.test(text)
}

/** A name as it is compared: what nobody sees, and full- or half-width writing, make no other name of it. */
export function comparableName(name: string): string {
  return name.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
}
