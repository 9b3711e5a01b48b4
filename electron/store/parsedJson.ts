/** JSON out of a column; null for what is none. The caller's schema decides what counts. */
export function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
