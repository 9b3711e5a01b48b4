/** `npm test`: everything that must hold, from a bare clone, with whatever the tests need fetched first. */
import { ensureBuild } from './builtProgram.mjs'
import { runChecks } from './checks.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { script } from './project.mjs'
import { ensureSystemPackages } from './systemPackages.mjs'

await script(async () => {
  await ensureDependencies()
  await ensureSystemPackages()
  await ensureBuild()
  return runChecks(['unit', 'e2e'])
})
