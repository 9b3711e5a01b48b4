/** What the reading of clipboards is made of, for a page of its own. */
export { htmlCells } from '../../../../renderer/sheet/clipboard/htmlCells.ts'
export { readClipboard } from '../../../../renderer/sheet/clipboard/readClipboard.ts'
