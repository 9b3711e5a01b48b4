/** Texts of large dialogs; what stands in one has its own. */
export const DIALOG_TEXTS = {
  close: '关闭',
  undo: '撤销',
  undoHint: (step: string) => `撤销 ${step}（Ctrl+Z）`,
} as const
