/** The beginning of a text that somebody wrote, for a sentence that quotes it: on one line, an … for what was cut off. */
export function shortened(text: string, most: number): string {
  const characters = [...text.trim().replace(/\s{2,}|[\n\r\t]/g, ' ')]
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most).join('')}…`
}
