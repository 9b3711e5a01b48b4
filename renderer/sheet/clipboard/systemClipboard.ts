/** The system's clipboard where no paste event brings it along. Reading it takes the user's leave. */
import type { Clipboard } from './readClipboard.ts'

/** null where the browser does not let the page read it. */
export async function clipboardOf({ clipboard }: Pick<Navigator, 'clipboard'>): Promise<Clipboard | null> {
  try {
    const items = await clipboard.read()
    const text = await firstText(items, 'text/plain')
    return { text, html: await firstText(items, 'text/html') }
  } catch {
    return null
  }
}

async function firstText(items: readonly ClipboardItem[], type: string): Promise<string> {
  const item = items.find(({ types }) => types.includes(type))
  return item ? (await item.getType(type)).text() : ''
}
