/** `npm run build`: builds the program into dist/, from a bare clone too. */
import { build } from './builtProgram.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { script } from './project.mjs'

await script(async () => {
  await ensureDependencies()
  await build()
  return 0
})
