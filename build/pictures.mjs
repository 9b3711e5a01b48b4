/** `npm run pictures`: the pictures of README and manual, taken anew from the program as it is. */
import { join } from 'node:path'
import { ensureBuild } from './builtProgram.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { nodeExecutable } from './node.mjs'
import { ROOT, script } from './project.mjs'
import { run } from './run.mjs'
import { ensureSystemPackages } from './systemPackages.mjs'

await script(async () => {
  await ensureDependencies()
  await ensureSystemPackages()
  await ensureBuild()
  return run(nodeExecutable(), [join(ROOT, 'tests', 'e2e', 'takePictures.ts')])
})
