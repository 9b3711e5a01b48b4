/** The built program in dist/: made anew when the sources have changed since, left alone when they have not. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { nodeExecutable } from './node.mjs'
import { ROOT, Stop, say } from './project.mjs'
import { run } from './run.mjs'

const DIST = join(ROOT, 'dist')
const STAMP = join(DIST, '.stamp')

/** Everything that a build reads. */
const SOURCES = [
  'shared',
  'electron',
  'renderer',
  'build/bundle.mjs',
  'vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
]

/** What a whole build leaves. */
const OUTPUTS = ['renderer/index.html', 'electron/main.js', 'node/serve.js', 'node/cli.js']

/** Builds where needed. Throws Stop when the build fails. */
export async function ensureBuild() {
  const isWhole = OUTPUTS.every((name) => existsSync(join(DIST, name)))
  if (isWhole && readStamp() === fingerprint(ROOT, SOURCES)) return
  await build()
}

/** Builds in any case. Throws Stop when the build fails. */
export async function build() {
  say('正在构建程序…… Building.')
  const sources = fingerprint(ROOT, SOURCES)
  // A build that is cut short must not be taken for a whole one.
  rmSync(STAMP, { force: true })
  const code = await run(nodeExecutable(), [join(ROOT, 'build', 'bundle.mjs')], { stdio: ['ignore', 2, 2] })
  if (code !== 0) throw new Stop('构建失败，原因见上。 The build failed; the reason stands above.')
  mkdirSync(DIST, { recursive: true })
  writeFileSync(STAMP, sources)
}

/** @returns {string | null} */
function readStamp() {
  return existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : null
}
