/**
 * How files with a certain header are to be read, as the user settled it once and wants it remembered. It is no edit: it
 * has no revision, no place in the change log, and it never keeps a document from opening or a file from being read.
 */
import { type ReadingMapping, readingMappingSchema } from '../../shared/reading.ts'
import type { Connection } from './connection.ts'
import { parsedJson } from './parsedJson.ts'

export class ImportMappings {
  private readonly reading
  private readonly writing
  private readonly deleting

  constructor(database: Connection) {
    this.reading = database.prepare<[], { headerKey: string; mapping: string }>(
      'SELECT header_key AS headerKey, mapping FROM import_mapping',
    )
    this.writing = database.prepare<[string, string]>(
      `INSERT INTO import_mapping (header_key, mapping) VALUES (?, ?)
       ON CONFLICT (header_key) DO UPDATE SET mapping = excluded.mapping`,
    )
    this.deleting = database.prepare<[string]>('DELETE FROM import_mapping WHERE header_key = ?')
  }

  /** By the header's key. What is no mapping is left out: such files are then read as reading finds them. */
  read(): ReadonlyMap<string, ReadingMapping> {
    const mappings = this.reading.all().flatMap(({ headerKey, mapping }) => {
      const parsed = readingMappingSchema.safeParse(parsedJson(mapping))
      return parsed.success ? [[headerKey, parsed.data] as const] : []
    })
    return new Map(mappings)
  }

  /** null forgets the mapping. */
  save(headerKey: string, mapping: ReadingMapping | null): void {
    if (mapping === null) this.deleting.run(headerKey)
    else this.writing.run(headerKey, JSON.stringify(mapping))
  }
}
