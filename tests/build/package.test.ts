/**
 * `npm run package` with a stand-in for Electron: what is inside the packed program, and that what is inside works. No
 * network: whatever electron-builder might fetch would come through a proxy that is not there.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { createRequire, isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { extractAll, getRawHeader, listPackage } from '@electron/asar'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ReadingThread } from '../../electron/reading/readingThread.ts'
import { pdfOf } from '../electron/reading/pdf/pdfFiles.ts'
import { readFuses, writeElectronStandIn } from './electronStandIn.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SAMPLE = join(ROOT, 'tests', 'fixtures', 'samples', 'clean-official.xlsx')
const DEADLINE = 300_000
const MEBIBYTE = 1024 * 1024

/** Nobody listens on this port. */
const NOWHERE = 'http://127.0.0.1:9/'
const OFFLINE = {
  HTTP_PROXY: NOWHERE,
  HTTPS_PROXY: NOWHERE,
  ELECTRON_MIRROR: NOWHERE,
  ELECTRON_BUILDER_BINARIES_MIRROR: NOWHERE,
}

const LOCKED_FUSES = {
  runAsNode: '0',
  // It would ask for the password of a keyring, to encrypt cookies that there are none of.
  enableCookieEncryption: '0',
  enableNodeOptionsEnvironmentVariable: '0',
  enableNodeCliInspectArguments: '0',
  enableEmbeddedAsarIntegrityValidation: '1',
  onlyLoadAppFromAsar: '1',
  loadBrowserProcessSpecificV8Snapshot: '0',
  grantFileProtocolExtraPrivileges: '0',
}

/** Of the pack whose native binding the tests load. */
const OWN_ARCHITECTURE = process.arch === 'arm64' ? 'arm64' : 'x64'
const OWN_BINDING = `node_modules/better-sqlite3/prebuilds/linux-${OWN_ARCHITECTURE}.node`

