/** The fingerprint of source files: two equal ones mean that building again would give the same program. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Of names and contents, not of times: a fresh checkout of the same files has the same fingerprint.
 * @param {string} root
 * @param {readonly string[]} entries files and folders under `root`; those that are missing count as missing
 * @returns {string}
 */
export function fingerprint(root, entries) {
  const hash = createHash('sha256')
  for (const entry of entries) add(hash, root, entry)
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} entry
 */
function add(hash, root, entry) {
  const path = join(root, entry)
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) {
    for (const name of readdirSync(path).sort()) add(hash, root, `${entry}/${name}`)
    return
  }
  const content = found ? readFileSync(path) : null
  hash.update(`${entry}\0${content === null ? 'missing' : content.length}\0`)
  if (content !== null) hash.update(content)
}
