/** The sample forms as tables, by the name of their expected JSON. */
import { readFileSync } from 'node:fs'
import type { TargetTable } from '../../shared/form.ts'
import { tableOfFormJson } from '../../shared/formJson.ts'
import { idCounter } from './arbitraries.ts'

const SAMPLES = new URL('../fixtures/samples/', import.meta.url)

/** A new copy each time; identities are `row1`, `row2`, … */
export function sampleForm(name: string): TargetTable {
  const json = JSON.parse(readFileSync(new URL(`${name}.expected.json`, SAMPLES), 'utf8')) as object
  return tableOfFormJson({ ...json, warnings: [] }, idCounter())
}

/** The text of the published table's own PDF. */
export function publishedText(): string {
  return readFileSync(new URL('published-2023.txt', SAMPLES), 'utf8')
}
