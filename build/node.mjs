/**
 * Which Node runs the program. It needs 22.12 or later (the SQLite binding crashes older ones), so the npm package `node`
 * brings its own; the machine's is taken only where that one is not there.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, Stop } from './project.mjs'

/** As in package.json's engines. */
const OLDEST = [22, 12]

/** The path of the npm package's Node, or null where its install script did not put it in place. */
export function ownNode() {
  const path = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(path) ? path : null
}

/** The path of a Node that is new enough. Throws Stop, saying what to do, where there is none. */
export function nodeExecutable() {
  const chosen = chooseNode(ownNode(), process.execPath, process.versions.node)
  if (chosen !== null) return chosen
  throw new Stop(
    `本机的 Node 是 ${process.versions.node}，需要 ${OLDEST.join('.')} 或更新的版本；依赖包 node 也没有装好。请安装 Node 24。\n` +
      'Node is too old and the npm package "node" is not in place. Install Node 24.',
  )
}

/**
 * @param {string | null} own the path of the npm package's Node, null where it is missing
 * @param {string} running the path of the Node that runs this script
 * @param {string} version of the running one
 * @returns {string | null}
 */
export function chooseNode(own, running, version) {
  if (own !== null) return own
  return isNewEnough(version) ? running : null
}

/**
 * @param {string} version such as 22.12.0
 * @returns {boolean}
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}
