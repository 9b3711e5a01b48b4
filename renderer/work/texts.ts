export const WORK_TEXTS = {
  cancel: '取消',
  reading: (fileName: string) => `正在读取“${fileName}”`,
  pdf: '正在生成 PDF',
  workbook: '正在生成 Excel 工作簿',
  file: '正在生成文件',
  remarks: '正在生成审核意见单',
  paper: '正在准备打印',
  progress: (done: number, total: number) => `${done} / ${total}`,
} as const
