/** A day as the 审核意见单 prints it: 2026年3月9日, by the clock of the machine. */
export function printedDate(date: Date): string {
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`
}
