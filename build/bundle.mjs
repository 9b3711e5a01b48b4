/**
 * The build itself, run on the project's own Node: the renderer as vite.config.ts says, and the backend's entries as files
 * that Node and Electron run without node_modules. Only the native SQLite binding and Electron itself stay outside.
 */
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from './project.mjs'

/** What the packed program carries, and the front doors that run on Node alone. */
const ELECTRON = join(ROOT, 'dist', 'electron')
const NODE = join(ROOT, 'dist', 'node')

/** Loaded by Node or Electron at run time. */
const EXTERNAL = ['electron', 'better-sqlite3']

/** Parts that an entry loads on first use get files of their own. */
const IN_CHUNKS = { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }

/**
 * @param {string} folder where the output goes
 * @param {Record<string, string>} entries name of the output -> source
 * @param {import('vite').Rolldown.OutputOptions} output
 */
async function buildForNode(folder, entries, output) {
  const input = Object.fromEntries(Object.entries(entries).map(([name, source]) => [name, join(ROOT, source)]))
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: EXTERNAL },
    build: {
      ssr: true,
      target: 'node22',
      outDir: folder,
      emptyOutDir: false,
      license: { fileName: `licenses-${Object.keys(entries)[0]}.md` },
      rolldownOptions: { input, output },
    },
  })
}

/**
 * Encodings of simplified Chinese that PDFs name without carrying them: those that reading/pdf/characterMaps.ts asks for.
 * @param {string} folder
 */
function copyCharacterMaps(folder) {
  const source = join(ROOT, 'node_modules', 'pdfjs-dist', 'cmaps')
  const carried = readdirSync(source).filter((name) =>
    /^(LICENSE|Adobe-GB1-UCS2.bcmap|(GB|UniGB-(UCS2|UTF16)).*-[HV].bcmap)$/.test(name),
  )
  for (const name of carried) cpSync(join(source, name), join(folder, name))
}

for (const folder of [ELECTRON, NODE]) rmSync(folder, { recursive: true, force: true })

await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' })
await buildForNode(ELECTRON, { main: 'electron/main.ts' }, IN_CHUNKS)
await buildForNode(NODE, { serve: 'electron/web/main.ts', cli: 'electron/cli.ts' }, IN_CHUNKS)

// What the worker loads on first use lies in a folder of its own, which is unpacked as a whole.
await buildForNode(
  ELECTRON,
  { readerWorker: 'electron/reading/readerWorker.ts' },
  { entryFileNames: '[name].js', chunkFileNames: 'reader/[name]-[hash].js' },
)
copyCharacterMaps(join(ELECTRON, 'reader', 'cmaps'))
// A sandboxed preload cannot import.
await buildForNode(
  ELECTRON,
  { preload: 'electron/preload.ts' },
  { entryFileNames: '[name].cjs', format: 'cjs', codeSplitting: false },
)
