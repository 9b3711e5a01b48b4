/** `npm run bench`: how fast the program is beside a plain grid; docs/bench.md is what it writes. */
import { join } from 'node:path'
import { ensureDependencies } from './dependencies.mjs'
import { nodeExecutable } from './node.mjs'
import { ROOT, script } from './project.mjs'
import { run } from './run.mjs'
import { ensureSystemPackages } from './systemPackages.mjs'

await script(async () => {
  await ensureDependencies()
  await ensureSystemPackages()
  return run(nodeExecutable(), [join(ROOT, 'tests', 'bench', 'run.ts')])
})
