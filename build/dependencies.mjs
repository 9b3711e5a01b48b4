/**
 * The npm packages: installed as package-lock.json says, on the first run and whenever the lock has changed. npm's own record
 * of what it installed is the measure, so an installation by hand counts as well as ours.
 */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ROOT, Stop, say } from './project.mjs'
import { run } from './run.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/** Installs what is missing. Throws Stop, saying what to do, where that fails. */
export async function ensureDependencies() {
  const wanted = readLock(join(ROOT, 'package-lock.json'))
  if (wanted === null) throw new Stop('缺少 package-lock.json，请重新获取完整的源代码。 package-lock.json is missing.')
  if (isInstalled(wanted, readLock(join(ROOT, 'node_modules', '.package-lock.json')))) return
  say('正在安装依赖（npm ci），首次约需一分钟…… Installing dependencies.')
  const words = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  // npm's chatter goes to stderr, as ours does.
  const code = await runNpm(words, { stdio: ['ignore', 2, 2] })
  if (code !== 0) {
    throw new Stop(
      '依赖安装失败。请检查网络或 npm 镜像设置（npm config get registry），再执行 npm ci，看它的提示。\n' +
        'Installing the dependencies failed. Check the network and the npm registry, run "npm ci" and see what it says.',
    )
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
    return present.version === locked.version && present.integrity === locked.integrity
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
 * The npm that started us, else the one on the path.
 * @param {readonly string[]} words
 * @param {import('node:child_process').SpawnOptions} options
 */
function runNpm(words, options) {
  const ours = process.env.npm_execpath
  if (ours && basename(ours).startsWith('npm')) return run(process.execPath, [ours, ...words], options)
  return run('npm', words, { ...options, shell: process.platform === 'win32' })
}
