/**
 * How far a batch is, on the error output: on a terminal one line that is written over and gone in the end, elsewhere a
 * line for each finished piece, where those are wanted.
 */
import type { CommandLineParts } from './run.ts'

/** From here to the end of the line. */
const CLEARED = '\u001b[K'

export class ProgressLine {
  private readonly err: (text: string) => void
  /** null where nobody watches. */
  private readonly columns: number | null
  private readonly isLogged: boolean
  private isShown = false

  constructor({ err, terminalColumns }: Pick<CommandLineParts, 'err' | 'terminalColumns'>, isLogged: boolean) {
    this.err = err
    this.columns = terminalColumns
    this.isLogged = isLogged
  }

  /** Before a piece: only who watches is told. `done` are finished. */
  begin(done: number, total: number, name: string): void {
    if (this.columns === null) return
    this.err(`\r${cutTo(lineOf(done, total, name), this.columns - 1)}${CLEARED}`)
    this.isShown = true
  }

  /** After a piece: for a log. */
  finish(done: number, total: number, name: string): void {
    if (this.columns === null && this.isLogged) this.err(`${lineOf(done, total, name)}\n`)
  }

  /** A line that stays. */
  say(text: string): void {
    this.clear()
    this.err(`${text}\n`)
  }

  clear(): void {
    if (this.isShown) this.err(`\r${CLEARED}`)
    this.isShown = false
  }
}

function lineOf(done: number, total: number, name: string): string {
  return `${done}/${total} ${Math.floor((done / total) * 100)}% ${name}`
}

/** A line that wraps could not be written over. Anything beyond Latin is counted as wide. */
function cutTo(text: string, columns: number): string {
  let left = columns
  let shown = ''
  for (const character of text) {
    left -= (character.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2
    if (left < 0) return shown
    shown += character
  }
  return shown
}
