/**
 * The build itself, run on the project's own Node: the renderer as vite.config.ts says, and the backend's entries as files
 * that Node and Electron run without node_modules. Only the native SQLite binding and Electron itself stay outside.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from './project.mjs'

const OUTPUT = join(ROOT, 'dist', 'electron')

/** Loaded by Node or Electron at run time. */
const EXTERNAL = ['electron', 'better-sqlite3']

/**
 * @param {Record<string, string>} entries name of the output -> source
 * @param {import('vite').Rolldown.OutputOptions} output
 */
async function buildForNode(entries, output) {
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
      outDir: OUTPUT,
      emptyOutDir: false,
      rolldownOptions: { input, output },
    },
  })
}

rmSync(OUTPUT, { recursive: true, force: true })

await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' })

await buildForNode(
  { main: 'electron/main.ts', serve: 'electron/web/main.ts', cli: 'electron/cli.ts' },
  { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
)

// A worker is started from one file, and a sandboxed preload cannot import.
await buildForNode(
  { readerWorker: 'electron/excel/readerWorker.ts' },
  { entryFileNames: '[name].js', codeSplitting: false },
)
await buildForNode(
  { preload: 'electron/preload.ts' },
  { entryFileNames: '[name].cjs', format: 'cjs', codeSplitting: false },
)
