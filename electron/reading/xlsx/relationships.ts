/** The relationships of a package's part: which part it points to under which identity and for what. */
import { AppError } from '../../../shared/errors.ts'
import { LIMITS } from '../limits.ts'
import { parseXml } from '../xml.ts'

export interface Relationship {
  readonly id: string
  /** The last word of the type's address: `worksheet`, `sharedStrings`; the addresses before it differ by dialect. */
  readonly type: string
  /** The part's name inside the package, without a leading slash. */
  readonly part: string
}

/** Those of `part` (`''` for the package itself); [] where the package says nothing. */
export function readRelationships(read: (name: string) => Uint8Array | null, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const bytes = read(`${folder}_rels/${part.slice(folder.length)}.rels`)
  const found: Relationship[] = []
  if (!bytes) return found
  parseXml(bytes, {
    open(name, attribute) {
      const target = attribute('Target')
      if (name !== 'Relationship' || target === undefined || attribute('TargetMode') === 'External') return
      const type = attribute('Type') ?? ''
      found.push({
        id: attribute('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        part: resolvePart(folder, target),
      })
      if (found.length > LIMITS.relationships) throw new AppError('too-large')
    },
  })
  return found
}

/** A target is absolute or relative to the folder of the part that names it. */
function resolvePart(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
