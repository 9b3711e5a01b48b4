import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { DocumentStore } from '../../../electron/store/documentStore.ts'
import { DEFAULT_OUTPUT_CHOICES, type OutputChoices } from '../../../shared/output/outputChoices.ts'
import { clock, storeWithTable } from './documents.ts'

const CHOSEN: OutputChoices = {
  pageSetup: { ...DEFAULT_OUTPUT_CHOICES.pageSetup, paper: 'A3', draft: true },
  workbook: { layout: 'by-indicator', locked: true },
  unpublished: ['p1'],
}

function choicesAfterReopening(path: string): OutputChoices {
  const store = DocumentStore.open(path, clock)
  try {
    return store.output()
  } finally {
    store.close()
  }
}

it('keeps in the document what is chosen about printing and exporting', () => {
  const store = storeWithTable()
  expect(store.output()).toEqual(DEFAULT_OUTPUT_CHOICES)
  store.saveOutput(DEFAULT_OUTPUT_CHOICES)
  store.saveOutput(CHOSEN)
  store.close()
  expect(choicesAfterReopening(store.path)).toEqual(CHOSEN)
})

it('makes no gesture of it: there is nothing new to undo', () => {
  const store = storeWithTable()
  const before = store.history()
  store.saveOutput(CHOSEN)
  expect(store.history()).toEqual(before)
  store.undo(before.revision)
  expect(store.output()).toEqual(CHOSEN)
  store.close()
})

it('never keeps a document from opening: what is no choice is as in a new document', () => {
  const store = storeWithTable()
  store.saveOutput(CHOSEN)
  store.close()
  const database = new Database(store.path)
  const spoil = database.prepare('UPDATE output_choice SET value = ? WHERE name = ?')
  spoil.run(JSON.stringify({ ...CHOSEN.pageSetup, paper: 'B5' }), 'pageSetup')
  spoil.run('{', 'unpublished')
  database.close()
  expect(choicesAfterReopening(store.path)).toEqual({ ...DEFAULT_OUTPUT_CHOICES, workbook: CHOSEN.workbook })
})
