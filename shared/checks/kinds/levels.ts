/**
 * The names of kinds, 11-数量指标, held against the official code book. Codes and names that it does not know are the
 * user's own and are left alone; so is a name's spelling, as long as a project spells it one way.
 */
import { isBlank } from '../../blank.ts'
import type { CellChange } from '../../commands.ts'
import type { Indicator } from '../../form.ts'
import { bareName, CODE_BOOK, type CodeBookEntry } from '../../indicators/codeBook.ts'
import { pieceOf } from '../../indicators/kinds.ts'
import { type LevelPiece, printLevelPiece } from '../../indicators/levelPiece.ts'
import { INDICATOR_PART_NAMES } from '../../layout.ts'
import { remembered, rememberedOfRow } from '../../remembered.ts'
import type { Fix, ProjectScope, Rule, Said } from '../finding.ts'
import { indicatorWords, ofIndicators, quoted, saidOfIndicator } from '../values/indicatorValues.ts'

type Level = 1 | 2
const LEVELS = [1, 2] as const

const ENTRIES: Readonly<Record<Level, readonly CodeBookEntry[]>> = {
  1: CODE_BOOK,
  2: CODE_BOOK.flatMap(({ children }) => children),
}
const LEVEL_NAMES = { 1: INDICATOR_PART_NAMES.level1, 2: INDICATOR_PART_NAMES.level2 } as const

export const LEVEL_RULES: readonly Rule[] = [
  {
    id: 'level-missing',
    severity: 'hint',
    title: '指标没有写明一级或二级指标',
    why: '指标要归到产出、效益、满意度等类别下，否则无法核对类别是否齐全。',
    right: '1-产出指标；11-数量指标；培训次数',
    wrong: '11-数量指标；培训次数',
    scope: 'project',
    check: (scope) =>
      ofIndicators(scope, (indicator, at) => {
        const lacking = LEVELS.filter((level) => writtenLevel(indicator, level).isMissing)
        const isNamed = !isBlank(indicator.name) || lacking.length === 1
        if (lacking.length === 0 || !isNamed) return []
        const parent = parentOf(writtenLevel(indicator, 2))
        const fix =
          parent && lacking.includes(1)
            ? [setLevels(scope, 'fill-level', `补上 ${printLevelPiece(parent)}`, [[indicator, 1, parent]])]
            : []
        const missing = lacking.map((level) => LEVEL_NAMES[level]).join('和')
        return [saidOfIndicator(scope, indicator, `${indicatorWords(indicator, at)}没有写明${missing}`, fix)]
      }),
  },
  {
    id: 'level-code-mismatch',
    severity: 'warning',
    title: '指标类别的代码与名称不符',
    why: '代码和名称说的不是同一类，系统按代码归类，审核人按名称看，两边会对不上。',
    right: '12-质量指标',
    wrong: '12-数量指标',
    scope: 'project',
    check: (scope) =>
      ofIndicators(scope, (indicator, at) =>
        LEVELS.flatMap((level) => {
          const { printed, byCode, byName } = writtenLevel(indicator, level)
          if (!byCode || !byName || byName.code === null || byCode === byName) return []
          const fixes = [byName, byCode].map((entry) =>
            setLevels(scope, entry === byName ? 'code-of-name' : 'name-of-code', `改为 ${printLevelPiece(entry)}`, [
              [indicator, level, entry],
            ]),
          )
          const message = `第 ${at + 1} 条指标写作${quoted(printed)}，${byCode.code} 是${byCode.name}，请核对`
          return [saidOfIndicator(scope, indicator, message, fixes)]
        }),
      ),
  },
  {
    id: 'level-under-wrong-parent',
    severity: 'warning',
    title: '二级指标列错了一级指标',
    why: '二级指标各有所属的一级指标，列错了，汇总时会算到别的类别里。',
    right: '2-效益指标；22-社会效益指标',
    wrong: '1-产出指标；22-社会效益指标',
    scope: 'project',
    check: (scope) =>
      ofIndicators(scope, (indicator, at) => {
        const level1 = writtenLevel(indicator, 1).byCode
        const level2 = writtenLevel(indicator, 2)
        const parent = level2.byCode && parentOf(level2)
        if (!level1 || !parent || level1.code === parent.code) return []
        const message = `第 ${at + 1} 条指标的${quoted(level2.printed)}属于${parent.name}，却列在${level1.name}之下`
        const label = `一级指标改为 ${printLevelPiece(parent)}`
        return [
          saidOfIndicator(scope, indicator, message, [
            setLevels(scope, 'right-parent', label, [[indicator, 1, parent]]),
          ]),
        ]
      }),
  },
  {
    id: 'level-spellings',
    severity: 'hint',
    title: '同一类指标有几种写法',
    why: '同一个类别时而带“指标”二字、时而不带，看上去像两类；一个项目里宜统一。',
    right: '22-社会效益指标，22-社会效益指标',
    wrong: '22-社会效益，22-社会效益指标',
    scope: 'project',
    check: (scope) => LEVELS.flatMap((level) => spellings(scope, level)),
  },
]

