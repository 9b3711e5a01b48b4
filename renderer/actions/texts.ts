/** Texts around the actions: the menus, and the sheet of all keys. */
import type { MenuSubject } from './places.ts'

export const ACTION_TEXTS = {
  menus: {
    cells: '单元格菜单',
    rows: '行菜单',
    columns: '列菜单',
    indicators: '绩效指标菜单',
    tables: '表菜单',
    more: '更多命令',
  } satisfies Record<MenuSubject, string>,
  more: '更多',
  moreHint: '其他命令',
  allKeys: '全部按键',
  close: '关闭',
  /** Where an action without keys is found. */
  inToolbar: '工具栏',
  inMenu: {
    cells: '右键菜单',
    rows: '右击行号',
    columns: '右击列标题',
    indicators: '右击绩效指标表',
    tables: '右击表的标签',
    more: '工具栏“更多”',
  } satisfies Record<MenuSubject, string>,
} as const
