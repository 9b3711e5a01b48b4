/** Names of rows, and of the undo steps that the row commands make. */
export const ROW_TEXTS = {
  unnamedUnit: '未命名单位',
  unnamedProject: '未命名项目',
  grandTotalRow: '合计',
  insertProject: '插入项目',
  insertUnit: '插入单位',
  deleteProject: (name: string) => `删除项目${quoted(name)}`,
  deleteUnit: (name: string) => `删除单位${quoted(name)}`,
  moveUp: (name: string) => `上移${quoted(name)}`,
  moveDown: (name: string) => `下移${quoted(name)}`,
} as const

function quoted(name: string): string {
  return name === '' ? '' : `“${name.length > 40 ? `${name.slice(0, 40)}…` : name}”`
}
