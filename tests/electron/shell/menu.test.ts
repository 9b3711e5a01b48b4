import type { KeyboardInputEvent, MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../../electron/shell/menu.ts'

function itemsOf(menu: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((item) => (Array.isArray(item.submenu) ? itemsOf(item.submenu) : [item]))
}

/** Clicks the item as Electron would; its handlers here look at none of the arguments. */
function click(item: MenuItemConstructorOptions): void {
  const handler = item.click as (() => void) | undefined
  handler?.()
}

describe('the menu', () => {
  it('presses the sheet’s own keys for undo, redo, select-all and zooming, and never takes those keys itself', () => {
    const check = (label: string, accelerator: string, keyCode: string, modifiers: string[]) => {
      const sent: KeyboardInputEvent[] = []
      const receiver = { sendInputEvent: (event: KeyboardInputEvent) => sent.push(event) }
      const item = itemsOf(menuTemplate(() => receiver)).find((candidate) => candidate.label === label)
      expect(item).toMatchObject({ accelerator, registerAccelerator: false })
      expect(item?.role).toBeUndefined()
      click(item ?? {})
      expect(sent).toEqual([
        { type: 'keyDown', keyCode, modifiers },
        { type: 'keyUp', keyCode, modifiers },
      ])
    }
    check('撤销', 'Ctrl+Z', 'Z', ['control'])
    check('恢复', 'Ctrl+Y', 'Y', ['control'])
    check('全选', 'Ctrl+A', 'A', ['control'])
    check('放大', 'Ctrl+Alt+=', '=', ['control', 'alt'])
    check('缩小', 'Ctrl+Alt+-', '-', ['control', 'alt'])
    check('原始大小', 'Ctrl+Alt+0', '0', ['control', 'alt'])
  })

  it('leaves cut, copy and paste to their roles, which raise the clipboard events', () => {
    const roles = itemsOf(menuTemplate(() => null)).map((item) => item.role)
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'quit', 'about']))
    expect(roles).not.toContain('undo')
    expect(roles).not.toContain('redo')
    expect(roles).not.toContain('selectAll')
    expect(roles).not.toContain('zoomIn')
    expect(roles).not.toContain('toggleDevTools')
    expect(roles).not.toContain('reload')
  })

  it('does nothing while there is no window', () => {
    expect(() => itemsOf(menuTemplate(() => null)).forEach(click)).not.toThrow()
  })
})
