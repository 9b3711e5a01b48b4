/** Workbooks of ours after somebody else has had them in hand. */
import JSZip from 'jszip'

/** With a part of the package changed; throws where `change` changes nothing. */
export async function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const before = (await zip.file(part)?.async('string')) ?? ''
  const after = change(before)
  if (after === before) throw new Error(`nothing of ${part} was changed`)
  zip.file(part, after)
  return zip.generateAsync({ type: 'uint8array' })
}

/** With a cell's text put in place of another, as if it had been typed there. */
export function retyped(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  return changed(bytes, 'xl/sharedStrings.xml', (texts) => texts.replace(`>${from}<`, `>${to}<`))
}
