/** `npm run package -- …`: builds and packs the program; what follows `--` goes to electron-builder. */
import { join } from 'node:path'
import { ensureBuild } from './builtProgram.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { nodeExecutable } from './node.mjs'
import { ROOT, script } from './project.mjs'
import { run } from './run.mjs'

await script(async () => {
  await ensureDependencies()
  await ensureBuild()
  const electronBuilder = join(ROOT, 'node_modules', 'electron-builder', 'cli.js')
  return run(nodeExecutable(), [electronBuilder, '--publish', 'never', ...process.argv.slice(2)])
})
