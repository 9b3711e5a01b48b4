/**
 * The menu. Undo, redo, select-all and zooming belong to the sheet, which has its own: Electron's roles would act on the
 * hidden textarea that the sheet types into, and on the whole page. Their keys are therefore left to the page, and a click
 * presses the key for the user. Cut, copy and paste keep their roles, which raise the clipboard events that the sheet
 * answers.
 */
import type { KeyboardInputEvent, MenuItemConstructorOptions } from 'electron'
import { TEXTS } from './texts.ts'

/** The part of the page's contents that is used. */
export interface KeyReceiver {
  sendInputEvent(event: KeyboardInputEvent): void
}

const ACCELERATORS = { control: 'Ctrl', alt: 'Alt' } as const

/** `receiver` is asked for at each click; null while there is no window. */
export function menuTemplate(receiver: () => KeyReceiver | null): MenuItemConstructorOptions[] {
  const { menu } = TEXTS
  const key = (label: string, keyCode: string, ...modifiers: ('control' | 'alt')[]): MenuItemConstructorOptions => ({
    label,
    accelerator: [...modifiers.map((one) => ACCELERATORS[one]), keyCode].join('+'),
    // Shown, but not taken from the page.
    registerAccelerator: false,
    click: () => {
      for (const type of ['keyDown', 'keyUp'] as const) {
        receiver()?.sendInputEvent({ type, keyCode, modifiers })
      }
    },
  })
  return [
    { label: menu.file, submenu: [{ label: menu.quit, role: 'quit' }] },
    {
      label: menu.edit,
      submenu: [
        key(menu.undo, 'Z', 'control'),
        key(menu.redo, 'Y', 'control'),
        { type: 'separator' },
        { label: menu.cut, role: 'cut' },
        { label: menu.copy, role: 'copy' },
        { label: menu.paste, role: 'paste' },
        { type: 'separator' },
        key(menu.selectAll, 'A', 'control'),
      ],
    },
    {
      label: menu.view,
      submenu: [
        key(menu.zoomIn, '=', 'control', 'alt'),
        key(menu.zoomOut, '-', 'control', 'alt'),
        key(menu.resetZoom, '0', 'control', 'alt'),
        { type: 'separator' },
        { label: menu.fullScreen, role: 'togglefullscreen' },
      ],
    },
    { label: menu.help, submenu: [{ label: menu.about, role: 'about' }] },
  ]
}
