import { EventEmitter } from 'node:events'
import type { MenuItemConstructorOptions } from 'electron'
import { expect, it } from 'vitest'
import { offerTextMenu } from '../../../electron/shell/textMenu.ts'

it('offers what can be done with text where text is being edited, and nothing elsewhere', () => {
  const contents = new EventEmitter()
  const shown: MenuItemConstructorOptions[][] = []
  offerTextMenu(contents, (menu) => shown.push(menu))
  contents.emit('context-menu', {}, { isEditable: false })
  expect(shown).toEqual([])
  contents.emit('context-menu', {}, { isEditable: true })
  expect(shown[0]?.flatMap(({ label }) => label ?? [])).toEqual(['撤销', '恢复', '剪切', '复制', '粘贴', '全选'])
})
