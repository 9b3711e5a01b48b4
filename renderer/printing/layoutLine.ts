/** What is said of a layout that is not done: one line beside the pages, and what can be done about it. Pure. */
import type { Progress } from '../../shared/contract.ts'
import type { DeskState } from './pagesDesk.ts'
import { PRINTING_TEXTS } from './texts.ts'

export interface LayoutLine {
  readonly sentence: string
  readonly isTrouble: boolean
  /** Something is being done; null where nobody knows how far it is. */
  readonly running: { readonly progress: Progress | null } | null
  /** The one button: it ends the layout, or begins it. */
  readonly button: { readonly label: string; readonly does: 'stop' | 'now' } | null
}

const CANCEL = { label: PRINTING_TEXTS.cancel, does: 'stop' } as const

/** null where there is nothing worth telling: the pages are up to date, or will be in a moment. */
export function layoutLine({ shown, layout }: DeskState): LayoutLine | null {
  switch (layout.kind) {
    case 'done':
      return null
    case 'waiting':
      return layout.isLong ? standing(PRINTING_TEXTS.updateLater, PRINTING_TEXTS.updateNow) : null
    case 'running': {
      if (!shown) return running(PRINTING_TEXTS.drawing, layout.progress, layout.lengthy)
      if (!shown.isWhole) return running(PRINTING_TEXTS.layingOutRest(shown.pages.count), layout.progress, true)
      return layout.lengthy ? running(PRINTING_TEXTS.redrawing, layout.progress, true) : null
    }
    case 'stopped': {
      if (!shown) return standing(PRINTING_TEXTS.stoppedEmpty, PRINTING_TEXTS.goOn)
      const sentence = shown.isWhole ? PRINTING_TEXTS.stoppedOld : PRINTING_TEXTS.stopped(shown.pages.count)
      return standing(sentence, PRINTING_TEXTS.goOn)
    }
    case 'failed': {
      const sentence = layout.sentence + (shown ? PRINTING_TEXTS.stillOld : '')
      return { ...standing(sentence, PRINTING_TEXTS.retry), isTrouble: true }
    }
  }
}

function running(sentence: string, progress: Progress | null, canCancel: boolean): LayoutLine {
  return { sentence, isTrouble: false, running: { progress }, button: canCancel ? CANCEL : null }
}

function standing(sentence: string, label: string): LayoutLine {
  return { sentence, isTrouble: false, running: null, button: { label, does: 'now' } }
}
