/**
 * Everything that can go wrong, as a closed set of codes, and the one place where their Chinese sentences stand. Each
 * sentence says what happened and what to do. Code throws `AppError`; doors turn it into `{ok: false, error}`.
 */

/** Reasons for which a file is refused at import; the CLI prints them as `error`. */
export const REFUSAL_CODES = [
  'encrypted',
  'corrupt',
  'not-spreadsheet',
  'unsupported-format',
  'empty',
  'no-form',
  'too-large',
  'unsafe-xml',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

export const ERROR_CODES = [
  ...REFUSAL_CODES,
  'bad-request',
  'unknown-procedure',
  'foreign-caller',
  'stale-revision',
  'nothing-to-undo',
  'nothing-to-redo',
  'unknown-row',
  'unknown-table',
  'table-unclear',
  'merge-incomplete',
  'output-is-source',
  'output-exists',
  'nothing-to-export',
  'unknown-project',
  'amount-too-large',
  'document-locked',
  'document-newer',
  'document-foreign',
  'document-corrupt',
  'file-missing',
  'file-unreadable',
  'file-unwritable',
  'disk-full',
  'text-too-long',
  'nothing-published',
  'no-pdf-engine',
  'pdf-failed',
  'print-failed',
  'cancelled',
  'timed-out',
  'port-taken',
  'connection-lost',
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** Values that fill the sentence: a file's name, a row's name, a program's name. */
export type ErrorDetails = Readonly<Record<string, string | number>>

export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause })
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

export function isRefusal(code: ErrorCode): code is RefusalCode {
  return (REFUSAL_CODES as readonly string[]).includes(code)
}

/** The kinds of file that can be read, in a sentence. */
const READABLE = 'xlsx、xls、et、ods、csv、pdf、txt 文件和网页表格'

