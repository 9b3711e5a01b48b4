import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { DocumentStore } from '../../../electron/store/documentStore.ts'
import { DEFAULT_SHEET_VIEW, type SheetView } from '../../../shared/sheetView.ts'
import { clock, INSERT_TABLE, newPath, setGoal, storeWithTable, TABLE } from './documents.ts'

const ARRANGED: SheetView = { widths: { name: 240, goal: 500 }, hidden: ['special', 'other'], zoom: 150, frozen: false }

function viewsAfterReopening(path: string): Readonly<Record<string, SheetView>> {
  const store = DocumentStore.open(path, clock)
  try {
    return store.views()
  } finally {
    store.close()
  }
}

describe('how a table is looked at', () => {
  it('is kept in the document: a fresh open finds the last of it', () => {
    const store = storeWithTable()
    expect(store.views()).toEqual({})
    store.saveView('t', DEFAULT_SHEET_VIEW)
    store.saveView('t', ARRANGED)
    store.saveView('other', DEFAULT_SHEET_VIEW)
    store.close()
    expect(viewsAfterReopening(store.path)).toEqual({ t: ARRANGED, other: DEFAULT_SHEET_VIEW })
  })

  it('is no gesture: the revision stays, nothing can be undone that could not before', () => {
    const store = storeWithTable()
    store.apply(1, '修改', [setGoal('p1', 'x')])
    const before = store.history()
    store.saveView('t', ARRANGED)
    expect(store.history()).toEqual(before)
    store.undo(2)
    expect(store.views()).toEqual({ t: ARRANGED })
    expect(store.history().redoLabel).toBe('修改')
    store.close()
  })

  it('outlives the table, because undo brings the table back', () => {
    const store = storeWithTable()
    store.saveView('t', ARRANGED)
    store.apply(1, '删除表', [{ kind: 'deleteTable', tableId: 't' }])
    store.undo(2)
    store.close()
    expect(viewsAfterReopening(store.path)).toEqual({ t: ARRANGED })
  })

  it('can come before its table, whose insertion is still on its way', () => {
    const store = DocumentStore.open(newPath(), clock)
    store.saveView('t', ARRANGED)
    store.apply(0, '新建表', [INSERT_TABLE])
    expect(store.read().tables).toEqual([TABLE])
    expect(store.views()).toEqual({ t: ARRANGED })
    store.close()
  })

  it('never keeps a document from opening: what is no view counts as none', () => {
    const store = storeWithTable()
    for (const id of ['a', 'b', 'c', 't']) store.saveView(id, ARRANGED)
    store.close()
    const database = new Database(store.path)
    const spoil = database.prepare('UPDATE sheet_view SET view = ? WHERE table_id = ?')
    spoil.run('{"zoom":', 'a')
    spoil.run(JSON.stringify({ ...ARRANGED, zoom: 133 }), 'b')
    spoil.run(JSON.stringify({ ...ARRANGED, hidden: ['name'] }), 'c')
    database.close()
    expect(viewsAfterReopening(store.path)).toEqual({ t: ARRANGED })
  })
})
