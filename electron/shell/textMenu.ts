/**
 * The right-click menu of text that is being edited: Electron brings none of its own, as a browser does. Cells have the
 * page's menu, which keeps this one from being asked for.
 */
import type { MenuItemConstructorOptions } from 'electron'
import { TEXTS } from './texts.ts'

/** The part of the page's contents that is used. */
export interface TextContents {
  on(event: 'context-menu', listener: (event: unknown, where: { readonly isEditable: boolean }) => void): unknown
}

/** `popUp` shows the menu at the pointer. */
export function offerTextMenu(contents: TextContents, popUp: (menu: MenuItemConstructorOptions[]) => void): void {
  const { undo, redo, cut, copy, paste, selectAll } = TEXTS.menu
  contents.on('context-menu', (_event, { isEditable }) => {
    if (!isEditable) return
    popUp([
      { label: undo, role: 'undo' },
      { label: redo, role: 'redo' },
      { type: 'separator' },
      { label: cut, role: 'cut' },
      { label: copy, role: 'copy' },
      { label: paste, role: 'paste' },
      { type: 'separator' },
      { label: selectAll, role: 'selectAll' },
    ])
  })
}
