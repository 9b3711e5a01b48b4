import { describe, expect, it } from 'vitest'
import { readLaunch } from '../../../electron/shell/launch.ts'
import { unpackedUrl } from '../../../electron/shell/workerUrl.ts'

describe('the words the program is started with', () => {
  it('name a document by its extension, wherever it stands, and a data folder', () => {
    const check = (words: string[], document: string | null, data: string | null = null) => {
      expect(readLaunch(words, '/home/clerk')).toEqual({ document, data })
    }
    check(['绩效目标表'], null)
    check(['绩效目标表', '2026.jxmb'], '/home/clerk/2026.jxmb')
    check(['electron', '.', '/媒介/U盘/2026.JXMB'], '/媒介/U盘/2026.JXMB')
    check(['绩效目标表', 'file:///home/clerk/2026%E5%B9%B4%20a.jxmb'], '/home/clerk/2026年 a.jxmb')
    check(['electron', '--enable-logging', 'a.jxmb', 'b.jxmb', '--no-sandbox'], '/home/clerk/b.jxmb')
    check(['electron', '.', '--data', 'folder'], null, '/home/clerk/folder')
    check(['electron', '.', '--data', '/data', 'a.jxmb'], '/home/clerk/a.jxmb', '/data')
    check(['electron', '.', '--data'], null)
    check(['electron', '--x=a.jxmb', 'table.xlsx'], null)
  })
})

describe('a worker’s module', () => {
  it('is taken from beside the archive, and left alone where there is none', () => {
    const check = (url: string, expected: string) => expect(unpackedUrl(new URL(url)).href).toBe(expected)
    check('file:///opt/p/resources/app.asar/dist/w.js', 'file:///opt/p/resources/app.asar.unpacked/dist/w.js')
    check('file:///work/dist/electron/w.js', 'file:///work/dist/electron/w.js')
  })
})
