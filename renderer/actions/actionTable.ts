/**
 * The one table of actions: everything a user can tell the program to do, with the keys that do it. Toolbar, right-click
 * menus, key bindings and the sheet of all keys are read from it, so that none of them can say what another does not do.
 * It names actions; what they do stands with whoever performs them. ("Command" is the word for an edit as data.)
 */

/** Sections of the sheet of all keys, in its order. */
export const ACTION_GROUPS = [
  '文件',
  '编辑',
  '移动光标',
  '选定',
  '正在编辑单元格时',
  '项目和单位',
  '查找、筛选和排序',
  '检查',
  '视图',
  '帮助',
] as const
export type ActionGroup = (typeof ACTION_GROUPS)[number]

/**
 * Where the keys of an action mean it. `window`: wherever the focus is; `sheet`: in the sheet while no cell is edited;
 * `editor`: while a cell is edited; `typing`: while a cell is edited that was begun by typing rather than by F2.
 */
export type KeyPlace = 'window' | 'sheet' | 'editor' | 'typing'

export interface ActionEntry {
  readonly id: string
  readonly group: ActionGroup
  readonly label: string
  /** A longer sentence for tooltips, where the label does not say it all. */
  readonly hint?: string
  /** The first one is shown in menus. Names as in pressedKey.ts. */
  readonly keys: readonly string[]
  readonly keysIn: KeyPlace
  /** Text fields have a use of their own for the keys. */
  readonly leaveToFields?: true
  /** What is being typed stays open, to be gone on with. */
  readonly whileEditing?: true
  /** The browser turns the keys into clipboard events, which the sheet hears. */
  readonly native?: true
}

const file = { group: '文件', keysIn: 'window' } as const
const edit = { group: '编辑', keysIn: 'sheet' } as const
const rows = { group: '项目和单位', keysIn: 'sheet' } as const
const find = { group: '查找、筛选和排序', keysIn: 'window' } as const
const check = { group: '检查', keysIn: 'window' } as const
const view = { group: '视图', keysIn: 'window' } as const

