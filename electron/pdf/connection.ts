/**
 * Speaks the Chrome DevTools Protocol over the two pipes of a browser started with `--remote-debugging-pipe`: JSON messages, each
 * ended by a zero byte. It pairs answers with their commands and hands events to those who listen; what is said, it
 * does not know. Nobody else can reach a browser that way, as they could through a port.
 */
import type { Readable, Writable } from 'node:stream'
import type { BrowserEvent, Commands, Message } from './protocol.ts'

interface Waiting {
  readonly session: string | undefined
  readonly resolve: (result: unknown) => void
  readonly reject: (reason: Error) => void
}

export class Connection {
  private readonly commands: Writable
  private readonly waiting = new Map<number, Waiting>()
  private readonly listeners = new Map<string, (event: BrowserEvent) => void>()
  private unfinished: Buffer[] = []
  private last = 0
  private ended: Error | null = null

  /** `commands` is the pipe that the browser reads, `answers` the one that it writes; whoever made them sees to their errors. */
  constructor(commands: Writable, answers: Readable) {
    this.commands = commands
    answers.on('data', (bytes: Buffer) => this.take(bytes))
  }

  /** Throws what the browser complains of, and the reason of `end` once that was called. `session` is absent for the browser itself. */
  send<Name extends keyof Commands>(
    method: Name,
    params: Commands[Name]['parameters'],
    session?: string,
  ): Promise<Commands[Name]['result']> {
    if (this.ended) return Promise.reject(this.ended)
    const id = ++this.last
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { session, resolve: (result) => resolve(result as Commands[Name]['result']), reject })
      this.commands.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`)
    })
  }

  /** One listener a session, until the session is forgotten. */
  listen(session: string, listener: (event: BrowserEvent) => void): void {
    this.listeners.set(session, listener)
  }

  /** Fails every command of the session that waits: one that has ended may leave them without an answer. */
  forget(session: string): void {
    this.listeners.delete(session)
    for (const [id, waiting] of this.waiting) {
      if (waiting.session !== session) continue
      this.waiting.delete(id)
      waiting.reject(new Error('the session has ended'))
    }
  }

  /** Fails every command that waits, and every later one. */
  end(reason: Error): void {
    this.ended ??= reason
    for (const { reject } of this.waiting.values()) reject(this.ended)
    this.waiting.clear()
  }

  private take(bytes: Buffer): void {
    let rest = bytes
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      const message = Buffer.concat([...this.unfinished, rest.subarray(0, end)])
      this.unfinished = []
      rest = rest.subarray(end + 1)
      this.hear(message.toString('utf8'))
    }
    if (rest.length > 0) this.unfinished.push(rest)
  }

  private hear(text: string): void {
    const message = parsed(text)
    if (message === null) this.end(new Error('what the browser says is no message'))
    else if (message.id === undefined) this.listeners.get(message.sessionId ?? '')?.(message)
    else {
      const waiting = this.waiting.get(message.id)
      this.waiting.delete(message.id)
      if (message.error) waiting?.reject(new Error(message.error.message))
      else waiting?.resolve(message.result)
    }
  }
}

function parsed(text: string): Message | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
