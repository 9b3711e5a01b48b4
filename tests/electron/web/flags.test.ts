/** The words that the loopback door is started with. */
import { expect, test } from 'vitest'
import { readFlags } from '../../../electron/web/flags.ts'

function check(words: readonly string[], expected: unknown): void {
  expect(readFlags(words, '/home/li', '/home/li/.config/jixiao-biao'), words.join(' ')).toEqual(expected)
}

test('without words: any free port, the default folder, a window', () => {
  check([], { ok: true, port: 0, data: '/home/li/.config/jixiao-biao', open: true })
})

test('each word sets one thing; a relative folder starts from the current one', () => {
  check(['--port', '8123'], { ok: true, port: 8123, data: '/home/li/.config/jixiao-biao', open: true })
  check(['--data', '表', '--no-open'], { ok: true, port: 0, data: '/home/li/表', open: false })
  check(['--data=/srv/table'], { ok: true, port: 0, data: '/srv/table', open: true })
})

test('a port that is none is refused by name', () => {
  for (const port of ['x', '65536', '80.5', '1e3', '']) {
    check(['--port', port], { ok: false, message: `端口“${port}”有误，请写 1 到 65535 之间的整数。` })
  }
})

test('words that are not known, or lack their value, are refused', () => {
  const refused = { ok: false, message: '启动参数有误。可用的参数：--port 端口　--data 文件夹　--no-open' }
  for (const words of [['--prot', '1'], ['--port'], ['--data'], ['file.xlsx'], ['--port', '-1']]) check(words, refused)
})
