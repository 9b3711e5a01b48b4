import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { DocumentStore } from '../../../electron/store/documentStore.ts'
import type { ReadingMapping } from '../../../shared/reading.ts'
import { clock, storeWithTable } from './documents.ts'

const MAPPING: ReadingMapping = { columns: [{ column: 8, field: 'goal' }], unit: null }

function mappingsAfterReopening(path: string): [string, ReadingMapping][] {
  const store = DocumentStore.open(path, clock)
  try {
    return [...store.mappings()]
  } finally {
    store.close()
  }
}

it('a mapping is kept in the document until it is replaced or forgotten', () => {
  const store = storeWithTable()
  store.rememberMapping('a', { columns: [], unit: '元' })
  store.rememberMapping('a', MAPPING)
  store.rememberMapping('b', MAPPING)
  store.rememberMapping('b', null)
  store.rememberMapping('never', null)
  store.close()
  expect(mappingsAfterReopening(store.path)).toEqual([['a', MAPPING]])
})

it('a mapping is no gesture: the revision stays, and undo leaves it alone', () => {
  const store = storeWithTable()
  const before = store.history()
  store.rememberMapping('a', MAPPING)
  expect(store.history()).toEqual(before)
  store.undo(1)
  expect([...store.mappings()]).toEqual([['a', MAPPING]])
  store.close()
})

it('what is no mapping never keeps a document from opening, and counts as none', () => {
  const store = storeWithTable()
  for (const key of ['a', 'b', 'c']) store.rememberMapping(key, MAPPING)
  store.close()
  const database = new Database(store.path)
  const spoil = database.prepare('UPDATE import_mapping SET mapping = ? WHERE header_key = ?')
  spoil.run('{"columns":', 'a')
  spoil.run(JSON.stringify({ columns: [{ column: 0, field: 'goal' }], unit: null }), 'b')
  database.close()
  expect(mappingsAfterReopening(store.path)).toEqual([['c', MAPPING]])
})
