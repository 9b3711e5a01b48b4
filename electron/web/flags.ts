/** What the loopback door is started with, as words on its command line. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { TEXTS } from './texts.ts'

export type Flags =
  | {
      readonly ok: true
      /** 0 takes a free one. */
      readonly port: number
      /** Absolute. */
      readonly data: string
      readonly open: boolean
    }
  | { readonly ok: false; readonly message: string }

/** A relative data folder starts from `folder`; without one it is `defaultData`. */
export function readFlags(words: readonly string[], folder: string, defaultData: string): Flags {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { port: { type: 'string' }, data: { type: 'string' }, 'no-open': { type: 'boolean' } },
    })
    const port = values.port ?? '0'
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return { ok: false, message: TEXTS.wrongPort(port) }
    const data = values.data ? resolve(folder, values.data) : defaultData
    return { ok: true, port: Number(port), data, open: !values['no-open'] }
  } catch {
    return { ok: false, message: TEXTS.wrongFlags }
  }
}
