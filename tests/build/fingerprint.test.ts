/** The fingerprint that decides whether the program is built again. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from '../../build/fingerprint.mjs'

let folder = ''
const current = (): string => fingerprint(folder, ['sources', 'config.ts'])

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerprint-'))
  mkdirSync(join(folder, 'sources', 'deep'), { recursive: true })
  writeFileSync(join(folder, 'sources', 'deep', 'a.ts'), 'a')
  writeFileSync(join(folder, 'sources', 'b.ts'), 'b')
  writeFileSync(join(folder, 'config.ts'), 'config')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('is the same for the same files, whatever their times are and whatever lies beside them', () => {
  const before = current()
  utimesSync(join(folder, 'sources', 'b.ts'), 1, 1)
  writeFileSync(join(folder, 'other.ts'), 'other')
  expect(current()).toBe(before)
})

test('changes with a content, a name, a new file, a missing one, and text that moves from one file to the next', () => {
  const changes: (() => void)[] = [
    () => writeFileSync(join(folder, 'sources', 'deep', 'a.ts'), 'A'),
    () => renameSync(join(folder, 'sources', 'b.ts'), join(folder, 'sources', 'c.ts')),
    () => writeFileSync(join(folder, 'sources', 'd.ts'), ''),
    () => rmSync(join(folder, 'sources', 'd.ts')),
    () => rmSync(join(folder, 'config.ts')),
    () => writeFileSync(join(folder, 'config.ts'), ''),
    () => rmSync(join(folder, 'sources'), { recursive: true }),
  ]
  let last = current()
  for (const change of changes) {
    change()
    const next = current()
    expect(next).not.toBe(last)
    last = next
  }
})
