import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DocumentStore } from '../../../electron/store/documentStore.ts'
import { clock, filesIn, reread, storeWithTable, TABLE } from './documents.ts'

const EDITOR = new URL('./editForever.ts', import.meta.url).pathname

/** The numbers of the gesture that the three goals carry, and what undo would take back. */
function savedState(path: string) {
  const { document, revision } = reread(path)
  const goals = document.tables.flatMap((table) => table.units).flatMap((unit) => unit.projects.map((row) => row.goal))
  return { revision, goals: goals.map((goal) => Number(goal.split(' ')[0])) }
}

describe('a program that dies while it saves', () => {
  it('leaves the last saved gesture, whole, and a document that works on', async () => {
    const store = storeWithTable()
    store.close()
    let least = 1
    for (let kill = 0; kill < 12; kill++) {
      const editor = spawn(process.execPath, [EDITOR, store.path], { stdio: ['ignore', 'pipe', 'inherit'] })
      let said = ''
      editor.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString()
      })
      await once(editor.stdout, 'data')
      // Anywhere in the writing of some later gesture.
      await new Promise((resolve) => setTimeout(resolve, 5 + kill * 7))
      editor.kill('SIGKILL')
      await once(editor, 'close')

      const reported = Number(said.trim().split('\n').at(-1))
      const { revision, goals } = savedState(store.path)
      // It may have been killed between saving a gesture and saying so.
      expect([reported, reported + 1]).toContain(revision)
      expect(goals).toEqual([revision, revision, revision])
      expect(revision).toBeGreaterThan(least)
      least = revision
      expect(filesIn(dirname(store.path))).toEqual(['绩效目标表.jxmb'])
    }
    const again = DocumentStore.open(store.path, clock)
    while (again.history().undoLabel === '修改') again.undo(again.history().revision)
    expect(again.read().tables).toEqual([TABLE])
    again.close()
  })
})

describe('a file that may grow no further', () => {
  it('refuses the gesture that does not fit, keeps all before it, and opens again', () => {
    const store = storeWithTable()
    store.close()
    // A limit of 1 MiB on the size of a file, set by the shell, stands for a full disk.
    const limited = spawnSync('sh', ['-c', 'ulimit -f 1024; exec "$0" "$@"', process.execPath, EDITOR, store.path], {
      encoding: 'utf8',
    })
    const words = limited.stdout.trim().split('\n')
    const [saved, code, inMemory] = words.slice(-3)
    expect(['disk-full', 'file-unwritable']).toContain(code)
    expect(inMemory).toBe(saved)
    const { revision, goals } = savedState(store.path)
    expect(revision).toBe(Number(saved))
    expect(goals).toEqual([revision, revision, revision])
    expect(filesIn(dirname(store.path))).toEqual(['绩效目标表.jxmb'])
  })
})
