import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { CurrentDocument } from '../../../electron/shell/currentDocument.ts'
import { DocumentStore } from '../../../electron/store/documentStore.ts'
import { type Backend, CONTRACT } from '../../../shared/contract.ts'

const clock = () => new Date('2026-11-23T08:00:00.000Z')

let folder: string
let current: CurrentDocument

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'current-'))
  current = new CurrentDocument(clock, backendNaming)
})

/** A backend that answers every call with the name of its document. */
function backendNaming(store: DocumentStore): Backend {
  const calls = Object.keys(CONTRACT).map((procedure) => [procedure, async () => ({ fileName: basename(store.path) })])
  return Object.fromEntries(calls) as Backend
}

const openName = async () => (await current.backend()['document.read']({})).fileName

describe('the program’s document', () => {
  it('is made when the default one is not there yet', async () => {
    current.openOrCreate(join(folder, '绩效目标表.jxmb'))
    expect(await openName()).toBe('绩效目标表.jxmb')
    current.close()
    expect(readdirSync(folder)).toEqual(['绩效目标表.jxmb'])
  })

  it('is not made when the user pointed at one that is gone', () => {
    expect(() => current.openExisting(join(folder, '没有.jxmb'))).toThrow('file-missing')
    expect(readdirSync(folder)).toEqual([])
  })

  it('gives way to another, and is free for others then', async () => {
    const [first, second] = [join(folder, 'a.jxmb'), join(folder, 'b.jxmb')]
    DocumentStore.open(second, clock).close()
    current.openOrCreate(first)
    expect(current.isAt(first)).toBe(true)
    current.openExisting(second)
    expect(current.isAt(first)).toBe(false)
    const { fileName } = (await current.backend()['document.undo']({ revision: 0 })) as unknown as { fileName: string }
    expect(fileName, 'a call of the page that still shows the first').toBe('a.jxmb')
    expect(await openName()).toBe('b.jxmb')
    DocumentStore.open(first, clock).close()
    current.close()
    DocumentStore.open(second, clock).close()
  })

  it('stays open when another cannot be opened', async () => {
    const foreign = join(folder, '账本.jxmb')
    writeFileSync(foreign, 'not ours')
    current.openOrCreate(join(folder, 'a.jxmb'))
    expect(() => current.openExisting(foreign)).toThrow('document-foreign')
    expect(await openName()).toBe('a.jxmb')
    current.close()
  })
})
