/** The session's own sentences; those for errors stand in shared/errors.ts. */
export const SESSION_TEXTS = {
  reconnected: '与后台的连接已恢复，改动已保存。',
  restarted:
    '程序已重新启动，不再认识本窗口。请不要关闭本窗口；在同一个浏览器里打开程序新显示的地址，未保存的改动就会自动保存。',
  notKept: '列宽、缩放、页面设置等没有保存下来，表中的数据不受影响；下次调整时会再保存一次。',
  /** Of a step that no table shows, like one about rules. */
  unseen: {
    undo: (label: string) => `已撤销“${label}”。`,
    redo: (label: string) => `已恢复“${label}”。`,
  },
  alsoLost: (steps: number) => `其后的 ${steps} 步也没有保存，请一并检查。`,
} as const
