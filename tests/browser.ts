/** The Chromium that the tests drive: the one installed, without a window and without calls to the outside. */
import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '../electron/pdf/chromium.ts'

/** `more` are switches for this one alone. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('no Chrome, Edge or Chromium installed')
  return chromium.launch({
    executablePath,
    // Where no language is set, Chromium writes files under ASCII names only.
    env: { ...process.env, LANG: 'C.UTF-8' },
    // Scroll bars take room, as they do on the clerks' screens.
    ignoreDefaultArgs: ['--hide-scrollbars'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  })
}
