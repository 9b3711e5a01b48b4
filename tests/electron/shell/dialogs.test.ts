import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SaveDialogOptions } from 'electron'
import { beforeEach, describe, expect, it } from 'vitest'
import { saveFile } from '../../../electron/shell/dialogs.ts'

const FILE = { suggestedName: '2026年_表.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF') }

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialogs-'))
})

/** The save dialog in which the user chose `filePath`, or closed it. */
function saveTo(filePath: string | null, file = FILE) {
  const asked: SaveDialogOptions[] = []
  const showSaveDialog = async (options: SaveDialogOptions) => {
    asked.push(options)
    return { canceled: filePath === null, filePath: filePath ?? '' }
  }
  return { saved: saveFile({ showSaveDialog, folder: () => folder }, file), asked }
}

describe('saving a made file', () => {
  it('writes it where the user chose', async () => {
    const path = join(folder, '预算.pdf')
    const { saved, asked } = saveTo(path)
    expect(await saved).toEqual({ outcome: 'saved', fileName: '预算.pdf' })
    expect(readFileSync(path, 'utf8')).toBe('%PDF')
    expect(asked).toEqual([
      {
        title: '保存文件',
        buttonLabel: '保存',
        defaultPath: join(folder, '2026年_表.pdf'),
        filters: [{ name: 'PDF 文件', extensions: ['pdf'] }],
        properties: ['showOverwriteConfirmation'],
      },
    ])
  })

  it('writes nothing when the user thinks better of it', async () => {
    expect(await saveTo(null).saved).toEqual({ outcome: 'cancelled' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('says so when the file cannot be written, and leaves nothing half-written', async () => {
    await expect(saveTo(join(folder, '没有', '预算.pdf')).saved).rejects.toMatchObject({
      code: 'file-unwritable',
      details: { file: '预算.pdf' },
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it('adds the extension that a Linux dialog leaves out, but never onto a file that nobody asked about', async () => {
    expect(await saveTo(join(folder, '预算')).saved).toEqual({ outcome: 'saved', fileName: '预算.pdf' })
    writeFileSync(join(folder, '决算.pdf'), 'precious')
    expect(await saveTo(join(folder, '决算')).saved).toEqual({ outcome: 'saved', fileName: '决算' })
    expect(readFileSync(join(folder, '决算.pdf'), 'utf8')).toBe('precious')
  })

  it('takes of a suggestion its name alone', async () => {
    const { saved, asked } = saveTo(null, { ...FILE, suggestedName: '../../etc/表.xlsx' })
    await saved
    expect(asked[0]?.defaultPath).toBe(join(folder, '表.xlsx'))
    expect(asked[0]?.filters).toEqual([{ name: 'Excel 工作簿', extensions: ['xlsx'] }])
  })
})
