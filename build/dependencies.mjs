/**
 * The npm packages: installed as package-lock.json says, on the first run and whenever the lock has changed. npm's own record
 * of what it installed is the measure, so an installation by hand counts as well as ours.
 */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isNewEnough, ownNode } from './node.mjs'
import { ROOT, Stop, say } from './project.mjs'
import { run } from './run.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/** npm's chatter goes to stderr, as ours does. */
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error']

/** Installs what is missing. Throws Stop, saying what to do, where that fails. */
export async function ensureDependencies() {
  const wanted = readLock(join(ROOT, 'package-lock.json'))
  if (wanted === null) throw new Stop('缺少 package-lock.json，请重新获取完整的源代码。 package-lock.json is missing.')
  const isNew = !isInstalled(wanted, readLock(join(ROOT, 'node_modules', '.package-lock.json')))
  if (isNew) {
    say('正在安装依赖（npm ci），首次约需一分钟…… Installing dependencies.')
    // Of all the packages only `node` needs its install script; the SQLite binding would needlessly be compiled by its own.
    await npm('ci', '--include=dev', '--ignore-scripts')
  }
  if (ownNode() === null && (isNew || !isNewEnough(process.versions.node))) {
    await npm('rebuild', 'node', '--ignore-scripts=false')
  }
}

/**
 * Whether what npm installed is what the lock asks for. Packages for other platforms may be absent.
 * @param {Lock} wanted package-lock.json
 * @param {Lock | null} installed npm's record in node_modules, null where there is none
 */
export function isInstalled(wanted, installed) {
  if (installed === null) return false
  return Object.entries(wanted.packages ?? {}).every(([path, locked]) => {
    if (path === '') return true
    const present = installed.packages?.[path]
    if (present === undefined) return Boolean(locked.optional || locked.devOptional)
    // Packages for platforms that the lock was not made on have no checksum in it.
    const isSameContent = locked.integrity === undefined || present.integrity === locked.integrity
    return present.version === locked.version && isSameContent
  })
}

/**
 * @param {string} path
 * @returns {Lock | null}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/**
 * Runs the npm that started us, else the one on the path. Throws Stop.
 * @param {...string} words
 */
async function npm(...words) {
  const ours = process.env.npm_execpath
  const isNpm = ours !== undefined && basename(ours).startsWith('npm')
  const [command, first] = isNpm ? [process.execPath, [ours]] : ['npm', []]
  const shell = !isNpm && process.platform === 'win32'
  const code = await run(command, [...first, ...words, ...QUIET], { stdio: ['ignore', 2, 2], shell })
  if (code === 0) return
  throw new Stop(
    `依赖安装失败。请检查网络或 npm 镜像设置（npm config get registry），再执行 npm ${words.join(' ')}，看它的提示。\n` +
      `Installing failed. Check the network and the npm registry, run "npm ${words.join(' ')}" and see what it says.`,
  )
}
