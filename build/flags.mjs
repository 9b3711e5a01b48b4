/** What `npm start --` understands, and which front door that means. Pure. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export const USAGE = `用法： npm start -- [参数]
  --data 文件夹   文档所在的文件夹（默认在用户数据文件夹里）
  --web           在浏览器中打开，不用 Electron
  --port 端口     浏览器方式所用的端口（默认任选一个空闲的）；写了它即为浏览器方式
  --no-open       只启动并显示地址，不打开浏览器；写了它即为浏览器方式
  --help          显示本说明`

/**
 * @typedef {object} StartFlags
 * @property {string | null} port as typed; the program itself judges it
 * @property {string | null} data absolute; null for the default one
 * @property {boolean} open
 * @property {boolean} web
 * @property {boolean} help
 */

/**
 * @param {readonly string[]} words
 * @param {string} folder the caller's, where a relative data folder starts
 * @returns {StartFlags | null} null for words that are not understood
 */
export function readStartFlags(words, folder) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        web: { type: 'boolean' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
    return {
      port: values.port ?? null,
      data: values.data ? resolve(folder, values.data) : null,
      open: !values['no-open'],
      web: values.web ?? false,
      help: values.help ?? false,
    }
  } catch {
    return null
  }
}

/**
 * @typedef {object} Machine
 * @property {string} platform
 * @property {NodeJS.ProcessEnv} environment
 * @property {boolean} isRoot
 */

/**
 * Electron, unless the flags ask for the browser or the machine cannot run it. As root on Linux Chromium runs only with its
 * sandbox off, and a program that reads other people's files does not get that; the web server needs no such thing.
 * @param {StartFlags} flags
 * @param {Machine} machine
 * @returns {'electron' | 'asked-for-web' | 'no-display' | 'root'}
 */
export function chooseDoor(flags, { platform, environment, isRoot }) {
  if (flags.web || !flags.open || flags.port !== null) return 'asked-for-web'
  if (platform === 'win32' || platform === 'darwin') return 'electron'
  if (!environment.DISPLAY && !environment.WAYLAND_DISPLAY) return 'no-display'
  return isRoot ? 'root' : 'electron'
}

/**
 * The same flags for the web server's own command line.
 * @param {StartFlags} flags
 * @returns {string[]}
 */
export function serverWords({ port, data, open }) {
  return [
    ...(port === null ? [] : ['--port', port]),
    ...(data === null ? [] : ['--data', data]),
    ...(open ? [] : ['--no-open']),
  ]
}
