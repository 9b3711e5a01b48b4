/** Saving a made file where the user chooses. The name and the place never come from the page, only the suggestion does. */
import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { SaveDialogOptions } from 'electron'
import type { Saved } from '../../shared/contract.ts'
import type { MadeFile } from '../surroundings.ts'
import { writeWholeFile } from '../wholeFile.ts'
import { TEXTS } from './texts.ts'

export interface SaveParts {
  /** Shows the save dialog in front of the program's window. */
  readonly showSaveDialog: (options: SaveDialogOptions) => Promise<{ canceled: boolean; filePath: string }>
  /** Where the dialog starts. */
  readonly folder: () => string
}

/** Asks where to, and writes. Throws `file-unwritable` or `disk-full` with nothing half-written. */
export async function saveFile(parts: SaveParts, file: MadeFile): Promise<Saved> {
  const extension = extname(file.suggestedName)
  const kinds: Readonly<Record<string, string>> = TEXTS.save.kinds
  const name = kinds[extension.slice(1)] ?? TEXTS.save.kinds.other
  const { canceled, filePath } = await parts.showSaveDialog({
    title: TEXTS.save.title,
    buttonLabel: TEXTS.save.button,
    // Only the name counts, whatever else a suggestion may hold.
    defaultPath: join(parts.folder(), basename(file.suggestedName)),
    filters: [{ name, extensions: [extension.slice(1)] }],
    // GTK's dialog would replace a file without asking; the others always ask.
    properties: ['showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return { outcome: 'cancelled' }
  const path = withExtension(filePath, extension)
  await writeWholeFile(path, file.bytes)
  return { outcome: 'saved', fileName: basename(path) }
}

/**
 * Linux dialogs add no extension to what was typed. It is added here, unless that would name a file which is there already and
 * which the dialog has not asked about.
 */
function withExtension(path: string, extension: string): string {
  const longer = `${path}${extension}`
  return extname(path) === '' && !existsSync(longer) ? longer : path
}
