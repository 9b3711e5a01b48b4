/**
 * `npm start`: from a bare clone to the open program. Installs and builds what is missing, then starts Electron where it can
 * run here, else the same program behind a web server on this machine.
 */
import { join } from 'node:path'
import { ensureBuild } from './builtProgram.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { ensureElectron } from './electron.mjs'
import { chooseDoor, readStartFlags, serverWords, USAGE } from './flags.mjs'
import { nodeExecutable } from './node.mjs'
import { CALLERS_FOLDER, ROOT, say, script } from './project.mjs'
import { run } from './run.mjs'

await script(async () => {
  const flags = readStartFlags(process.argv.slice(2), CALLERS_FOLDER)
  if (flags === null || flags.help) {
    say(USAGE)
    return flags === null ? 2 : 0
  }
  await ensureDependencies()
  await ensureBuild()
  const electron = await electronFor(flags)
  if (electron !== null) return run(electron, [ROOT, ...(flags.data === null ? [] : ['--data', flags.data])])
  return run(nodeExecutable(), [join(ROOT, 'dist', 'node', 'serve.js'), ...serverWords(flags)])
})

/**
 * The binary to start, or null for the web server, with the reason said where the user did not ask for it.
 * @param {import('./flags.mjs').StartFlags} flags
 * @returns {Promise<string | null>}
 */
async function electronFor(flags) {
  const machine = { platform: process.platform, environment: process.env, isRoot: process.getuid?.() === 0 }
  switch (chooseDoor(flags, machine)) {
    case 'asked-for-web':
      return null
    case 'no-display':
      say('本机没有图形界面，改为在浏览器中使用。 No display: serving the program to a browser instead of Electron.')
      return null
    case 'root':
      say(
        '以 root 身份不能安全地运行 Electron，改为在浏览器中使用。 Running as root: serving to a browser instead of Electron.',
      )
      return null
    case 'electron': {
      const electron = await ensureElectron()
      if (electron === null) {
        say(
          '没有 Electron 且无法下载，改为在浏览器中使用；要再试：npx install-electron。 No Electron: serving to a browser instead.',
        )
      }
      return electron
    }
  }
}