/** Performed by the program around the sheet. */
export const PROGRAM_ACTIONS = [
  {
    id: 'import',
    label: '导入',
    hint: '导入工作簿、PDF 等文件，可以一次选几个；也可以把文件拖进窗口',
    keys: ['Ctrl+O'],
    ...file,
  },
  { id: 'import-text', label: '粘贴文字导入…', hint: '把从 PDF 中复制的整张表的文字读成表', keys: [], ...file },
  { id: 'new-table', label: '新建表', hint: '在本文档中新建一张空表', keys: [], ...file },
  {
    id: 'rename-table',
    label: '修改部门和年度',
    hint: '标签上的名字由部门名称和预算年度组成，在表头里修改',
    keys: [],
    ...file,
  },
  { id: 'delete-table', label: '删除此表', hint: '删除当前表，可以撤销', keys: [], ...file },
  { id: 'save', label: '保存', hint: '每一步都会自动保存', keys: ['Ctrl+S'], ...file },
  { id: 'preview', label: '打印预览', hint: '查看打印出来的样子', keys: ['Ctrl+F2', 'Ctrl+Shift+P'], ...file },
  { id: 'print', label: '打印', hint: '打印当前表', keys: ['Ctrl+P'], ...file },
  { id: 'export-pdf', label: 'PDF', hint: '把当前表导出为 PDF', keys: [], ...file },
  { id: 'export-workbook', label: '导出 Excel', hint: '把当前表导出为 Excel 工作簿', keys: ['Ctrl+Shift+E'], ...file },
  {
    id: 'export-as',
    label: '导出…',
    hint: '选择导出成哪种文件，或导出公开版',
    keys: ['F12'],
    ...file,
  },
  {
    id: 'export-remarks',
    label: '导出审核意见单',
    hint: '把检查发现的问题按项目编号，导出为可以打印、退回填报单位的 Excel 工作簿',
    keys: [],
    ...file,
  },

  { id: 'undo', label: '撤销', keys: ['Ctrl+Z'], ...edit, keysIn: 'window', leaveToFields: true },
  { id: 'redo', label: '恢复', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], ...edit, keysIn: 'window', leaveToFields: true },

  {
    id: 'edit-indicators',
    label: '编辑绩效指标',
    hint: '在大窗口里逐条编辑所选项目的绩效指标',
    keys: ['F4'],
    ...edit,
    keysIn: 'window',
  },
  {
    id: 'edit-code-book',
    label: '指标分类…',
    hint: '增加、修改可以挑选的一级、二级指标',
    keys: [],
    ...edit,
    keysIn: 'window',
  },

  { id: 'insert-above', label: '在上方插入', hint: '在所选行上方插入空行，选几行插几行', keys: ['Ctrl+Plus'], ...rows },
  { id: 'insert-below', label: '插入项目', hint: '在所选行下方插入空项目', keys: ['Alt+Insert'], ...rows },
  {
    id: 'insert-unit',
    label: '插入单位',
    hint: '在当前单位后面插入一个资金使用单位',
    keys: ['Alt+Shift+Insert'],
    ...rows,
  },
  { id: 'duplicate-rows', label: '复制一份', hint: '在所选行下方再放一份', keys: ['Ctrl+Shift+D'], ...rows },
  {
    id: 'delete-rows',
    label: '删除行',
    hint: '删除所选行；单位行连同它的全部项目',
    keys: ['Ctrl+Minus', 'Alt+Delete'],
    ...rows,
  },
  { id: 'move-up', label: '上移', hint: '把所选行上移一行', keys: ['Alt+ArrowUp'], ...rows },
  { id: 'move-down', label: '下移', hint: '把所选行下移一行', keys: ['Alt+ArrowDown'], ...rows },
  { id: 'previous-project', label: '上一个、下一个项目', keys: ['Alt+PageUp'], ...rows, keysIn: 'window' },
  { id: 'next-project', label: '上一个、下一个项目', keys: ['Alt+PageDown'], ...rows, keysIn: 'window' },

  { id: 'find', label: '查找', keys: ['Ctrl+F'], ...find },
  { id: 'replace', label: '替换', keys: ['Ctrl+H'], ...find },
  { id: 'find-next', label: '查找下一个', keys: ['F3'], ...find },
  { id: 'find-previous', label: '查找上一个', keys: ['Shift+F3'], ...find },
  { id: 'toggle-filter', label: '筛选', hint: '只看含有某些文字或有问题的行', keys: ['Ctrl+Shift+L'], ...find },
  { id: 'filter-by-cell', label: '按此单元格的内容筛选', keys: [], ...find },
  { id: 'sort-ascending', label: '升序排列', hint: '只改变看到的顺序，打印和导出不变', keys: [], ...find },
  { id: 'sort-descending', label: '降序排列', hint: '只改变看到的顺序，打印和导出不变', keys: [], ...find },
  { id: 'sort-paper', label: '恢复表内顺序', keys: [], ...find },

  { id: 'next-finding', label: '下一处、上一处问题', keys: ['F8'], ...check },
  { id: 'previous-finding', label: '下一处、上一处问题', keys: ['Shift+F8'], ...check },
  { id: 'check-rules', label: '检查规则…', hint: '选择检查哪些问题、算多重', keys: [], ...check },
  { id: 'control-figures', label: '控制数…', hint: '填写控制数，查看剩余多少', keys: [], ...check },

  {
    id: 'zoom-in',
    label: '放大',
    hint: '按住 Ctrl 滚动滚轮也可以',
    keys: ['Ctrl+Alt+Plus'],
    ...view,
    whileEditing: true,
  },
  {
    id: 'zoom-out',
    label: '缩小',
    hint: '按住 Ctrl 滚动滚轮也可以',
    keys: ['Ctrl+Alt+Minus'],
    ...view,
    whileEditing: true,
  },
  { id: 'zoom-reset', label: '原始大小', keys: ['Ctrl+Alt+0'], ...view, whileEditing: true },
  { id: 'toggle-frozen', label: '冻结项目名称列', keys: [], ...view },
  { id: 'hide-columns', label: '隐藏列', keys: ['Ctrl+0'], ...view, keysIn: 'sheet' },
  { id: 'show-columns', label: '显示全部列', keys: ['Ctrl+Shift+0'], ...view, keysIn: 'sheet' },
  { id: 'reset-columns', label: '恢复自动列宽', hint: '双击列标题的右边线只恢复这一列', keys: [], ...view },

  { id: 'next-region', label: '到窗口的下一、上一区域', keys: ['F6'], group: '视图', keysIn: 'window' },
  { id: 'previous-region', label: '到窗口的下一、上一区域', keys: ['Shift+F6'], group: '视图', keysIn: 'window' },
  { id: 'menu', label: '打开右键菜单', keys: ['Shift+F10', 'ContextMenu'], group: '帮助', keysIn: 'sheet' },
  { id: 'help', label: '全部按键', keys: ['F1'], group: '帮助', keysIn: 'window' },
] as const satisfies readonly ActionEntry[]

