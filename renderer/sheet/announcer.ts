/**
 * The sheet's voice: a live region that a screen reader reads out. The text area that has the focus keeps one label for
 * good, because one that changed with the cell would be read out too, and everything heard twice.
 */
import type { CellEditor } from './cellEditor.ts'
import { markOf } from './marks.ts'
import type { OpenSheet } from './openSheet.ts'
import type { CellPlace } from './sheetProps.ts'
import { SPOKEN_TEXTS, type SpokenCell, type SpokenState, spokenChange } from './spoken.ts'

export class Announcer {
  private readonly region: HTMLElement
  private told: SpokenState | null = null
  private latest: SpokenState | null = null
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: HTMLElement, editor: CellEditor<CellPlace>) {
    this.region = document.createElement('div')
    this.region.className = 'announcement'
    this.region.setAttribute('aria-live', 'polite')
    host.append(this.region)
    editor.describe(SPOKEN_TEXTS.label, SPOKEN_TEXTS.hint)
  }

  /** Tells what has changed since last time. One gesture may change much, and only its end is told. */
  tell(sheet: OpenSheet, numberOf: (rowId: string) => number | null): void {
    const { cursor, editor } = sheet
    const cell = (place: CellPlace): SpokenCell | null => {
      const row = cursor.rowOf(place)
      const messages = markOf(sheet.props.checked, place)?.messages ?? []
      return row ? { row, number: numberOf(place.rowId), column: place.column, messages } : null
    }
    const [active, head] = [cell(cursor.active), cell(cursor.head)]
    if (!active || !head) return
    this.latest = { active, head, rectangle: cursor.rectangle, editing: editor.open?.mode ?? null }
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.speak())
  }

  /** The keys have come back to the sheet: where they are is told anew. */
  comeBack(): void {
    this.told = null
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.speak())
  }

  destroy(): void {
    clearTimeout(this.timer)
  }

  private speak(): void {
    if (!this.latest) return
    const sentence = spokenChange(this.told, this.latest)
    this.told = this.latest
    // A new text node is news even where it says the same.
    if (sentence !== null) this.region.replaceChildren(sentence)
  }
}
