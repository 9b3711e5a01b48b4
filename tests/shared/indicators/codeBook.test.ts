import { describe, expect, it } from 'vitest'
import { bareName, CODE_BOOK, isKnownName } from '../../../shared/indicators/codeBook.ts'
import { parseLevelPiece, printLevelPiece } from '../../../shared/indicators/levelPiece.ts'

describe('the code book', () => {
  it('numbers each kind under its own level 1, and no number twice', () => {
    const codes = CODE_BOOK.flatMap((entry) => entry.children.map((child) => [entry.code, child.code]))
    for (const [parent, code] of codes) expect(code?.charAt(0) ?? null).toBe(parent)
    const known = codes.map(([, code]) => code).filter((code) => code !== null)
    expect(new Set(known).size).toBe(known.length)
  })
  it('compares names without 指标 and white space', () => {
    expect(bareName(' 社会效益 指标')).toBe('社会效益')
    expect(isKnownName(2, '社会效益')).toBe(true)
    expect(isKnownName(2, '社会效益指标')).toBe(true)
    expect(isKnownName(1, '社会效益')).toBe(false)
    expect(isKnownName(1, '成本指标')).toBe(true)
    expect(isKnownName(1, '')).toBe(false)
  })
})

describe('a level piece', () => {
  const check = (text: string, code: string | null, name: string | null, printed = text) => {
    expect(parseLevelPiece(text)).toEqual({ code, name })
    expect(printLevelPiece({ code, name })).toBe(printed)
  }
  it('may lack its code or its name', () => {
    check('11-数量指标', '11', '数量指标')
    check('数量指标', null, '数量指标')
    check('11-', '11', null)
    check('', null, null)
  })
  it('may be written with another hyphen or with spaces, and keeps hyphens in names', () => {
    check(' 11 － 数量指标 ', '11', '数量指标', '11-数量指标')
    check('11-投入-产出', '11', '投入-产出')
    check('投入-产出', null, '投入-产出')
  })
})
