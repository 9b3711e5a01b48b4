/**
 * The sheet of indicators at work: holds lines, cursor and editor together and shows whatever project it is given. It
 * lives outside React, because the text area must outlive every rendering and an input method's composition must never
 * meet one; what is painted is a value (`IndicatorView`) that React watches.
 */
import type { IndicatorContent, Project } from '../../../shared/form.ts'
import type { ProgramActionId } from '../../actions/actionTable.ts'
import type { MenuRequest } from '../../actions/menuModel.ts'
import { newIdentity } from '../../newIdentity.ts'
import { Observable } from '../../observable.ts'
import { CellEditor } from '../../sheet/cellEditor.ts'
import { Cursor } from '../../sheet/cursor.ts'
import { listenToKeyboard } from '../../sheet/keyboard.ts'
import { atTurnsEnd } from '../../sheet/turnsEnd.ts'
import { NO_LIST } from '../../suggesting/openList.ts'
import { editorAria } from '../../suggesting/SuggestionList.tsx'
import { INDICATOR_COLUMNS, type IndicatorColumn } from '../indicatorColumns.ts'
import type { IndicatorGoTo, IndicatorSheetProps } from '../indicatorSheetProps.ts'
import { changedCells } from './changedCells.ts'
import { type IndicatorLine, indicatorLines, LAST_COLUMN } from './indicatorLines.ts'
import { type IndicatorView, viewOf } from './indicatorView.ts'
import { copyLines, cutLines, pasteLines } from './lineClipboard.ts'
import {
  answerListKey,
  askForSuggestions,
  beginTyping,
  cancelEdit,
  commitEdit,
  hideList,
  listShown,
  textChanged,
} from './lineEditing.ts'
import { performHere, performProgram } from './linePerforming.ts'
import { listenToLinePointer } from './linePointer.ts'
import type { LineGround, LineStep } from './lineStep.ts'
import type { IndicatorList, LinePlace, OpenIndicators } from './openIndicators.ts'
import { LINE_TEXTS } from './texts.ts'

export class IndicatorController implements OpenIndicators {
  props: IndicatorSheetProps
  lines: readonly IndicatorLine[] = []
  list: IndicatorList = NO_LIST
  taken: Partial<IndicatorContent> = {}
  dropBefore: number | null = null
  menu: MenuRequest | null = null
  readonly cursor = new Cursor<IndicatorLine, IndicatorColumn>(INDICATOR_COLUMNS)
  readonly editor: CellEditor<LinePlace>
  readonly view: Observable<IndicatorView>
  private readonly host: HTMLElement
  private readonly listId: string
  /** What the indicator that is typed into the empty line will be. */
  private idOfNext = newIdentity()
  /** The change of the project that comes next is this sheet's own. */
  private isOwnEdit = false
  private toReveal: LinePlace | null = null
  private readonly stopped = new AbortController()
  private readonly resized: ResizeObserver
  readonly changed = atTurnsEnd(() => {
    if (!this.stopped.signal.aborted) this.show()
  })

  /** Takes over an element in which the table is rendered; `listId` names the list of suggestions in the page. */
  constructor(host: HTMLElement, props: IndicatorSheetProps, listId: string) {
    this.host = host
    this.props = props
    this.listId = listId
    this.editor = new CellEditor(host)
    this.editor.describe(LINE_TEXTS.editorLabel, LINE_TEXTS.editorHint)
    this.showLines()
    this.view = new Observable(viewOf(this))
    this.listen()
    this.resized = new ResizeObserver(() => this.layEditor())
    this.resized.observe(host)
    if (props.goTo) this.goTo(props.goTo)
  }

  /** Shows new props. */
  update(props: IndicatorSheetProps): void {
    const before = this.props
    const isOther = props.project.id !== before.project.id
    // Another project may come unasked, by an undo in it: what is being typed belongs to the one before.
    if (isOther) this.commit()
    this.props = props
    if (props.project !== before.project) this.showLines()
    if (!isOther && props.project !== before.project) this.followChange(before.project)
    const edited = this.editor.open?.place
    if (isOther || (edited && !this.cursor.positionOf(edited))) cancelEdit(this)
    if (isOther) this.cursor.goTo({ row: 0, column: 0 })
    if (props.goTo && props.goTo !== before.goTo) this.goTo(props.goTo)
    if (props.project !== before.project || props.findings !== before.findings) this.changed()
  }

  /** What is still being typed is taken in. */
  destroy(): void {
    this.commit()
    this.stopped.abort()
    this.resized.disconnect()
    this.editor.destroy()
  }

  get ground(): LineGround {
    const { tableId, project } = this.props
    return { tableId, project, lines: this.lines, newId: newIdentity }
  }

  commit(): boolean {
    return commitEdit(this)
  }

  carryOut({ label, commands, select, said }: LineStep): boolean {
    this.isOwnEdit = commands.length > 0
    if (commands.length > 0 && !this.props.edit(label, commands)) {
      this.isOwnEdit = false
      return false
    }
    if (said !== null) this.props.say(said)
    if (select) this.afterShown(() => this.selectLines(...select))
    return true
  }

  /** React shows an edit in the turn's end at the latest, before this. */
  afterShown(act: () => void): void {
    queueMicrotask(() => {
      if (!this.stopped.signal.aborted) act()
    })
  }

  cursorMoved(): void {
    this.toReveal = this.cursor.head
    this.changed()
  }

