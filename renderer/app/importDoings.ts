/**
 * From files and pasted texts to the import page, and from there into the document. Only `takeIn` changes the document; an
 * import that is called off before has left no trace in it.
 */
import { toRemember } from '../importing/choices.ts'
import { chooseFiles } from '../importing/chooseFiles.ts'
import { ImportDesk, type ImportItem } from '../importing/importDesk.ts'
import type { Outcome } from '../importing/outcomes.ts'
import { IMPORTING_TEXTS } from '../importing/texts.ts'
import type { Page } from './doings.ts'
import type { Services } from './services.ts'

interface Parts {
  readonly services: Services
  readonly page: Page
  readonly showPage: (page: Page) => void
}

export interface ImportDoings {
  /** Lets the user choose files, and shows what was read from them. */
  readonly importFile: () => void
  readonly importText: (text: string) => void
  readonly importDropped: (files: readonly File[]) => void
  /** Chooses more files for the list that is shown. */
  readonly addFiles: () => void
  /** One undo step; the sheet then shows what came in. */
  readonly takeIn: (outcome: Outcome, taken: readonly ImportItem[]) => void
}

export function importDoingsOf({ services, page, showPage }: Parts): ImportDoings {
  const { backend, session, works, messages } = services
  const list = page.kind === 'import' && page.desk.several ? page.desk : null

  const importFiles = async (files: readonly File[]) => {
    if (files.length === 0) return
    const desk = new ImportDesk(services, files.length > 1)
    // Many files take their time; of one it is soon known whether there is anything to show.
    if (desk.several) showPage({ kind: 'import', desk })
    await desk.add(files)
    if (desk.several) return
    if (desk.state.get().items.every(({ status }) => status === 'done')) showPage({ kind: 'import', desk })
    else messages.say(IMPORTING_TEXTS.cancelled)
  }

  /** The document keeps how files with these headers are to be read; a failure does not undo the import. */
  const remember = async (taken: readonly ImportItem[]) => {
    try {
      for (const { first, read } of taken) {
        const kept = first && read && toRemember(first, read.reading.recognition)
        if (kept) await backend['import.remember'](kept)
      }
    } catch {
      messages.fail(IMPORTING_TEXTS.notRemembered)
    }
  }

  return {
    importFile: () => {
      messages.dismiss()
      void chooseFiles().then(importFiles)
    },
    importText: (text) => {
      messages.dismiss()
      void importFiles([new File([text], IMPORTING_TEXTS.pastedName, { type: 'text/plain' })])
    },
    importDropped: (files) => {
      const running = works.running.get()
      if (running) {
        messages.fail(IMPORTING_TEXTS.busy(running.title))
        return
      }
      messages.dismiss()
      void (list ? list.add(files) : importFiles(files))
    },
    addFiles: () => void chooseFiles().then((files) => list?.add(files)),
    takeIn: ({ label, commands, tableId, places, sentence }, taken) => {
      if (!session.edit(label, commands)) return
      showPage({ kind: 'none' })
      session.goTo(tableId, places)
      messages.say(sentence)
      void remember(taken)
    },
  }
}
