/** Headers that stand again on every page, with the title and department that came along with them: out of the body. */
import { squeeze } from '../form/labels.ts'
import type { Flow } from './flow.ts'
import type { TextHeader } from './header.ts'
import type { Line } from './lines.ts'

/** `headers` are all of the text, the first included; `repeated` are the first lines of what was taken out. */
export function withoutRepeatedHeadings(
  flow: Flow,
  headers: readonly TextHeader[],
  heading: readonly Line[],
): { body: Line[]; repeated: Line[] } {
  const known = new Set(heading.map(({ text }) => squeeze(text)))
  const body: Line[] = []
  const repeated: Line[] = []
  headers.forEach((header, at) => {
    const next = headers[at + 1]
    const lines = flow.part(header.to, next?.from ?? flow.text.length)
    const end = next ? lines.findLastIndex(({ text }) => !known.has(squeeze(text))) + 1 : lines.length
    for (const line of lines.slice(0, end)) body.push(line)
    if (next) repeated.push(lines[end] ?? flow.lineAt(next.from))
  })
  return { body, repeated }
}
