/**
 * The search as it goes on: what is searched for, where it began, which occurrence the user is at, and the gestures of the
 * find bar. It shows matches by sending the sheet's selection there and replaces by edits of the document; it neither
 * paints nor knows where the keys are.
 */
import { applyCommands, type Command } from '../../shared/commands.ts'
import { EMPTY_DOCUMENT, type TargetTable } from '../../shared/form.ts'
import type { ColumnKey } from '../../shared/layout.ts'
import { newIdentity } from '../newIdentity.ts'
import type { Observable } from '../observable.ts'
import { setCells } from '../sheet/cellEdits.ts'
import type { Found } from '../sheet/matchMarks.ts'
import type { CellPlace, SheetSelection } from '../sheet/sheetProps.ts'
import { type Field, findMatches, firstFrom, type Match, sameMatch, step, type Way } from './matches.ts'
import { searchPattern } from './pattern.ts'
import { replaceAll, replaceOne } from './replacement.ts'
import { replacedSentence, SEARCHING_TEXTS } from './texts.ts'

/** The cells that were selected when the search was opened; as in Excel, a selection of several is what is searched. */
export interface Scope {
  readonly rowIds: ReadonlySet<string>
  readonly columns: readonly ColumnKey[]
  readonly cells: number
}

export interface FinderState {
  readonly open: boolean
  /** Whether the line for replacing is there too. */
  readonly replacing: boolean
  readonly text: string
  readonly replacement: string
  readonly scope: Scope | null
  /** Whether the search keeps to the scope. */
  readonly scoped: boolean
  readonly current: Match | null
  /** The cell from which what is being typed is searched. */
  readonly origin: CellPlace | null
  /** Grows whenever the bar is asked for, which brings the keys to its field. */
  readonly asked: number
}

export const NOT_SEARCHING: FinderState = {
  open: false,
  replacing: false,
  text: '',
  replacement: '',
  scope: null,
  scoped: false,
  current: null,
  origin: null,
  asked: 0,
}

export interface FinderParts {
  readonly state: Observable<FinderState>
  readonly table: TargetTable
  /** What the sheet shows of a table. */
  readonly fieldOf: (table: TargetTable) => Field
  readonly selection: () => SheetSelection | null
  /** Selects the match's cell and brings it into sight; the keys stay where they are. */
  readonly show: (match: Match) => void
  readonly edit: (label: string, commands: readonly Command[]) => boolean
  readonly say: (message: string) => void
}

export interface Finder {
  readonly open: (replacing: boolean) => void
  readonly close: () => void
  readonly showReplacing: (replacing: boolean) => void
  readonly type: (text: string) => void
  readonly typeReplacement: (text: string) => void
  readonly keepToScope: (scoped: boolean) => void
  readonly step: (way: Way) => void
  readonly replace: () => void
  readonly replaceAll: () => void
}

