import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { DocumentStore } from '../../../electron/store/documentStore.ts'
import type { Command } from '../../../shared/commands.ts'
import { EMPTY_DOCUMENT } from '../../../shared/form.ts'
import { clock, filesIn, INSERT_TABLE, newPath, project, reread, setGoal, storeWithTable, TABLE } from './documents.ts'

describe('a new document', () => {
  it('is empty, has no history, and is one file once it is closed', () => {
    const path = newPath()
    const store = DocumentStore.open(path, clock)
    expect(store.read()).toEqual(EMPTY_DOCUMENT)
    expect(store.history()).toEqual({ revision: 0, undoLabel: null, redoLabel: null })
    expect(store.path).toBe(path)
    store.close()
    expect(filesIn(dirname(path))).toEqual(['绩效目标表.jxmb'])
  })
})

describe('applying a gesture', () => {
  it('is saved at once: a fresh open finds it, with its label to undo', () => {
    const store = storeWithTable()
    expect(store.apply(1, '修改绩效目标', [setGoal('p2', '新的目标')])).toEqual({
      revision: 2,
      undoLabel: '修改绩效目标',
      redoLabel: null,
    })
    const document = store.read()
    store.close()
    expect(reread(store.path)).toEqual({ document, revision: 2, undoLabel: '修改绩效目标', redoLabel: null })
    expect(document.tables[0]?.units[0]?.projects[1]?.goal).toBe('新的目标')
  })

  it('is refused with an old revision, and nothing changes', () => {
    const store = storeWithTable()
    const before = store.read()
    expect(() => store.apply(0, '修改', [setGoal('p1', 'x')])).toThrow('stale-revision')
    expect(() => store.apply(2, '修改', [setGoal('p1', 'x')])).toThrow('stale-revision')
    expect(store.read()).toBe(before)
    store.close()
    expect(reread(store.path)).toMatchObject({ document: before, revision: 1 })
  })

  it('is refused as a whole when one command meets no row', () => {
    const store = storeWithTable()
    expect(() => store.apply(1, '修改', [setGoal('p1', 'x'), setGoal('gone', 'y')])).toThrow('unknown-row')
    expect(store.history()).toEqual({ revision: 1, undoLabel: '新建表', redoLabel: null })
    store.close()
    expect(reread(store.path).document.tables).toEqual([TABLE])
  })

  it('is refused as a whole when it would give one identity to two rows', () => {
    const store = storeWithTable()
    const twice: Command[] = [
      setGoal('p1', 'x'),
      { kind: 'insertProjects', tableId: 't', unitId: 'u2', entries: [{ at: 0, row: project('p1') }] },
    ]
    expect(() => store.apply(1, '插入', twice)).toThrow('bad-request')
    expect(store.read().tables).toEqual([TABLE])
    // The store works on as if nothing had been asked.
    store.apply(1, '修改', [setGoal('p3', 'z')])
    store.close()
    expect(reread(store.path)).toMatchObject({ revision: 2, undoLabel: '修改' })
  })

  it('keeps a project that leaves a unit deleted in the same gesture', () => {
    const store = storeWithTable()
    store.apply(1, '合并单位', [
      { kind: 'moveProject', tableId: 't', id: 'p3', toUnitId: 'u1', to: 0 },
      { kind: 'deleteUnits', tableId: 't', ids: ['u2'] },
    ])
    const document = store.read()
    store.close()
    expect(document.tables[0]?.units.map((unit) => unit.projects.map((row) => row.id))).toEqual([['p3', 'p1', 'p2']])
    expect(reread(store.path).document).toEqual(document)
  })

  it('shares with the old document every row that did not change', () => {
    const store = storeWithTable()
    const before = store.read().tables[0]
    store.apply(1, '修改', [setGoal('p1', 'x')])
    const after = store.read().tables[0]
    expect(after?.units[1]).toBe(before?.units[1])
    expect(after?.units[0]?.projects[1]).toBe(before?.units[0]?.projects[1])
    store.close()
  })

  it('takes half an emoji, a NUL and quotes, and says the same after a fresh open', () => {
    const store = storeWithTable()
    store.apply(1, '粘贴', [setGoal('p1', `半个\ud83d，\0，'"\\ud83d`)])
    const document = store.read()
    store.close()
    expect(document.tables[0]?.units[0]?.projects[0]?.goal).toBe(`半个\ufffd，\0，'"\\ud83d`)
    expect(reread(store.path).document).toEqual(document)
  })
})

