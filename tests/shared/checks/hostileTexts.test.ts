/**
 * Texts that no clerk writes but a damaged file or a slip of the clipboard brings: very long, of nothing but blanks, brackets,
 * numerals or halves of characters. Every rule has to come to an end with them and say something that can be set aside.
 */
import { describe, expect, test } from 'vitest'
import { RULES } from '../../../shared/checks/catalogue.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { fixAll } from '../../../shared/checks/fixAll.ts'
import { settingAside } from '../../../shared/checks/settingAside.ts'
import { checkTable } from '../../../shared/checks/tableChecker.ts'
import { applyCommands } from '../../../shared/commands.ts'
import { BLANK_AMOUNTS, EMPTY_DOCUMENT, type TargetTable } from '../../../shared/form.ts'
import { suggestLevel1, suggestLevel2 } from '../../../shared/indicators/codeBookSearch.ts'
import { parsePatiently } from '../../../shared/indicators/sentence.ts'
import { parseValue } from '../../../shared/indicators/values/parseValue.ts'
import { MAX_AMOUNT } from '../../../shared/money.ts'
import { suggestNames } from '../../../shared/phrasebook/names.ts'
import { suggestValues } from '../../../shared/phrasebook/values.ts'
import { DEFAULT_SETTINGS, settingSchema } from '../../../shared/settings.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { indicator, project, table, unit, verbatim } from './exampleTables.ts'
import { askingOnly } from './foundBy.ts'

const LENGTH = 10_000

const PIECES: Readonly<Record<string, string>> = {
  blanks: ' ',
  'ideographic blanks': '\u3000',
  'line breaks': '\r\n',
  'marks without width': '\u200b',
  digits: '9',
  'Chinese numerals': '一',
  'ten thousands': '万',
  'opening brackets': '(',
  'closing brackets': ')',
  'pairs of brackets': '（)',
  commas: ',',
  ranges: '1-',
  percents: '100%',
  dates: '12月31日前',
  years: '2023年',
  operators: '不少于',
  'vague words': '及时',
  'halves of characters': '\ud83d',
  emoji: '😀',
  'labels of a sentence': '年度指标值:',
  'right-to-left marks': '\u202e',
}

function everywhere(text: string): TargetTable {
  const own = { level1: text, level2: text, name: text, cycleValue: text, annualValue: text }
  return table(
    [
      unit(
        [
          project({ fiscal: '26.00' }, { name: text, goal: text, indicators: [indicator(own), verbatim(text)] }),
          project({ fiscal: '26.00' }, { goal: text }),
          project({ fiscal: '26.00' }, { name: text, indicators: [indicator({ annualValue: text })] }),
        ],
        {},
        { name: text },
      ),
      unit([], {}, { name: '' }),
    ],
    {},
    { title: text, department: text },
  )
}

const placed = ({ rule, place, message }: Finding) => JSON.stringify([rule, place, message])

function expectToHold(table: TargetTable): void {
  const settings = askingOnly(RULES)
  const { findings } = checkTable(table, tableTotals(table), settings)
  expect(findings.length).toBeGreaterThan(0)
  for (const finding of findings) {
    expect(settingSchema.safeParse(settingAside(DEFAULT_SETTINGS, table.id, finding, '')).error, finding.rule).toBe(
      undefined,
    )
    for (const { label } of finding.fixes) expect(label.length, finding.rule).toBeLessThan(200)
  }
  const repairs = new Map(findings.flatMap(({ rule, fixes }) => fixes.map(({ kind }) => [`${rule} ${kind}`, rule])))
  for (const [name, rule] of repairs) {
    const kind = name.slice(rule.length + 1)
    const commands = fixAll(table, settings, rule, kind)
    const repaired = applyCommands({ ...EMPTY_DOCUMENT, tables: [table] }, commands).document.tables[0] as TargetTable
    const left = checkTable(repaired, tableTotals(repaired), askingOnly([{ id: rule }])).findings.map(placed)
    const offered = findings.filter((one) => one.rule === rule && one.fixes.some((fix) => fix.kind === kind))
    for (const one of offered) expect(left, name).not.toContain(placed(one))
  }
}

describe.each(Object.entries(PIECES))('a text of nothing but %s', (_, piece) => {
  const pure = piece.repeat(LENGTH / piece.length)

  test.each([pure, `${pure}年度`, `年度${pure}x`])(
    'is held against every rule, and every repair settles it',
    (text) => {
      expectToHold(everywhere(text))
    },
  )

  test('is read as a value and looked up in the code book and the phrasebook', () => {
    const hostile = everywhere(pure)
    const own = hostile.units[0]?.projects[0]
    if (!own) throw new Error('no project')
    const document = { ...EMPTY_DOCUMENT, tables: [hostile, { ...hostile, id: 'last year', year: 2022 }] }
    const book = { document, tableId: hostile.id }
    const question = { project: own, indicator: own.indicators[0] ?? null, typed: pure }
    expect(['blank', 'measures', 'all', 'none', 'words', 'unknown']).toContain(parseValue(pure).kind)
    expect(parsePatiently(pure).length).toBeLessThan(LENGTH)
    expect(suggestLevel1(DEFAULT_SETTINGS.codeBook, `${pure}?`)).toEqual([])
    expect(suggestLevel2(DEFAULT_SETTINGS.codeBook, `${pure}?`, { level1Code: pure, level1: pure })).toEqual([])
    expect(suggestNames(book, question).length).toBeLessThanOrEqual(8)
    expect(suggestValues(book, { ...question, column: 'annualValue' }).length).toBeLessThanOrEqual(8)
  })
})

test('amounts at the limit, units without projects and tables without units are checked', () => {
  const most = MAX_AMOUNT as never
  const amounts = { ...BLANK_AMOUNTS, fiscal: most, other: -most as never, total: most }
  const full = table([unit([project({}, { amounts }), project({}, { amounts })]), unit([])])
  expectToHold({ ...full, unit: '元' })
  const none = table([], { total: '5.00' })
  expectToHold({ ...none, control: most })
  const empty = table([])
  expect(checkTable(empty, tableTotals(empty), DEFAULT_SETTINGS).findings).toEqual([])
})
