/** `npm run pictures`: the pictures of README, manual and docs/paper.md, taken anew from the program as it is. */
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
  for (const taker of ['takePictures.ts', join('paper', 'takePaperPictures.ts')]) {
    const code = await run(nodeExecutable(), [join(ROOT, 'tests', 'e2e', taker)])
    if (code !== 0) return code
  }
  return 0
})