/** One finding for each kind that is spelled in more than one way. */
function spellings(scope: ProjectScope, level: Level): Said[] {
  const written = scope.project.indicators.flatMap((indicator) => {
    const { piece, printed, byName: entry } = writtenLevel(indicator, level)
    const isOfEntry = entry && (piece.code === null || piece.code === entry.code)
    return indicator.verbatim === null && isOfEntry ? [{ indicator, piece, printed, entry }] : []
  })
  if (written.length < 2) return []
  return [...Map.groupBy(written, ({ entry }) => entry)].flatMap(([entry, ofEntry]) => {
    const spelled = [...new Set(ofEntry.map(({ printed }) => quoted(printed)))]
    if (spelled.length === 1) return []
    const cells = ofEntry.map(({ indicator, piece }) => {
      return [indicator, level, { code: entry.code ?? piece.code, name: entry.name }] as const
    })
    const fix = setLevels(scope, 'uniform-spelling', `统一写作“${printLevelPiece(entry)}”`, cells)
    const message = `${LEVEL_NAMES[level]}有 ${spelled.length} 种写法：${spelled.join('、')}，请统一`
    return saidOfIndicator(scope, (ofEntry[0] as (typeof ofEntry)[number]).indicator, message, [fix])
  })
}

/** What an indicator says of one level, and what the code book knows by it. */
interface WrittenLevel {
  readonly piece: LevelPiece
  readonly printed: string
  readonly isMissing: boolean
  readonly byCode: CodeBookEntry | null
  readonly byName: CodeBookEntry | null
}

function writtenLevel(indicator: Indicator, level: Level): WrittenLevel {
  return writtenLevels(indicator)[level]
}

const writtenLevels = rememberedOfRow(({ level1Code, level1, level2Code, level2 }: Indicator) => ({
  1: writtenAs[1](level1Code, level1),
  2: writtenAs[2](level2Code, level2),
}))

const writtenAs = {
  1: remembered((code = null, name = null) => readLevel(1, pieceOf(code, name))),
  2: remembered((code = null, name = null) => readLevel(2, pieceOf(code, name))),
}

function readLevel(level: Level, piece: LevelPiece): WrittenLevel {
  const isMissing = isBlank(piece.code) && isBlank(piece.name)
  const bare = bareName(piece.name ?? '')
  return {
    piece,
    printed: printLevelPiece(piece),
    isMissing,
    byCode: ENTRIES[level].find(({ code }) => code !== null && code === piece.code) ?? null,
    byName: ENTRIES[level].find(({ name }) => bareName(name) === bare) ?? null,
  }
}

/** The level 1 to which a known level 2 belongs. */
function parentOf({ byCode, byName }: WrittenLevel): CodeBookEntry | null {
  const entry = byCode ?? byName
  return CODE_BOOK.find(({ children }) => children.some((child) => child === entry)) ?? null
}

function setLevels(
  { table, project }: ProjectScope,
  kind: string,
  label: string,
  changes: readonly (readonly [Indicator, Level, LevelPiece])[],
): Fix {
  const cells = changes.flatMap(([{ id }, level, { code, name }]): CellChange[] => {
    const cell = { row: 'indicator', id, projectId: project.id } as const
    return level === 1
      ? [
          { ...cell, field: 'level1Code', value: code },
          { ...cell, field: 'level1', value: name },
        ]
      : [
          { ...cell, field: 'level2Code', value: code },
          { ...cell, field: 'level2', value: name },
        ]
  })
  return { kind, label, commands: [{ kind: 'setCells', tableId: table.id, cells }] }
}