const run = promisify(execFile)
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-package-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('packed for Linux', () => {
  let program: string
  let extracted: string

  beforeAll(async () => {
    program = await packed('linux', OWN_ARCHITECTURE)
    extracted = join(folder, 'extracted')
    extractAll(join(program, 'resources', 'app.asar'), extracted)
  }, DEADLINE)

  it('is an executable with an ASCII name beside the archive, in Chinese and English, with the licences', async () => {
    expect(kindsOf(await filesUnder(program))).toEqual([
      'LICENSE.electron.txt',
      'LICENSE.txt',
      'LICENSES.chromium.html',
      'jixiao-biao',
      'locales/en-US.pak',
      'locales/zh-CN.pak',
      'resources/app.asar',
      'resources/app.asar.unpacked/dist/electron/reader/*.js',
      'resources/app.asar.unpacked/dist/electron/reader/cmaps/*.bcmap',
      'resources/app.asar.unpacked/dist/electron/reader/cmaps/LICENSE',
      'resources/app.asar.unpacked/dist/electron/readerWorker.js',
      `resources/app.asar.unpacked/${OWN_BINDING}`,
      'version',
    ])
  })

  it('has its fuses set: no other program can be run through it', async () => {
    expect(readFuses(await readFile(join(program, 'jixiao-biao')))).toEqual(LOCKED_FUSES)
  })

  it('holds the built program, the files that better-sqlite3 loads, and nothing else', async () => {
    const files = await filesUnder(extracted)
    expect(files.filter((file) => file.startsWith('node_modules/'))).toEqual([
      'node_modules/better-sqlite3/LICENSE',
      ...SQLITE_MODULES.map((name) => `node_modules/better-sqlite3/lib/${name}`),
      'node_modules/better-sqlite3/package.json',
      OWN_BINDING,
    ])
    expect(kindsOf(files.filter((file) => !file.startsWith('node_modules/')))).toEqual([
      'dist/electron/licenses-main.md',
      'dist/electron/licenses-preload.md',
      'dist/electron/licenses-readerWorker.md',
      'dist/electron/main.js',
      'dist/electron/preload.cjs',
      'dist/electron/reader/*.js',
      'dist/electron/reader/cmaps/*.bcmap',
      'dist/electron/reader/cmaps/LICENSE',
      'dist/electron/readerWorker.js',
      'dist/renderer/assets/*.css',
      'dist/renderer/assets/*.js',
      'dist/renderer/assets/*.mjs',
      'dist/renderer/fonts/jixiao-hei-OFL.txt',
      'dist/renderer/fonts/jixiao-hei.woff2',
      'dist/renderer/fonts/jixiao-song-OFL.txt',
      'dist/renderer/fonts/jixiao-song.woff2',
      'dist/renderer/index.html',
      'dist/renderer/licenses.md',
      'package.json',
    ])
  })

  it('holds every module that its modules import, and no module that none of them imports', async () => {
    const modules = (await filesUnder(extracted)).filter((file) => /^dist\/electron\/.*\.c?js$/.test(file))
    const imported = new Set<string>()
    for (const module of modules) {
      for (const name of importsOf(await readFile(join(extracted, module), 'utf8'))) {
        imported.add(name.startsWith('.') ? posix.join(dirname(module), name) : name)
      }
    }
    const entries = ['main.js', 'preload.cjs', 'readerWorker.js'].map((name) => `dist/electron/${name}`)
    const outside = [...imported].filter((name) => !name.startsWith('dist/') && !isBuiltin(name))
    expect(outside.sort()).toEqual(['better-sqlite3', 'electron'])
    const needed = new Set([...imported, ...entries].filter((name) => name.startsWith('dist/')))
    expect([...needed].sort()).toEqual(modules)
  })

  it('names its entry and nothing that only a developer needs', async () => {
    const description = JSON.parse(await readFile(join(extracted, 'package.json'), 'utf8'))
    expect(description).toMatchObject({ main: 'dist/electron/main.js', type: 'module', productName: '绩效目标表' })
    expect(description).not.toHaveProperty('devDependencies')
    expect(description).not.toHaveProperty('scripts')
  })

  it('is small: the archive stays under 15 MB', async () => {
    expect((await stat(join(program, 'resources', 'app.asar'))).size).toBeLessThan(15 * MEBIBYTE)
  })

  it('opens a database with the unpacked binding', () => {
    const load = createRequire(join(extracted, 'package.json'))
    const Database = load('better-sqlite3')
    const database = new Database(':memory:', { nativeBinding: join(unpacked(program), OWN_BINDING) })
    expect(database.prepare('SELECT 958.66 AS total').get()).toEqual({ total: 958.66 })
    database.close()
  })

  it('reads a workbook with the unpacked worker', async () => {
    const thread = new ReadingThread(pathToFileURL(join(unpacked(program), 'dist/electron/readerWorker.js')))
    const reading = await thread.read(await readFile(SAMPLE), 'clean-official.xlsx', {
      signal: AbortSignal.timeout(DEADLINE),
      deadlineMs: DEADLINE,
    })
    await thread.close()
    expect(reading.form.units.flatMap(({ projects }) => projects)).toHaveLength(14)
  })

  it('reads a PDF with what is unpacked beside the worker, encodings that the file only names too', async () => {
    const thread = new ReadingThread(pathToFileURL(join(unpacked(program), 'dist/electron/readerWorker.js')))
    const header = ['项目名称', '财政拨款', '绩效目标'].map((text, column) => ({ text, x: 40 + column * 200, y: 40 }))
    const row = ['甲项目', '1.00', '办好。'].map((text, column) => ({ text, x: 40 + column * 200, y: 60 }))
    const reading = await thread.read(pdfOf([[...header, ...row]], { encoding: 'GBK-EUC-H' }), 'x.pdf', {
      signal: AbortSignal.timeout(DEADLINE),
      deadlineMs: DEADLINE,
    })
    await thread.close()
    expect(reading.form.units.flatMap(({ projects }) => projects)).toMatchObject([{ name: '甲项目', goal: '办好。' }])
  })
})

