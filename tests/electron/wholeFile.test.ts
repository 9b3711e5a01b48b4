import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writeWholeFile } from '../../electron/wholeFile.ts'

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'whole-file-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return path
}

describe('writing a whole file', () => {
  it('puts the new bytes in place of the old ones and leaves nothing beside them', async () => {
    const at = await folder()
    const path = join(at, '表.txt')
    await writeFile(path, 'old')
    await writeWholeFile(path, Buffer.from('new'))
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(await readdir(at)).toEqual(['表.txt'])
  })

  it('names the file when its folder is missing', async () => {
    const path = join(await folder(), 'nowhere', '表.txt')
    await expect(writeWholeFile(path, Buffer.from('x'))).rejects.toMatchObject({
      code: 'file-unwritable',
      details: { file: '表.txt' },
    })
  })

  it('leaves what stood there, and no stray file, when it cannot be replaced', async () => {
    const at = await folder()
    await expect(writeWholeFile(at, Buffer.from('x'))).rejects.toMatchObject({ code: 'file-unwritable' })
    expect(await readdir(at)).toEqual([])
  })
})
