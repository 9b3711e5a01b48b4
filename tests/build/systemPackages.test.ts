/** What the tests need of the machine, beyond npm. */
import { expect, test } from 'vitest'
import { missingNeeds } from '../../build/systemPackages.mjs'

const PROGRAMS = ['chromium', 'pdftotext', 'pdfinfo', 'pdftoppm', 'soffice']
const FONTS = ['WenQuanYi Zen Hei,文泉驛正黑,文泉驿正黑', 'AR PL SungtiL GB,文鼎ＰＬ简报宋']

function check(programs: readonly string[], chineseFonts: readonly string[], packages: readonly string[]): void {
  const missing = missingNeeds({ hasProgram: (name) => programs.includes(name), chineseFonts })
  expect(missing.flatMap((need) => need.packages)).toEqual(packages)
}

const without = (...names: string[]): string[] => PROGRAMS.filter((name) => !names.includes(name))

test('a machine that has everything needs nothing', () => check(PROGRAMS, FONTS, []))

test('each thing that is missing is fetched, and nothing else', () => {
  check(without('chromium'), FONTS, ['chromium'])
  check(without('pdfinfo'), FONTS, ['poppler-utils'])
  check(without('soffice'), FONTS, ['libreoffice-calc'])
  check(PROGRAMS, [], ['fontconfig', 'fonts-wqy-zenhei', 'fonts-arphic-gbsn00lp'])
})

test('another Chinese font does not stand in for those that the pages were measured with', () => {
  check(PROGRAMS, ['Noto Sans CJK SC'], ['fontconfig', 'fonts-wqy-zenhei', 'fonts-arphic-gbsn00lp'])
  check(PROGRAMS, FONTS.slice(1), ['fontconfig', 'fonts-wqy-zenhei', 'fonts-arphic-gbsn00lp'])
})

test('any of the usual browsers will do', () => {
  for (const browser of ['google-chrome', 'microsoft-edge']) check([browser, ...without('chromium')], FONTS, [])
})
