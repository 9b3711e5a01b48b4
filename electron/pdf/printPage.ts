/**
 * Prints one page in a running browser: in a context of its own, which shares nothing with other prints, with scripts switched
 * off, and cut off from everything: whatever the page asks for is answered from here, and that is itself and the fonts.
 */
import { fontAnswer, PRINT_ADDRESS, type PrintAnswer, pageAnswer } from '../printAnswers.ts'
import type { Connection } from './connection.ts'
import { unless } from './unless.ts'

export interface PagePrint {
  readonly html: string
  /** Tagged, with bookmarks. */
  readonly isFinal: boolean
  /** The folder of the bundled fonts. */
  readonly fonts: string
}

/** Throws where the browser cannot, or ends, or the page crashes. Once `signal` is aborted it ends at once, whatever the page does. */
export async function printPage(connection: Connection, print: PagePrint, signal: AbortSignal): Promise<Uint8Array> {
  const context = connection.send('Target.createBrowserContext', {})
  try {
    const session = await unless(signal, openPage(connection, context))
    try {
      return await unless(signal, printIn(connection, session, print))
    } finally {
      connection.forget(session)
    }
  } finally {
    // Ends the page's process, even in the middle of its layout. Nobody waits for it.
    context.then((made) => connection.send('Target.disposeBrowserContext', made)).catch(() => {})
  }
}

/** The session of an empty page. */
async function openPage(
  connection: Connection,
  context: Promise<{ readonly browserContextId: string }>,
): Promise<string> {
  const { browserContextId } = await context
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank', browserContextId })
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true })
  return sessionId
}

async function printIn(
  connection: Connection,
  session: string,
  { html, isFinal, fonts }: PagePrint,
): Promise<Uint8Array> {
  const loaded = Promise.withResolvers<void>()
  const crashed = Promise.withResolvers<never>()
  connection.listen(session, (event) => {
    switch (event.method) {
      case 'Fetch.requestPaused': {
        const { requestId, request } = event.params
        const answer = request.url === PRINT_ADDRESS ? pageAnswer(html) : fontAnswer(fonts, request.url)
        connection.send('Fetch.fulfillRequest', { requestId, ...fulfilled(answer) }, session).catch(crashed.reject)
        return
      }
      case 'Page.loadEventFired':
        loaded.resolve()
        return
      case 'Inspector.targetCrashed':
      case 'Inspector.detached':
        crashed.reject(new Error('the page crashed'))
    }
  })
  const print = async () => {
    // A session's commands are carried out one after the other.
    await Promise.all([
      connection.send('Inspector.enable', {}, session),
      connection.send('Page.enable', {}, session),
      connection.send('Emulation.setScriptExecutionDisabled', { value: true }, session),
      connection.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, session),
    ])
    const { errorText } = await connection.send('Page.navigate', { url: PRINT_ADDRESS }, session)
    if (errorText) throw new Error(errorText)
    // Which is once the fonts that its head names are there.
    await loaded.promise
    const { stream } = await connection.send(
      'Page.printToPDF',
      {
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: isFinal,
        generateDocumentOutline: isFinal,
        transferMode: 'ReturnAsStream',
      },
      session,
    )
    return readStream(connection, session, stream)
  }
  return Promise.race([print(), crashed.promise])
}

async function readStream(connection: Connection, session: string, handle: string): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for (;;) {
    const { data, base64Encoded, eof } = await connection.send('IO.read', { handle }, session)
    parts.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'))
    if (eof) break
  }
  const bytes = Buffer.concat(parts)
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('not a PDF')
  return bytes
}

function fulfilled({ status, headers, body }: PrintAnswer) {
  return {
    responseCode: status,
    responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
    body: Buffer.from(body).toString('base64'),
  }
}
