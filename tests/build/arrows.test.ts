/** The linter knows who may import what: the arrows of docs/architecture.md, each tried with a file that breaks it. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** File -> what it must not import. */
const FORBIDDEN: Readonly<Record<string, readonly string[]>> = {
  'shared/form.ts': ['node:fs', 'fs', 'react', 'better-sqlite3', 'exceljs', '../electron/backend.ts'],
  'shared/checks/empty.ts': ['../../renderer/main.tsx'],
  'renderer/app/App.tsx': [
    'electron',
    'node:path',
    'better-sqlite3',
    'exceljs',
    'saxes',
    'ag-grid-community',
    'ag-grid-react',
    '../../electron/backend.ts',
  ],
  'renderer/sheet/Sheet.tsx': ['electron', 'node:fs', 'better-sqlite3', 'exceljs', '../../electron/backend.ts'],
  'electron/backend.ts': ['electron', 'better-sqlite3', 'exceljs', 'react', '../renderer/main.tsx'],
  'electron/web/server.ts': ['electron', 'better-sqlite3'],
  'electron/pdf/chromium.ts': ['electron'],
  'electron/cli.ts': ['exceljs', 'saxes', 'csv-parse/sync', 'pdfjs-dist'],
  'electron/store/documentStore.ts': ['exceljs', 'electron', '../../renderer/main.tsx'],
  'electron/excel/write.ts': ['better-sqlite3', 'exceljs', 'electron', 'ag-grid-community', 'saxes', 'pdfjs-dist'],
  'electron/reading/read.ts': ['better-sqlite3', 'electron', 'exceljs', 'saxes', '@e965/xlsx', 'react'],
  'electron/shell/window.ts': ['better-sqlite3', 'exceljs', '../../renderer/main.tsx'],
  'electron/preload.ts': ['better-sqlite3'],
  'electron/main.ts': ['../renderer/main.tsx'],
}

/** File -> what it may import. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'shared/form.ts': ['zod', './money.ts'],
  'shared/checks/empty.ts': ['../form.ts'],
  'renderer/app/App.tsx': ['react', '../../shared/contract.ts', '../sheet/Sheet.tsx'],
  'renderer/sheet/Sheet.tsx': ['ag-grid-community', 'ag-grid-react'],
  'electron/backend.ts': ['node:path', '../shared/contract.ts'],
  'electron/store/documentStore.ts': ['better-sqlite3', '../../shared/form.ts'],
  'electron/excel/write.ts': ['node:zlib', '../../shared/form.ts'],
  'electron/reading/read.ts': ['htmlparser2', 'csv-parse/sync', 'pdfjs-dist/legacy/build/pdf.mjs'],
  'electron/shell/window.ts': ['electron'],
  'electron/main.ts': ['electron'],
  'electron/preload.ts': ['electron'],
}

test('every forbidden import is an error, and those that the design wants are none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'arrows-'))
  try {
    const config = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'))
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }))
    for (const file of new Set([...Object.keys(FORBIDDEN), ...Object.keys(ALLOWED)])) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(
        join(folder, file),
        importsOf(file)
          .map((imported) => `import '${imported}'\n`)
          .join(''),
      )
    }
    const expected = Object.entries(FORBIDDEN).flatMap(([file, names]) =>
      names.map((name) => `${file} imports ${name}`),
    )
    expect((await restrictedImports(folder)).sort()).toEqual(expected.sort())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** What the file tries to import, one on each line. */
function importsOf(file: string): readonly string[] {
  return [...(FORBIDDEN[file] ?? []), ...(ALLOWED[file] ?? [])]
}

/** What the linter refuses, each as `file imports name`. */
function restrictedImports(folder: string): Promise<string[]> {
  const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const words = [biome, 'lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', '.']
  return new Promise((resolve, reject) => {
    execFile(process.execPath, words, { cwd: folder, maxBuffer: 1 << 26 }, (_error, stdout, stderr) => {
      try {
        const { diagnostics } = JSON.parse(stdout) as Report
        resolve(
          diagnostics
            .filter(({ category }) => category === 'lint/style/noRestrictedImports')
            .map(({ location: { path, start } }) => `${path} imports ${importsOf(path)[start.line - 1]}`),
        )
      } catch {
        reject(new Error(`the linter did not answer: ${stdout}${stderr}`))
      }
    })
  })
}

interface Report {
  readonly diagnostics: readonly {
    readonly category: string
    readonly location: { readonly path: string; readonly start: { readonly line: number } }
  }[]
}
