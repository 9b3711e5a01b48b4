import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indicatorKey, lastingName, likeness, pairsOf, tellingName } from '../../../shared/phrasebook/likeness.ts'
import { arbitraryLine } from '../arbitraries.ts'

test.each([
  ['2023年政法工作经费', '政法工作经费'],
  ['政法工作经费（2023年度）', '政法工作经费'],
  ['综治视联网系统建设（2021-2025年）', '综治视联网系统建设'],
  ['穗天政数局【2021】241号 升级改造项目', '穗天政数局升级改造项目'],
  ['穗财〔2022〕 315 号培训经费', '穗财培训经费'],
  // A number that is no year belongs to the name.
  ['第12届运动会', '第12届运动会'],
  ['110联动经费', '110联动经费'],
  ['2023', ''],
] as const)('what lasts of %s is %j', (name, expected) => {
  expect(lastingName(name)).toBe(expected)
})

test('the words of every other project’s name tell nothing, unless there are no others', () => {
  expect(tellingName('政法工作专项经费')).toBe('政法')
  expect(tellingName('工作经费')).toBe('工作经费')
})

test('an indicator’s name is the same with and without its （%） and blanks', () => {
  expect(indicatorKey('项目按时完成率（%）')).toBe(indicatorKey('项目按时 完成率'))
  expect(indicatorKey('培训次数')).not.toBe(indicatorKey('培训人次'))
})

test('names are alike from 0 to 1, whichever is asked first', () => {
  const like = (first: string, second: string) => likeness(pairsOf(first), pairsOf(second))
  expect(like('政法培训', '政法培训')).toBe(1)
  expect(like('政法培训', '设备采购')).toBe(0)
  expect(like('政法培训', '')).toBe(0)
  expect(like('政法培训', '干部培训')).toBeGreaterThan(0)
  fc.assert(
    fc.property(arbitraryLine, arbitraryLine, (first, second) => {
      expect(like(first, second)).toBe(like(second, first))
      expect(like(first, second)).toBeGreaterThanOrEqual(0)
      expect(like(first, second)).toBeLessThanOrEqual(1)
    }),
  )
})
