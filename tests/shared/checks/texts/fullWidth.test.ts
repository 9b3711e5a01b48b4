import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullWidthPunctuation, halfWidthMarks } from '../../../../shared/checks/texts/fullWidth.ts'

function check(text: string, expected: string): void {
  test(`${text} becomes ${expected}`, () => expect(fullWidthPunctuation(text)).toBe(expected))
}
function checkLeft(text: string): void {
  test(`${text} is left alone`, () => {
    expect(fullWidthPunctuation(text)).toBe(text)
    expect(halfWidthMarks(text)).toEqual([])
  })
}

describe('half-width marks in Chinese', () => {
  check('开展工作,配合做好', '开展工作，配合做好')
  check('总预算;负责联系', '总预算；负责联系')
  check('目标:100%', '目标：100%')
  check('共5项,其中2项', '共5项，其中2项')
  check('租赁项目(2023-2026年）', '租赁项目（2023-2026年）')
  check('系统(二期)建设', '系统（二期）建设')
  check('完成率(%)', '完成率（%）')
  check('甲, 乙 (丙) , 丁', '甲，乙（丙），丁')
  check('数量(100),50', '数量（100），50')
  check('培训1,000人,覆盖21个街道', '培训1,000人，覆盖21个街道')
  check('甲(A)(B)', '甲（A）（B）')
})

describe('half-width marks that are right', () => {
  checkLeft('1,000')
  checkLeft('培训1,000人次')
  checkLeft('每天8:30前')
  checkLeft('男女比例3:1')
  checkLeft('见 https://www.gov.cn/a')
  checkLeft('D:\\资料')
  checkLeft('A,B,C')
  checkLeft('f(x)')
  checkLeft('函数f(x)')
  checkLeft('一)')
  checkLeft('')
})

test('the marks are named in order', () => {
  expect(halfWidthMarks('总预算;负责(统筹),协调1,000人')).toEqual([';', '(', ')', ','])
})

test('what was put right once is right, and nothing but marks and blanks beside them is changed', () => {
  const text = fc.string({ unit: fc.constantFrom('政', '法', 'A', '1', ' ', ',', ':', '(', ')', '（', '）', '。') })
  const asHalf = (one: string) => one.normalize('NFKC').replace(/\s/g, '')
  fc.assert(
    fc.property(text, (text) => {
      const once = fullWidthPunctuation(text)
      expect(fullWidthPunctuation(once)).toBe(once)
      expect(asHalf(once)).toBe(asHalf(text))
    }),
    { numRuns: 2000 },
  )
})
