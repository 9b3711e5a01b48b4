/**
 * Words that our exports write into a workbook besides the form's own, and that reading understands again: a row without
 * a name could not be told from an empty row, and the budget year, which the form does not print, has to stand somewhere.
 */
import { crc32 } from 'node:zlib'
import { isBudgetYear } from '../../shared/form.ts'

export const NAMELESS_UNIT = '（未填写单位名称）'
export const NAMELESS_PROJECT = '（未填写项目名称）'
export const NAMELESS_INDICATOR = '（未填写三级指标）'

const YEAR_KEYWORD = '预算年度：'
/** Says that the rows follow our own rules: names of projects alone are indented, and split texts go on without a gap. */
const OWN_KEYWORD = '由绩效目标表导出'

const SEAL_KEYWORD = '内容校验：'

/** The document property that keeps the budget year, if one is known, whose file it is, and the seal of its texts. */
export function propertyKeywords(year: number | null, seal: string): string {
  const own = `${OWN_KEYWORD}；${SEAL_KEYWORD}${seal}`
  return year === null ? own : `${YEAR_KEYWORD}${year}；${own}`
}

/**
 * The sum of a workbook's texts in the order of its sheets, rows and columns: as long as it is the same nobody has changed a
 * text, and each means what it meant here. It guards against nothing but misreading.
 */
export class Seal {
  private sum = 0

  /** Cells of nothing but white space do not count, because reading does not see them. */
  add(text: string): void {
    if (/\S/.test(text)) this.sum = crc32(`${text}\n`, this.sum)
  }

  get text(): string {
    return this.sum.toString(16).padStart(8, '0')
  }
}

/** The year that `propertyKeywords` wrote, or null. */
export function yearOfKeywords(keywords: string): number | null {
  const match = /预算年度[:：,，\s]*(\d{4})(?!\d)/.exec(keywords)
  const year = Number(match?.[1])
  return isBudgetYear(year) ? year : null
}

/** Whether this program wrote the file; and whether its texts are still those that it wrote. */
export type Origin = 'foreign' | 'own' | 'own-unchanged'

/** `texts` are those of all cells but numbers and formulas, asked for only if the file is an own one. */
export function originOf(keywords: string, texts: () => Iterable<string>): Origin {
  if (!keywords.includes(OWN_KEYWORD)) return 'foreign'
  const seal = new Seal()
  for (const text of texts()) seal.add(text)
  return keywords.includes(SEAL_KEYWORD + seal.text) ? 'own-unchanged' : 'own'
}
