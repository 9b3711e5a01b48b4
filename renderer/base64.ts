/** Files cross the contract as base64; these two turn bytes into it and back. */

/** Throws when the file cannot be read any more, as after it was deleted or a stick was pulled out. */
export async function base64OfFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const parts: string[] = []
  // In slices, because a function takes only so many arguments; a multiple of three keeps the slices joinable.
  const slice = 3 * 8_192
  for (let at = 0; at < bytes.length; at += slice) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + slice))))
  }
  return parts.join('')
}

export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
