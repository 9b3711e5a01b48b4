/** `npm run check`: format, lint, types and unit tests, for between two edits. */
import { runChecks } from './checks.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { script } from './project.mjs'

await script(async () => {
  await ensureDependencies()
  return runChecks(['unit'])
})
