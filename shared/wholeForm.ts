/** Whether a text is the form as a whole, copied out of a PDF or a web page line by line. Pure. */
import { COLUMNS } from './layout.ts'

/** Words of the form that no cell's own text has side by side: short, because a PDF breaks header cells into lines. */
const HEADER_WORDS = ['项目名称', ...COLUMNS.filter(({ key }) => key !== 'name').map(({ header }) => header)]
const TITLE = /项目(支出)?绩效目标(申报)?表/
/** The header stands near the beginning; goals further down may speak of anything. */
const HEADER_WITHIN = 1_500
const FEWEST_LINES = 6
/** Header words that must be there; with the title fewer will do. */
const FEWEST_WORDS = 5
const FEWEST_WORDS_WITH_TITLE = 3

export function isWholeForm(text: string): boolean {
  if (text.includes('\t')) return false
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  if (lines.length < FEWEST_LINES) return false
  const beginning = text.replace(/\s/g, '').slice(0, HEADER_WITHIN)
  const words = HEADER_WORDS.filter((word) => beginning.includes(word)).length
  return words >= (TITLE.test(beginning) ? FEWEST_WORDS_WITH_TITLE : FEWEST_WORDS)
}