  /** To be called whenever the lines have been painted: only now is there something to scroll to. */
  painted(): void {
    if (this.toReveal) this.reveal(this.toReveal)
    this.toReveal = null
    this.layEditor()
  }

  bringEditor(): void {
    this.reveal(this.cursor.active)
    this.layEditor()
  }

  cellElement({ rowId, column }: LinePlace): HTMLElement | null {
    const row = this.host.querySelector(`tr[data-line="${CSS.escape(rowId)}"]`)
    return row?.querySelector<HTMLElement>(`td[data-column="${column}"], td[colspan]`) ?? null
  }

  heights(): { lines: readonly number[]; page: number } {
    const rows = [...this.host.querySelectorAll<HTMLElement>('tbody tr')]
    return { lines: rows.map(({ offsetHeight }) => offsetHeight), page: this.body().bottom - this.body().top }
  }

  /** Lays the text area over the cell that it belongs to. */
  layEditor(): void {
    const place = this.editor.open?.place ?? this.cursor.active
    const cell = this.cellElement(place)
    if (cell) this.editor.lieOver(cell.getBoundingClientRect(), this.body())
  }

  private listen(): void {
    const { signal } = this.stopped
    const { element } = this.editor
    element.addEventListener(
      'keydown',
      (event) => {
        if (event.isComposing || event.keyCode === 229 || !this.editor.open) return
        if (!this.answerFirst(event)) return
        event.preventDefault()
        event.stopImmediatePropagation()
      },
      { capture: true, signal },
    )
    listenToKeyboard(
      this.editor,
      {
        perform: (id) => performHere(this, id),
        performProgram: (id: ProgramActionId) => performProgram(this, id),
        aboutToType: () => this.bringEditor(),
        typingBegan: () => beginTyping(this),
        typed: () => {
          textChanged(this)
          this.layEditor()
        },
        left: () => void this.commit(),
        focusChanged: () => this.changed(),
        copied: (clipboard) => copyLines(this, clipboard),
        cut: (clipboard) => cutLines(this, clipboard),
        pasted: (clipboard) =>
          pasteLines(this, { text: clipboard.getData('text/plain'), html: clipboard.getData('text/html') }),
      },
      signal,
    )
    element.addEventListener('compositionstart', () => hideList(this), { signal })
    element.addEventListener('compositionend', () => askForSuggestions(this), { signal })
    element.addEventListener(
      'input',
      (event) => {
        if (!(event instanceof InputEvent && event.isComposing)) askForSuggestions(this)
      },
      { signal },
    )
    this.scroller().addEventListener('scroll', () => this.scrolled(), { signal })
    listenToLinePointer(this, this.scroller(), signal)
  }

  /** Keys that the list, or the way out, has before the editor. */
  private answerFirst(event: KeyboardEvent): boolean {
    if (event.key === 'F6') {
      if (this.commit()) this.props.leave()
      return true
    }
    return answerListKey(this, event)
  }

  private scrolled(): void {
    this.layEditor()
    if (listShown(this)) this.changed()
  }

  private showLines(): void {
    const { project } = this.props
    if (project.indicators.some(({ id }) => id === this.idOfNext)) this.idOfNext = newIdentity()
    this.lines = indicatorLines(project, this.idOfNext)
    this.cursor.setGround(this.lines, INDICATOR_COLUMNS)
  }

  /** Undo and redo lead to what they changed. */
  private followChange({ indicators }: Project): void {
    const isOwn = this.isOwnEdit
    this.isOwnEdit = false
    const changed = isOwn || this.editor.open || !this.editor.focused ? null : changedCells(indicators, this.lines)
    if (!changed) return
    this.cursor.select(changed)
    this.cursorMoved()
  }

  /** From the first to the last, in the columns that are selected already. */
  private selectLines(first: string, last: string): void {
    const { left, right } = this.cursor.rectangle
    const top = this.cursor.positionOf({ rowId: first, column: 'level1' })
    const bottom = this.cursor.positionOf({ rowId: last, column: 'level1' })
    if (!top || !bottom) return
    this.cursor.select({ top: top.row, bottom: bottom.row, left, right })
    this.cursorMoved()
  }

  private goTo({ indicatorId, column }: IndicatorGoTo): void {
    const position = this.cursor.positionOf({ rowId: indicatorId, column: column ?? 'level1' })
    if (!position || (this.editor.open && this.editor.focused)) return
    if (column) this.cursor.goTo(position)
    else this.cursor.select({ top: position.row, bottom: position.row, left: 0, right: LAST_COLUMN })
    this.editor.focus()
    this.cursorMoved()
  }

  private show(): void {
    this.view.set(viewOf(this))
    const { element } = this.editor
    for (const [name, value] of Object.entries(editorAria(this.listId, this.list))) {
      if (value === undefined || !this.editor.open) element.removeAttribute(name)
      else element.setAttribute(name, value)
    }
  }

  private reveal(place: LinePlace): void {
    this.cellElement(place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  private scroller(): HTMLElement {
    return this.host.querySelector<HTMLElement>('.indicator-scroller') ?? this.host
  }

  /** Where lines show, under the header; in viewport coordinates. */
  private body(): { top: number; bottom: number; left: number; right: number } {
    const scroller = this.scroller()
    const { top, left } = scroller.getBoundingClientRect()
    const header = this.host.querySelector('thead')?.getBoundingClientRect().height ?? 0
    return { top: top + header, bottom: top + scroller.clientHeight, left, right: left + scroller.clientWidth }
  }
}