describe('undo and redo', () => {
  it('answer with the commands to apply and the labels that follow', () => {
    const store = storeWithTable()
    store.apply(1, '修改', [setGoal('p1', 'x')])
    expect(store.undo(2)).toEqual({
      revision: 3,
      label: '修改',
      undoLabel: '新建表',
      redoLabel: '修改',
      commands: [setGoal('p1', 'p1的目标')],
    })
    expect(store.read().tables).toEqual([TABLE])
    expect(store.redo(3)).toEqual({
      revision: 4,
      label: '修改',
      undoLabel: '修改',
      redoLabel: null,
      commands: [setGoal('p1', 'x')],
    })
    store.close()
  })

  it('work after the document was closed and opened again', () => {
    const store = storeWithTable()
    store.apply(1, '修改', [setGoal('p1', 'x')])
    store.close()
    const again = DocumentStore.open(store.path, clock)
    again.undo(2)
    expect(again.read().tables).toEqual([TABLE])
    again.close()
    const third = DocumentStore.open(store.path, clock)
    third.redo(3)
    expect(third.read().tables[0]?.units[0]?.projects[0]?.goal).toBe('x')
    expect(third.history()).toEqual({ revision: 4, undoLabel: '修改', redoLabel: null })
    third.close()
  })

  it('are refused when there is nothing to take back or to do again, and with an old revision', () => {
    const store = DocumentStore.open(newPath(), clock)
    expect(() => store.undo(0)).toThrow('nothing-to-undo')
    expect(() => store.redo(0)).toThrow('nothing-to-redo')
    store.apply(0, '新建表', [INSERT_TABLE])
    expect(() => store.undo(0)).toThrow('stale-revision')
    expect(() => store.redo(0)).toThrow('stale-revision')
    store.close()
  })

  it('forget what was undone once something else is done, but the log keeps it', () => {
    const store = storeWithTable()
    store.apply(1, '甲', [setGoal('p1', 'a')])
    store.undo(2)
    store.apply(3, '乙', [setGoal('p1', 'b')])
    expect(store.history()).toEqual({ revision: 4, undoLabel: '乙', redoLabel: null })
    expect(() => store.redo(4)).toThrow('nothing-to-redo')
    store.undo(4)
    store.undo(5)
    expect(store.read()).toEqual(EMPTY_DOCUMENT)
    store.close()

    const database = new Database(store.path, { readonly: true })
    expect(database.prepare('SELECT at, label, state FROM change ORDER BY id').all()).toEqual([
      { at: '2026-11-23T08:00:00.000Z', label: '新建表', state: 'undone' },
      { at: '2026-11-23T08:00:00.000Z', label: '甲', state: 'dropped' },
      { at: '2026-11-23T08:00:00.000Z', label: '乙', state: 'undone' },
    ])
    database.close()
  })

  it('refuse a log that holds something else than commands', () => {
    const store = storeWithTable()
    store.close()
    const database = new Database(store.path)
    database.exec(`UPDATE change SET inverse = '[{"kind":"dropEverything"}]'`)
    database.close()
    const again = DocumentStore.open(store.path, clock)
    expect(() => again.undo(1)).toThrow('document-corrupt')
    expect(again.read().tables).toEqual([TABLE])
    again.close()
  })
})

describe('closing', () => {
  it('leaves nothing beside the file, twice is fine, and nothing is written afterwards', () => {
    const store = storeWithTable()
    store.close()
    store.close()
    const bytes = readFileSync(store.path)
    expect(() => store.apply(1, '修改', [setGoal('p1', 'x')])).toThrow()
    expect(readFileSync(store.path).equals(bytes)).toBe(true)
    expect(filesIn(dirname(store.path))).toEqual(['绩效目标表.jxmb'])
  })
})