const move = { group: '移动光标', keysIn: 'sheet' } as const
const select = { group: '选定', keysIn: 'sheet' } as const
const editor = { group: '正在编辑单元格时', keysIn: 'editor' } as const

/** Performed by the sheet itself. Entries of one label are one line in the sheet of all keys. */
export const SHEET_ACTIONS = [
  { id: 'edit-cell', label: '在单元格内编辑', hint: '双击也可以', keys: ['F2'], ...edit },
  { id: 'clear', label: '清除内容', keys: ['Delete'], ...edit },
  { id: 'edit-emptied', label: '清空并编辑活动单元格', keys: ['Backspace'], ...edit },
  { id: 'copy', label: '复制', keys: ['Ctrl+C', 'Ctrl+Insert'], ...edit, native: true },
  { id: 'cut', label: '剪切', keys: ['Ctrl+X', 'Shift+Delete'], ...edit, native: true },
  { id: 'paste', label: '粘贴', keys: ['Ctrl+V', 'Shift+Insert'], ...edit, native: true },
  { id: 'fill-down', label: '向下填充', hint: '用最上面一行填满选区；只选一行时取上一行', keys: ['Ctrl+D'], ...edit },
  { id: 'fill-right', label: '向右填充', hint: '用最左边一列填满选区；只选一列时取左一列', keys: ['Ctrl+R'], ...edit },

  { id: 'step-up', label: '移动一格', keys: ['ArrowUp'], ...move },
  { id: 'step-down', label: '移动一格', keys: ['ArrowDown'], ...move },
  { id: 'step-left', label: '移动一格', keys: ['ArrowLeft'], ...move },
  { id: 'step-right', label: '移动一格', keys: ['ArrowRight'], ...move },
  { id: 'jump-up', label: '跳到连续内容的边上', keys: ['Ctrl+ArrowUp'], ...move },
  { id: 'jump-down', label: '跳到连续内容的边上', keys: ['Ctrl+ArrowDown'], ...move },
  { id: 'jump-left', label: '跳到连续内容的边上', keys: ['Ctrl+ArrowLeft'], ...move },
  { id: 'jump-right', label: '跳到连续内容的边上', keys: ['Ctrl+ArrowRight'], ...move },
  { id: 'next-below', label: '下一行（Tab 之后回到起始列）', keys: ['Enter'], ...move },
  { id: 'next-above', label: '上一行', keys: ['Shift+Enter'], ...move },
  { id: 'next-right', label: '右一格，行末转到下一行', keys: ['Tab'], ...move },
  { id: 'next-left', label: '左一格', keys: ['Shift+Tab'], ...move },
  { id: 'row-start', label: '行首、行末', keys: ['Home'], ...move },
  { id: 'row-end', label: '行首、行末', keys: ['End'], ...move },
  { id: 'first-cell', label: '表首、表末', keys: ['Ctrl+Home'], ...move },
  { id: 'last-cell', label: '表首、表末', keys: ['Ctrl+End'], ...move },
  { id: 'page-up', label: '上一屏、下一屏', keys: ['PageUp'], ...move },
  { id: 'page-down', label: '上一屏、下一屏', keys: ['PageDown'], ...move },

  { id: 'extend-step-up', label: '扩展选区', hint: '按住 Shift 单击也可以', keys: ['Shift+ArrowUp'], ...select },
  { id: 'extend-step-down', label: '扩展选区', keys: ['Shift+ArrowDown'], ...select },
  { id: 'extend-step-left', label: '扩展选区', keys: ['Shift+ArrowLeft'], ...select },
  { id: 'extend-step-right', label: '扩展选区', keys: ['Shift+ArrowRight'], ...select },
  { id: 'extend-jump-up', label: '扩展到连续内容的边上', keys: ['Ctrl+Shift+ArrowUp'], ...select },
  { id: 'extend-jump-down', label: '扩展到连续内容的边上', keys: ['Ctrl+Shift+ArrowDown'], ...select },
  { id: 'extend-jump-left', label: '扩展到连续内容的边上', keys: ['Ctrl+Shift+ArrowLeft'], ...select },
  { id: 'extend-jump-right', label: '扩展到连续内容的边上', keys: ['Ctrl+Shift+ArrowRight'], ...select },
  { id: 'extend-row-start', label: '扩展到行首、行末', keys: ['Shift+Home'], ...select },
  { id: 'extend-row-end', label: '扩展到行首、行末', keys: ['Shift+End'], ...select },
  { id: 'extend-first-cell', label: '扩展到表首、表末', keys: ['Ctrl+Shift+Home'], ...select },
  { id: 'extend-last-cell', label: '扩展到表首、表末', keys: ['Ctrl+Shift+End'], ...select },
  { id: 'extend-page-up', label: '扩展一屏', keys: ['Shift+PageUp'], ...select },
  { id: 'extend-page-down', label: '扩展一屏', keys: ['Shift+PageDown'], ...select },
  { id: 'select-rows', label: '选定整行', hint: '点行号也可以', keys: ['Shift+Space'], ...select },
  { id: 'select-columns', label: '选定整列', hint: '点列标题也可以', keys: ['Ctrl+Space'], ...select },
  { id: 'select-all', label: '全选', keys: ['Ctrl+A'], ...select },
  { id: 'collapse', label: '只留活动单元格', keys: ['Escape'], ...select },

  {
    id: 'widen-column',
    label: '加宽列',
    hint: '拖动列标题的右边线也可以',
    keys: ['Alt+Shift+ArrowRight'],
    ...view,
    keysIn: 'sheet',
  },
  {
    id: 'narrow-column',
    label: '缩窄列',
    hint: '拖动列标题的右边线也可以',
    keys: ['Alt+Shift+ArrowLeft'],
    ...view,
    keysIn: 'sheet',
  },

  { id: 'commit-below', label: '完成，到下一行', keys: ['Enter'], ...editor },
  { id: 'commit-above', label: '完成，到上一行', keys: ['Shift+Enter'], ...editor },
  { id: 'commit-right', label: '完成，到右一格', keys: ['Tab'], ...editor },
  { id: 'commit-left', label: '完成，到左一格', keys: ['Shift+Tab'], ...editor },
  { id: 'commit-selection', label: '完成，并填满选区', keys: ['Ctrl+Enter'], ...editor },
  { id: 'cancel-edit', label: '放弃本次输入', keys: ['Escape'], ...editor },
  { id: 'new-line', label: '换行（绩效目标、绩效指标）', keys: ['Alt+Enter'], ...editor },
  { id: 'switch-arrows', label: '方向键改为移动文字光标，或改回移动一格', keys: ['F2'], ...editor },
  { id: 'commit-step-up', label: '完成，并移动一格', keys: ['ArrowUp'], ...editor, keysIn: 'typing' },
  { id: 'commit-step-down', label: '完成，并移动一格', keys: ['ArrowDown'], ...editor, keysIn: 'typing' },
  { id: 'commit-step-left', label: '完成，并移动一格', keys: ['ArrowLeft'], ...editor, keysIn: 'typing' },
  { id: 'commit-step-right', label: '完成，并移动一格', keys: ['ArrowRight'], ...editor, keysIn: 'typing' },
] as const satisfies readonly ActionEntry[]

export type ProgramActionId = (typeof PROGRAM_ACTIONS)[number]['id']
export type SheetActionId = (typeof SHEET_ACTIONS)[number]['id']
export type ActionId = ProgramActionId | SheetActionId

export const ACTIONS: readonly (ActionEntry & { readonly id: ActionId })[] = [...PROGRAM_ACTIONS, ...SHEET_ACTIONS]

const byId = new Map(ACTIONS.map((action) => [action.id, action]))

export function actionOf(id: ActionId): ActionEntry {
  return byId.get(id) as ActionEntry
}

const sheetIds: ReadonlySet<string> = new Set(SHEET_ACTIONS.map(({ id }) => id))

export function isSheetAction(id: ActionId): id is SheetActionId {
  return sheetIds.has(id)
}
