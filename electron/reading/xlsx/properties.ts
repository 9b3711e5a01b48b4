/** The document's core properties, of which only the key words matter: our exports keep the budget year there. */
import type { ZipArchive } from '../bytes/zip.ts'
import { parseXml } from '../xml.ts'
import { readRelationships } from './relationships.ts'

/** '' where there are none. */
export function readKeywords(zip: ZipArchive): string {
  const relationship = readRelationships(zip.read, '').find((candidate) => candidate.type === 'core-properties')
  const bytes = relationship ? zip.read(relationship.part) : null
  if (!bytes) return ''
  let keywords = ''
  let inside = false
  parseXml(bytes, {
    open(name) {
      inside = name === 'keywords'
    },
    text(text) {
      if (inside) keywords += text
    },
    close() {
      inside = false
    },
  })
  return keywords.trim()
}
