/**
 * A desktop with a real pinyin input method for the program to run on: an X server without a screen, a window manager and
 * fcitx5, all started afresh with a home folder of their own, and real key presses. Linux only; docs/input-method.md says
 * which packages it takes.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { freshFolder } from './program.ts'

/** The input method answers key presses on its own time, and nothing tells when it has. */
const PATIENCE = 350

const PROFILE = `[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin
[Groups/0/Items/0]
Name=pinyin
Layout=
[GroupOrder]
0=Default
`

export interface PinyinDesktop {
  readonly environment: Record<string, string>
  /** Presses keys one after another, without waiting in between: `Tab`, `n`, `shift+Return`, as xdotool calls them. */
  press(...keys: string[]): Promise<void>
  /** Types the letters, signs and digits on a keyboard. */
  type(text: string): Promise<void>
  /** The whole screen, candidate window included, as a PNG file. */
  picture(path: string): void
  stop(): Promise<void>
}

export async function startPinyinDesktop(): Promise<PinyinDesktop> {
  const home = await freshFolder()
  await mkdir(join(home, '.config/fcitx5/conf'), { recursive: true })
  await writeFile(join(home, '.config/fcitx5/profile'), PROFILE)
  await writeFile(join(home, '.config/fcitx5/conf/pinyin.conf'), 'FirstRun=False\nEmojiEnabled=False\n')
  const children: ChildProcess[] = []
  const start = (command: string, words: readonly string[], env: Record<string, string>): Readable => {
    const child = spawn(command, words, { env, stdio: ['ignore', 'pipe', 'ignore'] })
    children.push(child)
    return child.stdout
  }

  const plain = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    LANG: 'C.UTF-8',
    GTK_IM_MODULE: 'fcitx',
    XMODIFIERS: '@im=fcitx',
  }
  const screen = await firstLine(start('Xvfb', ['-displayfd', '1', '-screen', '0', '1366x768x24'], plain))
  const onScreen = { ...plain, DISPLAY: `:${screen}` }
  const bus = await firstLine(start('dbus-daemon', ['--session', '--nofork', '--print-address=1'], onScreen))
  const environment = { ...onScreen, DBUS_SESSION_BUS_ADDRESS: bus }
  start('openbox', [], environment)
  start('fcitx5', ['-D'], environment)
  await pause(3_000)

  const xdotool = async (...words: string[]) => {
    execFileSync('xdotool', words, { env: environment })
    await pause(PATIENCE)
  }
  return {
    environment,
    press: (...keys) => xdotool('key', '--delay', '15', ...keys),
    type: (text) => xdotool('type', '--delay', '15', text),
    picture: (path) => execFileSync('scrot', ['--overwrite', path], { env: environment }),
    stop: async () => {
      for (const child of children.reverse()) {
        const gone = once(child, 'exit')
        if (child.kill()) await gone
      }
      await rm(home, { recursive: true, maxRetries: 10, retryDelay: 200 })
    },
  }
}

async function firstLine(output: Readable): Promise<string> {
  let said = ''
  for await (const piece of output) {
    said += String(piece)
    if (said.includes('\n')) return said.trim()
  }
  throw new Error('ended before it said anything')
}
