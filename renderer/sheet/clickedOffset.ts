/** The offset in the cell's text of what lies at this point of the window; null where no text is near. */
export function offsetAt(cell: HTMLElement, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  if (!caret || !cell.contains(caret.offsetNode)) return null
  const before = document.createRange()
  before.setStart(cell, 0)
  before.setEnd(caret.offsetNode, caret.offset)
  return before.toString().length
}
