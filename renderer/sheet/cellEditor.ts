/**
 * The one text area of the sheet. It always has the focus while the sheet is in use and lies, unseen, over the active
 * cell, so that an input method finds it there with the very first key; made visible, it is the editor. While a
 * composition runs its value, focus and display must not be touched: this class never does unless told to open or close.
 */
/** How the cell sets its text, which the editor does likewise. */
export type CellLook = 'plain' | 'indented' | 'amount'

/** `typed`: opened by typing, so arrow keys leave it; `in-place`: opened by F2 or a double click. */
export type EditMode = 'typed' | 'in-place'

interface Edges {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** `Place` is how its sheet names a cell. */
export class CellEditor<Place> {
  readonly element: HTMLTextAreaElement
  private readonly host: HTMLElement
  private state: { readonly mode: EditMode; readonly place: Place } | null = null
  private composing = false

  constructor(host: HTMLElement) {
    this.host = host
    this.element = document.createElement('textarea')
    this.element.className = 'cell-editor'
    this.element.rows = 1
    this.element.spellcheck = false
    this.element.autocomplete = 'off'
    this.element.addEventListener('compositionstart', () => (this.composing = true))
    this.element.addEventListener('compositionend', () => (this.composing = false))
    host.append(this.element)
  }

  /** The cell being edited and how, or null. */
  get open(): { readonly mode: EditMode; readonly place: Place } | null {
    return this.state
  }

  get text(): string {
    return this.element.value
  }

  get focused(): boolean {
    return document.activeElement === this.element
  }

  /** Becomes visible with whatever typing has put into it. */
  openTyped(place: Place, look: CellLook): void {
    this.state = { mode: 'typed', place }
    this.show(look)
  }

  /** Becomes visible with the cell's text, the caret before the character at the offset `caret`. */
  openInPlace(place: Place, look: CellLook, text: string, caret: number): void {
    this.state = { mode: 'in-place', place }
    this.element.value = text
    this.element.setSelectionRange(caret, caret)
    this.show(look)
  }

  /** Another text in the open editor, these characters of it selected; the arrow keys go to the text. */
  replaceText(text: string, selected: { readonly start: number; readonly end: number }): void {
    if (!this.state) return
    this.state = { ...this.state, mode: 'in-place' }
    this.element.value = text
    this.element.setSelectionRange(selected.start, selected.end)
  }

  /** Where the text area's own text is scrolled to, in pixels; as much as there is. */
  scrollTextTo(top: number): void {
    this.element.scrollTop = top
  }

  /** Gives the arrow keys to the text, or back to the cells. */
  switchMode(): void {
    if (this.state) this.state = { ...this.state, mode: this.state.mode === 'typed' ? 'in-place' : 'typed' }
  }

  /** Whether the text as it stands was refused, which is to be seen. */
  get refused(): boolean {
    return this.element.classList.contains('refused')
  }

  set refused(refused: boolean) {
    this.element.classList.toggle('refused', refused)
    this.element.setAttribute('aria-invalid', String(refused))
  }

  close(): void {
    this.state = null
    this.refused = false
    this.element.classList.remove('open', 'indented', 'amount')
    if (this.composing) this.endComposition()
    this.empty()
  }

  /** Forgets what was typed at a cell that takes no text. */
  empty(): void {
    this.element.value = ''
  }

  focus(): void {
    this.element.focus({ preventScroll: true })
  }

  newLine(): void {
    // Unlike setRangeText, this goes through the text area's own undo.
    document.execCommand('insertLineBreak')
  }

  /**
   * Lays the text area over a cell; `body` is where body rows show. Both are in viewport coordinates. An open editor may
   * be larger than its cell and is kept within the body.
   */
  lieOver(cell: Edges, body: Edges): void {
    const origin = this.host.getBoundingClientRect()
    const { style } = this.element
    const top = cell.top < body.top && cell.bottom > body.top ? body.top : cell.top
    const room = Math.max(0, body.bottom - body.top)
    style.minHeight = `${Math.min(Math.max(0, cell.bottom - top), room)}px`
    style.minWidth = `${cell.right - cell.left}px`
    style.setProperty('--cell-width', `${cell.right - cell.left}px`)
    style.maxHeight = `${room}px`
    style.left = `${cell.left - origin.left}px`
    style.top = `${top - origin.top}px`
    // What scrolls sideways goes under the columns that do not, and the editor with it.
    style.clipPath = body.left > cell.left ? `inset(-12px -12px -12px ${body.left - cell.left}px)` : ''
    if (!this.state) return
    const over = top + this.element.offsetHeight - body.bottom
    if (over > 0) style.top = `${Math.max(Math.min(body.top, top), top - over) - origin.top}px`
  }

  describe(label: string, hint: string): void {
    this.element.setAttribute('aria-label', label)
    this.element.setAttribute('aria-description', hint)
  }

  destroy(): void {
    this.element.remove()
  }

  /** Leaving and coming back is what makes an input method forget its letters, which else go on into the next cell. */
  private endComposition(): void {
    this.element.blur()
    this.focus()
  }

  private show(look: CellLook): void {
    this.element.classList.add('open')
    if (look !== 'plain') this.element.classList.add(look)
  }
}
