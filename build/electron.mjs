/**
 * The Electron binary, which its npm package downloads by a script of its own: found, or fetched once with a deadline. A
 * fetch that failed is remembered, so that only the first start waits for it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { nodeExecutable } from './node.mjs'
import { ROOT, readProjectJson, say } from './project.mjs'
import { run } from './run.mjs'

/** In milliseconds: about 120 MB are fetched. */
const DEADLINE = 120_000

const PACKAGE = join(ROOT, 'node_modules', 'electron')
const FAILED = join(ROOT, 'node_modules', '.cache', 'electron-fetch-failed')

/**
 * The binary of the installed Electron package, or null where it is not there. ELECTRON_OVERRIDE_DIST_PATH, which the package
 * itself knows, names a folder that somebody unpacked by hand.
 * @param {string} packageFolder
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} platform
 * @returns {string | null}
 */
export function findElectron(packageFolder, environment, platform) {
  const byHand = environment.ELECTRON_OVERRIDE_DIST_PATH
  const folder = byHand || join(packageFolder, 'dist')
  const path = join(folder, binaryName(platform))
  // Without path.txt the package's own unpacking was cut short.
  const isWhole = byHand ? true : existsSync(join(packageFolder, 'path.txt'))
  return isWhole && existsSync(path) ? path : null
}

/** @param {string} platform */
function binaryName(platform) {
  if (platform === 'win32') return 'electron.exe'
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

/** @returns {Promise<string | null>} null where it is neither there nor to be had */
export async function ensureElectron() {
  const present = findElectron(PACKAGE, process.env, process.platform)
  if (present !== null) return present
  const { version } = readProjectJson('node_modules', 'electron', 'package.json')
  if (existsSync(FAILED) && readFileSync(FAILED, 'utf8') === version) return null
  say(`正在下载 Electron ${version}（仅此一次，最多 ${DEADLINE / 60_000} 分钟）…… Fetching Electron.`)
  await run(nodeExecutable(), [join(PACKAGE, 'install.js')], { stdio: 'ignore', timeout: DEADLINE })
  const fetched = findElectron(PACKAGE, process.env, process.platform)
  if (fetched !== null) return fetched
  mkdirSync(dirname(FAILED), { recursive: true })
  writeFileSync(FAILED, version)
  return null
}
