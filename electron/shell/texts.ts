/** Every Chinese text that the Electron shell itself shows: window title, menu, dialogs. */
export const TEXTS = {
  title: '绩效目标表',
  menu: {
    file: '文件(&F)',
    quit: '退出',
    edit: '编辑(&E)',
    undo: '撤销',
    redo: '恢复',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '视图(&V)',
    zoomIn: '放大',
    zoomOut: '缩小',
    resetZoom: '原始大小',
    fullScreen: '全屏',
    help: '帮助(&H)',
    about: '关于绩效目标表',
  },
  save: {
    title: '保存文件',
    button: '保存',
    kinds: { xlsx: 'Excel 工作簿', pdf: 'PDF 文件', other: '文件' },
  },
  unsaved: {
    message: '还有改动没有保存。',
    detail: '关闭后，这些改动会丢失。',
    stay: '不关闭',
    leave: '仍要关闭',
  },
  cannotOpen: '无法打开文档',
} as const
