/**
 * `npm run --silent cli -- …`: the command line of the program, installed and built first where needed. stdout is the
 * program's alone.
 */
import { join } from 'node:path'
import { ensureBuild } from './builtProgram.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { nodeExecutable } from './node.mjs'
import { ROOT, script } from './project.mjs'
import { run } from './run.mjs'

await script(async () => {
  await ensureDependencies()
  await ensureBuild()
  return run(nodeExecutable(), [join(ROOT, 'dist', 'node', 'cli.js'), ...process.argv.slice(2)])
})
