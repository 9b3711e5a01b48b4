/** What the loopback door says: on its refusal pages and in the terminal that it was started from. */
export const TEXTS = {
  /** Scripts read this line: the word, a blank, the address. */
  address: (address: string) => `地址 ${address}`,
  keepOpen: '程序正在运行；用完后在本窗口按 Ctrl+C 结束。',
  noBrowser: '没有打开浏览器，请把上面的地址复制到浏览器中打开。',
  usedToken: {
    title: '这个地址已经用过',
    message: '启动时显示的地址只能打开一次。请使用已经打开的窗口；如果窗口已关闭，请结束程序后重新启动。',
  },
  noEntry: {
    title: '无法从这里打开',
    message: '请使用程序启动时显示的地址；如果窗口曾经打开过，请结束程序后重新启动，再用新的地址。',
  },
  wrongFlags: '启动参数有误。可用的参数：--port 端口　--data 文件夹　--no-open',
  wrongPort: (port: string) => `端口“${port}”有误，请写 1 到 65535 之间的整数。`,
} as const
