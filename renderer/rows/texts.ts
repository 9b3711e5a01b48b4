/** Names of rows, names of the undo steps that gestures on rows make (they are read after 撤销 and 恢复), and their news. */
export const ROW_TEXTS = {
  unnamedUnit: '未命名单位',
  unnamedProject: '未命名项目',
  grandTotalRow: '合计',
  name: '名称',
  /** In menus, where it stands beside 在上方插入. */
  below: '在下方插入',
  insertProject: '插入项目',
  insertProjects: (count: number) => `插入 ${count} 个项目`,
  insertUnit: '插入单位',
  deleteProject: (name: string) => `删除项目${quoted(name)}`,
  deleteUnit: (name: string) => `删除单位${quoted(name)}`,
  deleteUnits: (count: number) => `删除 ${count} 个单位`,
  deleteRows: (count: number) => `删除 ${count} 行`,
  unitDeleted: (name: string, projects: number) =>
    `已删除单位${quoted(name)}和它的 ${projects} 个项目，按 Ctrl+Z 可以找回。`,
  unitsDeleted: (units: number, projects: number) =>
    `已删除 ${units} 个单位和 ${projects} 个项目，按 Ctrl+Z 可以找回。`,
  deleteUnseen: (name: string, projects: number) =>
    `单位${quoted(name)}有 ${projects} 个项目被筛选隐藏，没有删除。请只选定要删除的项目，或先显示全部行。`,
  duplicateProject: (name: string) => `复制项目${quoted(name)}`,
  duplicateUnit: (name: string) => `复制单位${quoted(name)}`,
  duplicateUnits: (count: number) => `复制 ${count} 个单位`,
  duplicateRows: (count: number) => `复制 ${count} 行`,
  moveUp: (name: string) => `上移${quoted(name)}`,
  moveDown: (name: string) => `下移${quoted(name)}`,
  moveTo: (name: string) => `移动${quoted(name)}`,
  moveUnits: (count: number) => `移动 ${count} 个单位`,
  moveRows: (count: number) => `移动 ${count} 行`,
  moveSorted: '现在看到的是排序后的顺序，不能移动行。请先恢复表内顺序。',
  moveMixed: '单位不能和别的单位的项目一起移动。请只选单位行，或只选项目行。',
} as const

function quoted(name: string): string {
  return name === '' ? '' : `“${name.length > 40 ? `${name.slice(0, 40)}…` : name}”`
}
