/** Texts of the print preview. */
import type { Paper } from '../../shared/print/pageSetup.ts'

export const PRINTING_TEXTS = {
  title: '打印预览',
  paper: '纸张',
  papers: { A4: 'A4 横向', A3: 'A3 横向' } satisfies Record<Paper, string>,
  print: '打印',
  pdf: '导出 PDF',
  close: '关闭',
  pages: (count: number) => `共 ${count} 页`,
  page: (number: number, count: number) => `第 ${number} 页，共 ${count} 页`,
  drawing: '正在排版…',
  failed: '预览没有生成。',
  withoutPdf: '这台电脑上没有可用来生成 PDF 的浏览器，下面是未分页的样子；“打印”仍然可用。',
  printing: '已交给打印对话框。',
} as const
