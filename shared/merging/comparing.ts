/** What several files have in common, and what stands in more than one of them. */
import { projectTotals } from '../totals.ts'
import type { MergeNote, MergeSource } from './merging.ts'
import { MERGING_TEXTS } from './texts.ts'

/** Notes on single projects are at most so many; what is more is counted in one. */
const MOST_PROJECT_NOTES = 100

/**
 * The one value that the sources have, where those that have any agree, else null; and the names of the files by value, ''
 * for those that have none.
 */
export function comparedNames(
  sources: readonly MergeSource[],
  saidBy: (source: MergeSource) => string,
): { common: string | null; byValue: ReadonlyMap<string, readonly string[]> } {
  const byValue = new Map<string, string[]>()
  for (const source of sources) {
    const value = saidBy(source).trim()
    const known = byValue.get(value)
    if (known) known.push(source.fileName)
    else byValue.set(value, [source.fileName])
  }
  const [value, ...others] = [...byValue.keys()].filter((candidate) => candidate !== '')
  return { common: value !== undefined && others.length === 0 ? value : null, byValue }
}

export function repeatedContents(sources: readonly MergeSource[]): MergeNote[] {
  const byContent = Map.groupBy(
    sources.filter(({ fingerprint }) => fingerprint !== null),
    ({ fingerprint }) => fingerprint,
  )
  return [...byContent.values()].flatMap((same): MergeNote[] => {
    const files = same.map(({ fileName }) => fileName)
    return files.length < 2 ? [] : [{ kind: 'same-content', message: MERGING_TEXTS.sameContent(files), files }]
  })
}

/** Units of one name in several files; `namesOf` gives the names of a source's units in the merged table. */
export function repeatedUnits(
  sources: readonly MergeSource[],
  namesOf: (source: number) => readonly string[],
): MergeNote[] {
  const filesOf = new Map<string, { name: string; files: string[] }>()
  sources.forEach(({ fileName }, at) => {
    for (const name of new Set(namesOf(at))) {
      const known = filesOf.get(plain(name))
      if (known) known.files.push(fileName)
      else filesOf.set(plain(name), { name, files: [fileName] })
    }
  })
  return [...filesOf.values()].flatMap(({ name, files }): MergeNote[] =>
    files.length < 2 ? [] : [{ kind: 'same-unit', message: MERGING_TEXTS.sameUnit(name, files), files }],
  )
}

/** Projects of one name and one total in several files, unless the files are the same altogether. */
export function repeatedProjects(sources: readonly MergeSource[]): MergeNote[] {
  const found = new Map<string, { name: string; files: string[] }>()
  const contents = new Set<string>()
  for (const { fileName, fingerprint, table } of sources) {
    if (fingerprint !== null && contents.has(fingerprint)) continue
    if (fingerprint !== null) contents.add(fingerprint)
    const own = new Map<string, string>()
    for (const project of table.units.flatMap(({ projects }) => projects))
      if (project.name.trim() !== '')
        own.set(JSON.stringify([plain(project.name), projectTotals(project).shown.total]), project.name)
    for (const [key, name] of own) {
      const known = found.get(key)
      if (known) known.files.push(fileName)
      else found.set(key, { name, files: [fileName] })
    }
  }
  const repeated = [...found.values()].filter(({ files }) => files.length > 1)
  const notes = repeated.slice(0, MOST_PROJECT_NOTES).map(
    ({ name, files }): MergeNote => ({
      kind: 'same-project',
      message: MERGING_TEXTS.sameProject(name, files),
      files,
    }),
  )
  const others = repeated.slice(MOST_PROJECT_NOTES)
  if (others.length === 0) return notes
  const files = [...new Set(others.flatMap((other) => other.files))]
  return [...notes, { kind: 'same-project', message: MERGING_TEXTS.moreSameProjects(others.length, files), files }]
}

/** As names are compared: white space and the widths of signs aside. */
function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '')
}
