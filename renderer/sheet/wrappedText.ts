/**
 * Shows a cell's text in the lines that were worked out for it. The breaks are elements, not characters: the cell's text
 * content stays the text itself. Repainting a cell whose lines are the same touches nothing.
 */
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import type { SheetRow } from './rows.ts'

export interface WrappedTextParams {
  /** The offsets at which a new line begins. */
  readonly breaksOf: (row: SheetRow) => readonly number[]
}

type Params = ICellRendererParams<SheetRow, string> & WrappedTextParams

export class WrappedText implements ICellRendererComp<SheetRow> {
  private readonly element = document.createElement('div')
  private shown = ''

  init(params: Params): void {
    this.show(params)
  }

  getGui(): HTMLElement {
    return this.element
  }

  refresh(params: Params): boolean {
    this.show(params)
    return true
  }

  private show({ value, data, breaksOf }: Params): void {
    const text = value ?? ''
    const breaks = data ? breaksOf(data) : []
    const shown = `${breaks.join()} ${text}`
    if (shown === this.shown) return
    this.shown = shown
    const ends = [...breaks, text.length]
    const lines = ends.map((end, at) => text.slice(breaks[at - 1] ?? 0, end))
    this.element.replaceChildren(
      ...lines.flatMap((line, at) => (at === 0 ? [line] : [document.createElement('br'), line])),
    )
  }
}
