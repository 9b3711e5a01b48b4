/**
 * A program that edits the document named on its command line until it is killed or can write no more. Each gesture rewrites
 * every goal with its own number; after each one saved, the number goes to stdout. At an error it says the code and ends.
 */
import { writeSync } from 'node:fs'
import { DocumentStore } from '../../../electron/store/documentStore.ts'
import { AppError } from '../../../shared/errors.ts'
import { setGoal } from './documents.ts'

const store = DocumentStore.open(process.argv[2] ?? '', () => new Date())
const say = (words: string) => writeSync(1, `${words}\n`)
try {
  for (;;) {
    const { revision } = store.history()
    const goal = `${revision + 1} `.repeat(2000)
    store.apply(revision, '修改', [setGoal('p1', goal), setGoal('p2', goal), setGoal('p3', goal)])
    say(String(revision + 1))
  }
} catch (error) {
  say(error instanceof AppError ? error.code : String(error))
  // The copy in memory must not have moved on either.
  say(String(store.read().tables[0]?.units[0]?.projects[0]?.goal.split(' ')[0]))
  store.close()
}
