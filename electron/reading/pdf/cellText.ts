/**
 * The lines of a cell to its text. A line that was full when it ended was wrapped and goes on; one with room for what
 * follows ended because somebody ended it.
 */
import type { Line } from './textRuns.ts'

/** Where texts of a column may stand, in points, and how they do. */
export interface Room {
  readonly left: number
  readonly right: number
  readonly centred: boolean
}

/** Signs that do not begin a line, and so move to the next together with the sign before them. */
const CLOSING = '，。、；：！？）》〉】」』”’％%,.;:!?)]}'
/** Signs that do not end one. */
const OPENING = '（《〈【「『“‘([{'
/** The least that moves to the next line as one: a word or number, or one sign, with what may not be parted from it. */
const WHOLE = new RegExp(
  `^[${escaped(OPENING)}]*(?:[\\x21-\\x7e]+\\p{Script=Han}?|[^\\x21-\\x7e](?:[:,.;%)!?][\\x21-\\x7e]*)?)[${escaped(CLOSING)}]*`,
  'u',
)
/** In parts of the font's size: a line with so much more room than needed was ended. */
const SLACK = 0.35

/** Joined without anything between where a line was full, else with a line break. */
export function cellText(lines: readonly Line[], room: Room): string {
  let text = ''
  for (const [at, line] of lines.entries()) {
    const previous = lines[at - 1]
    if (previous) text += wasFull(previous, line, room) ? blankAtWrap(text, line.text) : '\n'
    text += at === 0 ? line.text : line.text.trimStart()
  }
  return text.trimEnd()
}

function wasFull(line: Line, next: Line, room: Room): boolean {
  const free = room.right - line.right + (room.centred ? line.left - room.left : 0)
  const moved = WHOLE.exec(next.text.trimStart())?.[0] ?? ''
  const needed = (next.right - next.left) * (widthOf(moved) / Math.max(1, widthOf(next.text.trim())))
  return free < needed + SLACK * line.size
}

/** English words are parted by a blank that the wrap swallowed. */
function blankAtWrap(text: string, next: string): string {
  const isWord = /[A-Za-z]{2}[,.]?$/.test(text.slice(-3)) && /^[A-Za-z]{2,}/.test(next.trimStart())
  return isWord && /[A-Za-z] [A-Za-z]/.test(text) ? ' ' : ''
}

/** In half-width characters. */
function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (/[\x20-\u024f]/.test(sign) ? 1 : 2), 0)
}

/** Whether a line has as much room on the left as on the right; null for one that is too long to tell. */
export function isCentred(line: Line, room: Omit<Room, 'centred'>): boolean | null {
  const before = line.left - room.left
  const behind = room.right - line.right
  if (before + behind < line.size * 1.5) return null
  return before > line.size * 0.4 && Math.abs(before - behind) < line.size * 0.8
}

function escaped(signs: string): string {
  return signs.replace(/[\\\]^-]/g, '\\$&')
}
