/**
 * Which of several sheets with the form is read: one with projects before an empty template, a visible one before a hidden
 * copy, the table before an example, the latest year, then the one with most projects.
 */
import type { Sheet } from '../sheet.ts'
import type { Columns } from './columnRoles.ts'
import { squeeze } from './labels.ts'

interface Place {
  readonly sheet: Sheet
  readonly top: number
  readonly bottom: number
  readonly roles: Columns
}

const EXAMPLE = /示例|样例|范例|样表|样本|模板|说明|参考|备份|副本/

export function mostLikely<P extends Place>(places: readonly P[]): P | undefined {
  if (places.length < 2) return places[0]
  const known = new Map(
    places.map((place) => [
      place,
      { projects: projectsIn(place), isExample: EXAMPLE.test(place.sheet.name), year: yearOf(place) },
    ]),
  )
  const of = (place: P) => known.get(place) as { projects: number; isExample: boolean; year: number | null }
  return places.toSorted((a, b) => {
    const [first, second] = [of(a), of(b)]
    return (
      Number(first.projects === 0) - Number(second.projects === 0) ||
      Number(a.sheet.isHidden) - Number(b.sheet.isHidden) ||
      Number(first.isExample) - Number(second.isExample) ||
      (first.year !== null && second.year !== null ? second.year - first.year : 0) ||
      second.projects - first.projects ||
      b.roles.fields.size - a.roles.fields.size
    )
  })[0]
}

/** Rows with a name and a goal, an indicator or an amount; a sum's row counts for nothing. */
export function projectsIn({ sheet, bottom, roles }: Place): number {
  const name = roles.fields.get('name')
  const names = [name, ...(roles.spans.get('name') ?? [])]
  let projects = 0
  for (const [row, cells] of sheet.rows) {
    if (row <= bottom) continue
    const label = names.flatMap((column) => (column === undefined ? [] : (cells.get(column) ?? [])))[0]
    if (!label || /^(?:合计|总计|小计)[:：]?$/.test(squeeze(label.text))) continue
    const others = [...roles.fields.values(), ...roles.kinds.map(({ column }) => column)]
    if (others.some((column) => !names.includes(column) && cells.has(column))) projects++
  }
  return projects
}

/** The year that the sheet's name or a line above the header states. */
function yearOf({ sheet, top }: Place): number | null {
  const above = [...sheet.rows].filter(([row]) => row < top).flatMap(([, cells]) => [...cells.values()])
  for (const text of [sheet.name, ...above.map((cell) => cell.text)]) {
    const year = /(?<!\d)(20\d\d)(?:年|$)(?!\d{1,2}月)/.exec(squeeze(text).normalize('NFKC'))?.[1]
    if (year) return Number(year)
  }
  return null
}
