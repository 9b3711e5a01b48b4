/** What is said when a file has been made. */
export const EXPORTING_TEXTS = {
  saved: (fileName: string) => `已导出“${fileName}”。`,
  downloaded: (fileName: string) => `已导出“${fileName}”，在浏览器的下载文件夹里。`,
} as const
