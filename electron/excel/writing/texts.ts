/** The sentences that a user reads after a workbook has been written. */

export const texts = {
  split: (name: string, text: string, rows: number) =>
    `${name === '' ? '未填写名称的项目' : `“${name}”`}的${text}太长，一行放不下，在工作簿里分成了 ${rows} 行，其他列合并。`,
  moreSplit: (count: number) => `另有 ${count} 处太长的内容也这样分成了几行。`,
  yearsDiffer: '各表的年度不同，文件属性里没有写年度，导入时请自行填写。',
  wholeForm: '工作簿写出的是完整的表：“打印内容”和不打印的单位只对纸面和 PDF 有效。',
} as const