export function finderOf({ state, table, fieldOf, selection, show, edit, say }: FinderParts): Finder {
  const set = (changes: Partial<FinderState>) => state.set({ ...state.get(), ...changes })
  const field = (of = table) => searchedField(fieldOf(of), state.get())

  const goTo = (match: Match | undefined, changes: Partial<FinderState> = {}) => {
    set({ ...changes, current: match ?? null })
    if (match) show(match)
  }

  /** Searches anew from where the search began. */
  const search = (changes: Partial<FinderState>) => {
    set(changes)
    const { text, origin } = state.get()
    const searched = field()
    const matches = findMatches(searched, searchPattern(text))
    goTo(matches[origin ? firstFrom(matches, searched, origin) : 0])
  }

  /** The occurrence that the user is at: as long as the cursor is in its cell and the text still there. */
  const currentOf = (matches: readonly Match[]): number | null => {
    const at = currentIndex(matches, state.get().current, selection()?.active ?? null)
    return at < 0 ? null : at
  }

  const go = (way: Way) => {
    const searched = field()
    const matches = findMatches(searched, searchPattern(state.get().text))
    const from = selection()?.active ?? state.get().origin
    const match = from ? matches[step(matches, searched, way, currentOf(matches), from)] : matches[0]
    goTo(match, match ? { origin: match } : {})
  }

  const open = (replacing: boolean) => {
    const { asked, open: wasOpen, ...before } = state.get()
    const selected = selection()
    const several = selected !== null && selected.cells > 1
    const scope = several ? scopeOf(selected) : wasOpen ? before.scope : null
    const scoped = several || (wasOpen && before.scoped)
    set({ open: true, replacing, scope, scoped, origin: selected?.active ?? null, asked: asked + 1 })
  }

  return {
    open,
    close: () => set({ open: false, scope: null, scoped: false, current: null }),
    showReplacing: (replacing) => set({ replacing }),
    type: (text) => search({ text }),
    typeReplacement: (replacement) => set({ replacement }),
    keepToScope: (scoped) => search({ scoped }),
    step: (way) => {
      if (!state.get().open) open(false)
      go(way)
    },
    replace: () => {
      const { text, replacement } = state.get()
      const searched = field()
      const matches = findMatches(searched, searchPattern(text))
      const at = currentOf(matches)
      const match = at === null ? undefined : matches[at]
      const row = searched.rows.find(({ id }) => id === match?.rowId)
      if (!match || !row) return go('next')
      const replaced = replaceOne(row, match, replacement, newIdentity)
      if (replaced.kind === 'left') {
        say(replaced.message)
        return go('next')
      }
      const commands = setCells(table.id, [replaced.change])
      if (!edit(SEARCHING_TEXTS.replacedLabel(1), commands)) return
      if (replaced.note !== null) say(replaced.note)
      const after = field(tableAfter(table, commands))
      const rest = findMatches(after, searchPattern(text))
      const next = rest[firstFrom(rest, after, match, match.start + replacement.length)]
      goTo(next, next ? { origin: next } : {})
    },
    replaceAll: () => {
      const { text, replacement } = state.get()
      const pattern = searchPattern(text)
      if (!pattern) return
      const result = replaceAll(field(), pattern, replacement, newIdentity)
      const { cells, replaced } = result
      if (cells.length > 0 && !edit(SEARCHING_TEXTS.replacedLabel(replaced), setCells(table.id, cells))) return
      set({ current: null })
      const nothing = replaced === 0 && Object.values(result.left).every((count) => count === 0)
      say(nothing ? SEARCHING_TEXTS.nothingToReplace(text) : replacedSentence(result) + (result.note ?? ''))
    },
  }
}

/** What of the sheet is searched. */
export function searchedField(
  { rows, columns }: Field,
  { scope, scoped }: Pick<FinderState, 'scope' | 'scoped'>,
): Field {
  if (!scope || !scoped) return { rows, columns }
  return {
    rows: rows.filter(({ id }) => scope.rowIds.has(id)),
    columns: columns.filter((column) => scope.columns.includes(column)),
  }
}

/** The place of `current` among the matches while the cursor is in its cell; -1 otherwise. */
export function currentIndex(matches: readonly Match[], current: Match | null, active: CellPlace | null): number {
  if (current?.rowId !== active?.rowId || current?.column !== active?.column) return -1
  return matches.findIndex((match) => current !== null && sameMatch(match, current))
}

/** What the sheet is to mark, or null when nothing is searched. */
export function foundIn({
  open,
  text,
  current,
  scope,
  scoped,
}: Pick<FinderState, 'open' | 'text' | 'current' | 'scope' | 'scoped'>): Found | null {
  const pattern = open ? searchPattern(text) : null
  if (!pattern) return null
  const searched = ({ rowId, column }: CellPlace) =>
    !scope || !scoped || (scope.rowIds.has(rowId) && scope.columns.includes(column))
  return { pattern, current, searched }
}

function scopeOf({ rowIds, columns, cells }: SheetSelection): Scope {
  return { rowIds: new Set(rowIds), columns, cells }
}

function tableAfter(table: TargetTable, commands: readonly Command[]): TargetTable {
  return applyCommands({ ...EMPTY_DOCUMENT, tables: [table] }, commands).document.tables[0] ?? table
}
