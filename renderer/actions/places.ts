/** Which actions stand in the toolbar and in the right-click menus, in groups and in order. */
import type { ActionId } from './actionTable.ts'

type Groups = readonly (readonly ActionId[])[]

export const TOOLBAR = [
  ['import', 'new-table'],
  ['undo', 'redo'],
  ['insert-below', 'insert-unit', 'delete-rows', 'move-up', 'move-down'],
  ['edit-indicators'],
  ['find', 'toggle-filter'],
  ['preview', 'print', 'export-pdf', 'export-workbook', 'export-as'],
  ['help'],
] as const satisfies Groups
export type ToolbarActionId = (typeof TOOLBAR)[number][number]

/** Behind the toolbar's last button: what has no room in it. */
const MORE_MENU: Groups = [
  ['save', 'import-text', 'export-remarks'],
  ['insert-above', 'duplicate-rows'],
  ['fill-down', 'fill-right'],
  ['replace', 'sort-ascending', 'sort-descending', 'sort-paper'],
  ['check-rules', 'control-figures', 'edit-code-book'],
  ['hide-columns', 'show-columns', 'reset-columns', 'toggle-frozen'],
]

const CELL_MENU: Groups = [
  ['undo', 'redo'],
  ['cut', 'copy', 'paste', 'clear'],
  ['insert-above', 'insert-below', 'insert-unit', 'duplicate-rows', 'delete-rows'],
  ['fill-down', 'fill-right'],
  ['edit-indicators'],
  ['filter-by-cell', 'find'],
]

const ROW_MENU: Groups = [
  ['cut', 'copy', 'paste', 'clear'],
  ['insert-above', 'insert-below', 'insert-unit', 'duplicate-rows', 'delete-rows'],
  ['move-up', 'move-down'],
]

const HEADER_MENU: Groups = [
  ['copy', 'clear'],
  ['sort-ascending', 'sort-descending', 'sort-paper', 'toggle-filter'],
  ['hide-columns', 'show-columns', 'widen-column', 'narrow-column', 'reset-columns', 'toggle-frozen'],
]

/** In the sheet of one project's indicators. */
const INDICATOR_MENU: Groups = [
  ['undo', 'redo'],
  ['cut', 'copy', 'paste', 'clear'],
  ['insert-above', 'insert-below', 'duplicate-rows', 'delete-rows'],
  ['move-up', 'move-down'],
  ['fill-down', 'fill-right'],
]

/** On a table's tab. */
const TABLE_MENU: Groups = [['rename-table'], ['new-table', 'delete-table']]

/** The menus by what they are about. */
export type MenuSubject = 'cells' | 'rows' | 'columns' | 'indicators' | 'tables' | 'more'

export const MENUS: Readonly<Record<MenuSubject, Groups>> = {
  cells: CELL_MENU,
  rows: ROW_MENU,
  columns: HEADER_MENU,
  indicators: INDICATOR_MENU,
  tables: TABLE_MENU,
  more: MORE_MENU,
}
