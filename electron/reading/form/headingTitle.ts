/** Which of the cells above a table are its title: the one that names the form, or several that do together. */
import type { Cell } from '../sheet.ts'
import { hasLabel, moneyUnitAlone, textBeforeLabels } from './headingLabels.ts'
import { oneLine, squeeze } from './labels.ts'

const LONGEST_TITLE = 80
const NAMES_FORM = /绩效目标.*表/
const IS_FORM_NAME = /项目.*绩效目标.*表(?:[（(].*[）)])?$/
/** What goes on with a title in a line of its own. */
const TITLE_ENDING = /^[（(].*(?:转移支付|项目|专项).*[）)]$/
/** A line without any of these is the name of a place or a department. */
const TITLE_WORD = /表|绩效|预算|项目|支出|目标|情况|明细|汇总/
const NO_TITLE =
  /^(?:附[件表录]?|表|公开表?|预算)\s*[\d一二三四五六七八九十]*[-—.\d]*[:：]?$|^(?:编号|密级)|^\d{4}年度?$/

/** The title's cells in order, [] where none is a title. */
export function findTitle(cells: readonly Cell[]): readonly Cell[] {
  const wording = (cell: Cell) => squeeze(textBeforeLabels(cell.text))
  const short = cells.filter((cell) => wording(cell).length <= LONGEST_TITLE && !/[。；]$/.test(cell.text.trim()))
  const named =
    short.findLast((cell) => IS_FORM_NAME.test(wording(cell))) ??
    short.findLast((cell) => NAMES_FORM.test(wording(cell)))
  if (named) return [...openingOf(named, short), ...withEnding(named, short)]
  return joined(short) ?? firstLine(short)
}

export function titleText(cells: readonly Cell[]): string {
  return cells.map(({ text }) => oneLine(textBeforeLabels(text))).join('')
}

/** 绩效目标表 alone goes on with what stands before or above it: 2024年项目支出. */
function openingOf(cell: Cell, cells: readonly Cell[]): readonly Cell[] {
  const before = cells[cells.indexOf(cell) - 1]
  if (!before || !squeeze(cell.text).startsWith('绩效目标') || before.row < cell.row - 1) return []
  return /(?:项目|支出)$/.test(squeeze(before.text)) ? [before] : []
}

function withEnding(cell: Cell, cells: readonly Cell[]): readonly Cell[] {
  const next = cells[cells.indexOf(cell) + 1]
  const isEnding = next && next.row <= cell.row + 1 && TITLE_ENDING.test(squeeze(next.text)) && isAlone(next, cells)
  return isEnding ? [cell, next] : [cell]
}

/** Neighbours that name the form only together: a title spread over cells or broken into two lines. */
function joined(cells: readonly Cell[]): readonly Cell[] | null {
  for (const [at, cell] of cells.entries()) {
    if (hasLabel(cell.text)) continue
    const own = [cell]
    for (const next of cells.slice(at + 1, at + 30)) {
      const last = own.at(-1) as Cell
      if (hasLabel(next.text) || next.row > last.row + 1 || (next.row === last.row && next.column > last.column + 3))
        break
      own.push(next)
      if (/绩效目标.*表(?:[（(].*[）)])?$/.test(squeeze(titleText(own)))) return own
    }
  }
  return null
}

/** The first line that is no label, no number of an annex and no unit of money; what shares its row heads columns. */
function firstLine(cells: readonly Cell[]): readonly Cell[] {
  const lines = cells.filter(
    ({ text }) => !hasLabel(text) && moneyUnitAlone(text) === null && !NO_TITLE.test(squeeze(text)),
  )
  const alone = lines.filter((line) => isAlone(line, lines))
  const line =
    alone.find(({ text }) => /绩效|表(?:[（(].*[）)])?$/.test(squeeze(text))) ??
    alone.find(({ text }) => TITLE_WORD.test(squeeze(text)))
  return line ? [line] : []
}

function isAlone(cell: Cell, cells: readonly Cell[]): boolean {
  return !cells.some((other) => other !== cell && other.row === cell.row)
}