/** The sentence a clerk reads. */
export function errorMessage(code: ErrorCode, details: ErrorDetails = {}): string {
  const file = details.file === undefined ? '该文件' : `“${details.file}”`
  switch (code) {
    case 'encrypted':
      if (details.format === 'PDF')
        return `${file}设有打开密码，无法读取。请在 PDF 阅读器中输入密码打开它，另外“打印”成一个没有密码的 PDF 再导入，或请发送人提供没有密码的文件。`
      return `${file}设有打开密码，无法读取。请先打开它取消密码：WPS 点“文件→文档加密→密码加密”，Excel 点“文件→信息→保护工作簿→用密码进行加密”，把密码清空后保存，再导入。`
    case 'corrupt':
      return `${file}已损坏或没有传完整，无法读取。请向发送人重新索取，或在 WPS、Excel 中打开后另存再导入。`
    case 'not-spreadsheet':
      return `${file}里没有能读的表格。可以导入 ${READABLE}。`
    case 'unsupported-format':
      if (details.format === 'PDF')
        return `${file}的页面是扫描或拍照得到的图片，里面没有可以读取的文字。请向发送人索取原来的表格或直接由表格生成的 PDF；也可先用文字识别（OCR）软件转成表格，核对无误后再导入。`
      return `暂不能读取${file}这种格式。可以导入 ${READABLE}；别的格式请在 WPS 或 Excel 中打开，另存为 .xlsx 后再导入。`
    case 'empty':
      return `${file}里没有内容。请确认选对了文件。`
    case 'no-form':
      return `在${file}里没有找到项目支出绩效目标表。请确认选对了文件，表头中有“项目名称”“财政拨款”“绩效目标”“绩效指标”等栏目。可以导入 ${READABLE}。`
    case 'too-large':
      if (details.what === 'amounts')
        return `${file}里的金额太大，加起来超出了本程序的计算范围。请检查是否把“元”当成“万元”填写，改正后再导入。`
      return `${file}太大，超出了本程序的读取上限。请删去无关的工作表和空行后另存再导入。`
    case 'unsafe-xml':
      return `${file}含有不安全的内容，已拒绝读取。请在 WPS 或 Excel 中打开后另存为新的 .xlsx 再导入。`
    case 'bad-request':
      return '程序内部传递的数据不合规，操作没有执行，数据未改动。请重试；若仍出现，请重新打开程序。'
    case 'unknown-procedure':
      return '程序界面与后台版本不一致，操作没有执行。请关闭程序后重新打开。'
    case 'foreign-caller':
      return '拒绝了来自程序以外的请求，数据未改动。请使用启动时显示的地址打开本程序。'
    case 'stale-revision':
      return '文档已在另一个窗口中改动，刚才这一步没有保存。已重新载入最新内容，请再做一次。'
    case 'nothing-to-undo':
      return '没有可以撤销的操作。'
    case 'nothing-to-redo':
      return '没有可以恢复的操作。'
    case 'unknown-row':
      return '要修改的行已不存在，操作没有执行。请重新选择后再试。'
    case 'unknown-table':
      return '要修改的表已不存在，操作没有执行。请在左上角重新选择一张表。'
    case 'table-unclear':
      return details.count === 0
        ? `${file}里还没有表。请先在程序中打开它，新建或导入一张表。`
        : `${file}里有 ${details.count ?? 0} 张表，请用 --table 指明第几张。`
    case 'merge-incomplete':
      return `有 ${details.count ?? 0} 个文件不能读取，没有汇总，也没有写出文件。请处理这些文件或把它们去掉，再重新汇总。`
    case 'output-is-source':
      return `输出文件就是要读取的${file}，没有写出，文件没有改动。请换一个输出文件名，或不要把它列入来源。`
    case 'output-exists':
      return `输出文件夹里已有${file}，没有覆盖。要替换，请加 --overwrite；要都保留，请换一个输出文件夹。`
    case 'nothing-to-export':
      return `${file}里没有可以导出的文件。文件夹只读取其中的表格文件和 .jxmb 文档；下一级文件夹里的请另外写出。`
    case 'unknown-project':
      return `没有找到名为${details.names ?? ''}的项目，没有写出文件。项目名要与表里一字不差，请核对 --leave-out 后重新导出。`
    case 'amount-too-large':
      return '金额太大：单个金额不能超过 1 万亿元。请检查是否把“元”当成“万元”填写。'
    case 'document-locked':
      return `${file}正被另一个窗口或程序使用。请先关闭它，再打开。`
    case 'document-newer':
      return `${file}由更新版本的程序保存，当前版本不能打开，文件没有改动。请升级程序后再打开。`
    case 'document-foreign':
      return `${file}不是本程序的文档，文件没有改动。请另选一个文件，或用“导入”读取它。`
    case 'document-corrupt':
      return `${file}已损坏，无法打开，文件没有改动。请用最近的备份或副本。`
    case 'file-missing':
      return `找不到${file}。请检查文件名和位置。`
    case 'file-unreadable':
      return `无法读取${file}。请检查它是否正被占用、您是否有权限。`
    case 'file-unwritable':
      return `无法写入${file}。请检查文件夹是否存在、是否可写，文件是否已在 WPS 或 Excel 中打开，然后重试。`
    case 'disk-full':
      return '磁盘空间已满，刚才这一步没有保存。请清理磁盘后重试。'
    case 'text-too-long':
      return `“${details.text ?? ''}…”这段文字超过了 Excel 单元格的上限（32767 字），没有导出。请缩短后再导出。`
    case 'nothing-published':
      return '这张表的项目都选为不公开，公开版里没有内容，没有导出。请至少留下一个公开的项目。'
    case 'no-pdf-engine':
      return '这台电脑上没有找到可用来生成 PDF 的浏览器。请安装 Chrome、Edge 或 Chromium 后重试。'
    case 'pdf-failed':
      return '生成 PDF 时出错，没有产生文件。请重试；若仍出错，可先导出 Excel 再打印。'
    case 'print-failed':
      return '没有打印成功。请检查打印机是否接通、纸张是否放好，然后重试；也可先导出 PDF 再打印。'
    case 'cancelled':
      return '已取消，没有任何改动。'
    case 'timed-out':
      return `处理${file}用时太长，已停止，没有任何改动。请删去无关内容后重试。`
    case 'port-taken':
      return `端口 ${details.port ?? ''} 不能使用，可能已被别的程序占用。请用 --port 换一个端口，或不写 --port 由程序自己选。`
    case 'connection-lost':
      return '与后台的连接已断开，请不要关闭本窗口；确认程序仍在运行后，未保存的改动会自动保存。'
    case 'internal':
      return '程序出现意外错误，这一步没有执行，数据未改动。请重试；若仍出现，请重新打开程序。'
  }
}
