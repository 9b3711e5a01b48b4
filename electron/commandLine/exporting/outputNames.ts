/** The names of the files that a batch writes: told from each other, and fit for every file system. */

/** In characters; a name may have 255 bytes, and a Chinese character takes three. */
const LONGEST = 70

export class OutputNames {
  private readonly taken = new Set<string>()

  /** A second file of one name gets (2); names that differ only in capitals are one name to Windows. */
  claim(stem: string, extension: string): string {
    const base = fileNameOf(stem)
    for (let count = 1; ; count++) {
      const name = `${base}${count === 1 ? '' : `(${count})`}.${extension}`
      const key = name.normalize('NFC').toLowerCase()
      if (this.taken.has(key)) continue
      this.taken.add(key)
      return name
    }
  }
}

/** Devices to Windows, whatever ending such a name has. */
const DEVICE = /^(con|prn|aux|nul|(com|lpt)[\d¹²³])(?=\.|$)/i

/** A unit's name may hold what no file's name may. */
function fileNameOf(stem: string): string {
  const allowed = stem.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '_')
  const short = [...allowed].slice(0, LONGEST).join('')
  const name = short.replace(/^[.\s]+|[.\s]+$/g, '') || '未命名'
  return name.replace(DEVICE, '_$&')
}
