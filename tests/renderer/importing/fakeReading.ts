/**
 * A reader of files for pages without a server. A file is text: words between bars, one row a line, the header first; a row
 * without amounts is a unit. What the user settles goes before that, as with the program's own reader. A file that begins
 * with 加密 is refused, and so is one that is left without a column of names.
 */
import type { Request } from '../../../shared/contract.ts'
import { AppError } from '../../../shared/errors.ts'
import { BLANK_AMOUNTS, mapAmounts } from '../../../shared/form.ts'
import { type AmountUnit, type Fen, parseAmount } from '../../../shared/money.ts'
import {
  type Field,
  type FormReading,
  NO_CHOICES,
  type ReadingChoices,
  type ReadingMapping,
  type ReadRowKind,
  type ReadUnit,
} from '../../../shared/reading.ts'

const FIELD_OF_TITLE: Readonly<Record<string, Field>> = {
  项目名称: 'name',
  总计: 'total',
  财政拨款: 'fiscal',
  绩效目标: 'goal',
}

interface Line {
  readonly row: number
  readonly words: readonly string[]
}

export function fakeReading(
  { fileName, base64, choices: given }: Pick<Request<'import.read'>, 'fileName' | 'base64' | 'choices'>,
  mappings: ReadonlyMap<string, ReadingMapping>,
): FormReading {
  const text = new TextDecoder().decode(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)))
  if (text.startsWith('加密')) throw new AppError('encrypted', { file: fileName })
  const [header, ...lines] = text.split('\n').map((line, at) => ({ row: at + 1, words: line.split('|') }))
  const titles = header?.words ?? []
  const headerKey = titles.join('|')
  const remembered = mappings.get(headerKey)
  const choices: ReadingChoices = given ?? { ...NO_CHOICES, ...remembered }
  const columns = titles.map((title, at) => ({ column: at + 1, title, field: fieldOf(choices, title, at + 1) }))
  const columnOf = (field: Field) => columns.find((column) => column.field === field)?.column
  if (columnOf('name') === undefined) throw new AppError('no-form', { file: fileName })
  const unit = choices.unit ?? '万元'
  const word = (line: Line, field: Field) => line.words[(columnOf(field) ?? 0) - 1] ?? ''
  const kindOf = (line: Line): ReadRowKind => {
    const chosen = choices.rows.find(({ row }) => row === line.row)?.kind
    if (chosen) return chosen
    if (word(line, 'name') === '合计') return 'grand-total'
    return line.words.slice(1).join('') === '' ? 'unit' : 'project'
  }
  const amountsOf = (line: Line) => mapAmounts((key) => amountOf(word(line, key), unit))
  const grand = lines.find((line) => kindOf(line) === 'grand-total')
  const units: { name: string; stated: typeof BLANK_AMOUNTS; projects: ReadUnit['projects'][number][] }[] = []
  for (const line of lines) {
    const kind = kindOf(line)
    if (kind === 'unit') units.push({ name: word(line, 'name'), stated: BLANK_AMOUNTS, projects: [] })
    if (kind !== 'project') continue
    if (units.length === 0) units.push({ name: '', stated: BLANK_AMOUNTS, projects: [] })
    const project = { name: word(line, 'name'), amounts: amountsOf(line), goal: word(line, 'goal'), indicators: [] }
    units.at(-1)?.projects.push(project)
  }
  return {
    fileName,
    sheetName: '目标表',
    form: {
      title: '',
      department: fileName.replace(/\..*$/, ''),
      year: null,
      unit,
      stated: grand ? amountsOf(grand) : BLANK_AMOUNTS,
      units,
    },
    notes: [
      { kind: 'assumed', message: '没有注明金额单位，按万元读入。', at: null, assumption: { about: 'unit' } },
      ...lines
        .filter((line) => kindOf(line) === 'unit')
        .map((line) => ({
          kind: 'assumed' as const,
          message: `第 ${line.row} 行按单位读入。`,
          at: `A${line.row}`,
          assumption: { about: 'row' as const, row: line.row },
        })),
    ],
    warnings: [],
    recognition: {
      sheets: [
        { index: 0, name: '目标表', isHidden: false },
        { index: 1, name: '往年', isHidden: true },
      ],
      sheet: choices.sheet ?? 0,
      header: { top: 1, bottom: 1 },
      columns,
      rows: [
        { row: 1, kind: 'header', cells: cellsOf(titles) },
        ...lines.map((line) => ({ row: line.row, kind: kindOf(line), cells: cellsOf(line.words) })),
      ],
      rowCount: lines.length + 40,
      formRows: { grandTotal: grand?.row ?? null, units: [] },
      headerKey,
      choices,
      fromMemory: given === null && remembered !== undefined,
    },
  }
}

function fieldOf(choices: ReadingChoices, title: string, column: number): Field | null {
  const chosen = choices.columns.find((one) => one.column === column)
  if (chosen) return chosen.field
  const field = FIELD_OF_TITLE[title] ?? null
  return choices.columns.some((one) => one.field === field) ? null : field
}

function amountOf(text: string, unit: AmountUnit): Fen | null {
  const reading = parseAmount(text, unit)
  return reading.kind === 'amount' ? reading.fen : null
}

function cellsOf(words: readonly string[]): { column: number; text: string }[] {
  return words.map((text, at) => ({ column: at + 1, text }))
}
