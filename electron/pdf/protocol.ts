/**
 * The part of the Chrome DevTools Protocol that printing uses: each command's parameters and result, and the events that are
 * looked at. All of it but the flags of `Page.printToPDF` is as old as the protocol's flat sessions (Chromium 77); a
 * browser ignores parameters that it does not know.
 */

/** Base64, whatever the transport of the rest. */
type Base64 = string

export interface Commands {
  'Browser.getVersion': { parameters: Record<string, never>; result: { readonly product: string } }
  'Target.createBrowserContext': { parameters: Record<string, never>; result: { readonly browserContextId: string } }
  'Target.createTarget': {
    parameters: { readonly url: string; readonly browserContextId: string }
    result: { readonly targetId: string }
  }
  'Target.attachToTarget': {
    parameters: { readonly targetId: string; readonly flatten: true }
    result: { readonly sessionId: string }
  }
  'Target.disposeBrowserContext': { parameters: { readonly browserContextId: string }; result: object }
  'Inspector.enable': { parameters: Record<string, never>; result: object }
  'Page.enable': { parameters: Record<string, never>; result: object }
  'Emulation.setScriptExecutionDisabled': { parameters: { readonly value: boolean }; result: object }
  'Fetch.enable': { parameters: { readonly patterns: readonly { readonly urlPattern: string }[] }; result: object }
  'Fetch.fulfillRequest': {
    parameters: {
      readonly requestId: string
      readonly responseCode: number
      readonly responseHeaders: readonly { readonly name: string; readonly value: string }[]
      readonly body: Base64
    }
    result: object
  }
  'Page.navigate': { parameters: { readonly url: string }; result: { readonly errorText?: string } }
  'Page.printToPDF': {
    parameters: {
      readonly preferCSSPageSize: boolean
      readonly printBackground: boolean
      readonly generateTaggedPDF: boolean
      readonly generateDocumentOutline: boolean
      readonly transferMode: 'ReturnAsStream'
    }
    result: { readonly stream: string }
  }
  'IO.read': {
    parameters: { readonly handle: string }
    result: { readonly data: string; readonly base64Encoded?: boolean; readonly eof: boolean }
  }
}

export type BrowserEvent =
  | {
      readonly method: 'Fetch.requestPaused'
      readonly params: { readonly requestId: string; readonly request: { readonly url: string } }
    }
  | { readonly method: 'Page.loadEventFired' | 'Inspector.targetCrashed' | 'Inspector.detached' }

/** What the browser writes: an answer by its number, or an event of a session. */
export type Message =
  | { readonly id: number; readonly result?: unknown; readonly error?: { readonly message: string } }
  | ({ readonly id?: undefined; readonly sessionId?: string } & BrowserEvent)
