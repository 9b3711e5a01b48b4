/** What verbs that take many files have in common: how the files are called, and that none of them is written over. */
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { AppError } from '../../shared/errors.ts'

/** Files by their bare names, or, where two are called the same, as they were given. */
export function shortNames(files: readonly string[]): (file: string) => string {
  const paths = Map.groupBy(new Set(files), (file) => basename(file))
  return (file) => (paths.get(basename(file))?.length === 1 ? basename(file) : file)
}

/** Throws `output-is-source`: nothing is written over a file that is read, by whatever name it is given. */
export async function expectNoSource(path: string, files: readonly string[], folder: string): Promise<void> {
  return (await guardOfSources(files, folder))(path)
}

/** The same for many outputs: the sources are looked at once. */
export async function guardOfSources(
  files: readonly string[],
  folder: string,
): Promise<(path: string) => Promise<void>> {
  const sources = new Map<string, string>()
  for (const file of files) {
    const identity = await identityOf(resolve(folder, file))
    if (identity !== null) sources.set(identity, file)
  }
  return async (path) => {
    const source = sources.get((await identityOf(path)) ?? '')
    if (source !== undefined) throw new AppError('output-is-source', { file: basename(source) })
  }
}

async function identityOf(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null)
  return found && `${found.dev}:${found.ino}`
}
