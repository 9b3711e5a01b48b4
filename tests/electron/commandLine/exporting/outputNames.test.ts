import { expect, it } from 'vitest'
import { OutputNames } from '../../../../electron/commandLine/exporting/outputNames.ts'

function check(stems: readonly string[], expected: readonly string[]): void {
  it(`calls ${stems.map((stem) => `“${stem}”`).join(', ')} ${expected.join(', ')}`, () => {
    const names = new OutputNames()
    expect(stems.map((stem) => names.claim(stem, 'pdf'))).toEqual(expected)
  })
}

check(['区委 办公室', '2024.05 报送'], ['区委 办公室.pdf', '2024.05 报送.pdf'])
check(['表', '表', '表'], ['表.pdf', '表(2).pdf', '表(3).pdf'])
check(['表', '表(2)', '表'], ['表.pdf', '表(2).pdf', '表(3).pdf'])
check(['Table', 'TABLE'], ['Table.pdf', 'TABLE(2).pdf'])
check(['cafe\u0301', 'caf\u00e9'], ['cafe\u0301.pdf', 'caf\u00e9(2).pdf'])
check(['一/二\\三:四*五?六"七<八>九|十'], ['一_二_三_四_五_六_七_八_九_十.pdf'])
check(
  ['CON', 'nul.2026', 'com1', 'LPT¹', 'Console'],
  ['_CON.pdf', '_nul.2026.pdf', '_com1.pdf', '_LPT¹.pdf', 'Console.pdf'],
)
check(['../../etc', '..', '', ' \t'], ['_.._etc.pdf', '未命名.pdf', '未命名(2).pdf', '_.pdf'])

it('keeps a long name within what file systems take', () => {
  const name = new OutputNames().claim('办'.repeat(200), 'pdf')
  expect(Buffer.byteLength(name)).toBeLessThan(230)
})
