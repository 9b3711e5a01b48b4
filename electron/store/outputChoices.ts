/**
 * What is chosen about printing and exporting, as it stands in the document's file. As with views, it is no edit and never
 * keeps a document from opening: what is no choice is as it is in a new document.
 */
import { DEFAULT_OUTPUT_CHOICES, type OutputChoices, outputChoicesSchema } from '../../shared/output/outputChoices.ts'
import type { Connection } from './connection.ts'
import { parsedJson } from './parsedJson.ts'

export class KeptOutputChoices {
  private readonly reading
  private readonly writeAll

  constructor(database: Connection) {
    this.reading = database.prepare<[], { name: string; value: string }>('SELECT name, value FROM output_choice')
    const writing = database.prepare<[string, string]>(
      `INSERT INTO output_choice (name, value) VALUES (?, ?)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    )
    this.writeAll = database.transaction((choices: OutputChoices) => {
      for (const [name, value] of Object.entries(choices)) writing.run(name, JSON.stringify(value))
    })
  }

  read(): OutputChoices {
    const { pageSetup, workbook, unpublished } = outputChoicesSchema.unwrap().shape
    const kept = new Map(this.reading.all().map(({ name, value }) => [name, parsedJson(value)]))
    return {
      pageSetup: pageSetup.safeParse(kept.get('pageSetup')).data ?? DEFAULT_OUTPUT_CHOICES.pageSetup,
      workbook: workbook.safeParse(kept.get('workbook')).data ?? DEFAULT_OUTPUT_CHOICES.workbook,
      unpublished: unpublished.safeParse(kept.get('unpublished')).data ?? DEFAULT_OUTPUT_CHOICES.unpublished,
    }
  }

  /** All or nothing. */
  save(choices: OutputChoices): void {
    this.writeAll(choices)
  }
}