describe('packed for Windows on arm64', () => {
  let program: string

  beforeAll(async () => {
    program = await packed('win32', 'arm64')
  }, DEADLINE)

  it('carries the binding of Windows on arm64 and no other', async () => {
    const files = listPackage(join(program, 'resources', 'app.asar'), { isPack: false })
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([
      '/node_modules/better-sqlite3/prebuilds/win32-arm64.node',
    ])
  })

  it('has its fuses set, and the archive’s fingerprint in the executable, which the fuses make Electron ask for', async () => {
    const executable = await readFile(join(program, 'jixiao-biao.exe'))
    const header = getRawHeader(join(program, 'resources', 'app.asar')).headerString
    const fingerprint = createHash('sha256').update(header).digest('hex')
    const integrity = resourcesOf(executable).entries.find((entry) => entry.type === 'INTEGRITY')
    expect(readFuses(executable)).toEqual(LOCKED_FUSES)
    expect(JSON.parse(new TextDecoder().decode(integrity?.bin))).toEqual([
      { file: 'resources\\app.asar', alg: 'SHA256', value: fingerprint },
    ])
  })

  it('shows the program’s name and icon in the Explorer', async () => {
    const { entries } = resourcesOf(await readFile(join(program, 'jixiao-biao.exe')))
    const [version] = Resource.VersionInfo.fromEntries(entries)
    const [icon] = Resource.IconGroupEntry.fromEntries(entries)
    expect(version?.getStringValues({ lang: 1033, codepage: 1200 })).toMatchObject({
      FileDescription: '绩效目标表',
      ProductName: '绩效目标表',
    })
    expect(icon?.icons.map(({ width }) => width || 256)).toEqual([16, 24, 32, 48, 64, 128, 256])
  })
})

/** What better-sqlite3 loads of its own, without the entries for one platform each. */
const SQLITE_MODULES = [
  'binding.js',
  'database.js',
  'index.js',
  ...[
    'aggregate',
    'backup',
    'explain',
    'function',
    'inspect',
    'pragma',
    'serialize',
    'table',
    'transaction',
    'wrappers',
  ].map((name) => `methods/${name}.js`),
  'sqlite-error.js',
  'util.js',
]

/** Packs for one kind of machine, without an installer around it, and returns the program's folder. */
async function packed(platform: 'linux' | 'win32', architecture: 'x64' | 'arm64'): Promise<string> {
  const electron = join(folder, `electron-${platform}`)
  const release = join(folder, `release-${platform}`)
  await writeElectronStandIn(electron, platform)
  const words = [
    join(ROOT, 'build', 'package.mjs'),
    platform === 'win32' ? '--win' : '--linux',
    `--${architecture}`,
    '--dir',
    `-c.electronDist=${electron}`,
    `-c.directories.output=${release}`,
  ]
  await run(process.execPath, words, { cwd: ROOT, env: { ...process.env, ...OFFLINE } })
  const [program] = (await readdir(release)).filter((name) => name.endsWith('-unpacked'))
  return join(release, program ?? '')
}

function unpacked(program: string): string {
  return join(program, 'resources', 'app.asar.unpacked')
}

/** All files under a folder, by their paths with slashes, sorted. */
async function filesUnder(parent: string): Promise<string[]> {
  const entries = await readdir(parent, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(parent.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

/** Paths with the names that a build makes up replaced by a star, each once. */
function kindsOf(files: readonly string[]): string[] {
  return [...new Set(files.map((file) => file.replace(/\/(assets|reader|cmaps)\/[^/]+(\.\w+)$/, '/$1/*$2')))].sort()
}

/** The modules that a bundle's text imports or requires; what its comments show as examples, or build at run time, is left out. */
function importsOf(source: string): string[] {
  const statements = /^(?:import|export)\b[^'"]*["']([^'"]+)["'];$/gm
  const calls = /^(?!\s*(?:\*|\/\*|\/\/)).*\b(?:import|(?:__)?require)\(["']([^"'$]+)["']\)/gm
  return [statements, calls].flatMap((pattern) => [...source.matchAll(pattern)].map(([, name]) => name ?? ''))
}

function resourcesOf(executable: Buffer): NtExecutableResource {
  return NtExecutableResource.from(NtExecutable.from(executable))
}
