import { expect, it } from 'vitest'
import { type CommandLine, readCommandLine } from '../../../electron/commandLine/arguments.ts'

function check(words: string, expected: CommandLine | { verb: 'wrong' }): void {
  it(`reads “${words}”`, () => {
    expect(readCommandLine(words.split(' ').filter(Boolean))).toMatchObject(expected)
  })
}

check('', { verb: 'help' })
check('--help', { verb: 'help' })
check('import a.xlsx', { verb: 'import', file: 'a.xlsx', json: false, table: null })
check('import a.xlsx --json', { verb: 'import', file: 'a.xlsx', json: true, table: null })
check('check --json a.jxmb --table 2', { verb: 'check', files: ['a.jxmb'], json: true, table: 2, output: null })
check('check a.xlsx b.et --to out.XLSX', {
  verb: 'check',
  files: ['a.xlsx', 'b.et'],
  json: false,
  table: null,
  output: { to: 'out.XLSX', format: 'xlsx' },
})
check('check a.xlsx --to out.pdf --json', {
  verb: 'check',
  files: ['a.xlsx'],
  json: true,
  table: null,
  output: { to: 'out.pdf', format: 'pdf' },
})
check('check', { verb: 'wrong' })
check('check a.xlsx --to out.csv', { verb: 'wrong' })
check('check a.jxmb b.jxmb --table 1', { verb: 'wrong' })
check('export a.xlsx --to out.PDF', { verb: 'export', file: 'a.xlsx', to: 'out.PDF', format: 'pdf', table: null })
check('export a.xlsx', { verb: 'wrong' })
check('export a.xlsx --to out.docx', { verb: 'wrong' })
check('export a.xlsx --to out', { verb: 'wrong' })
check('export a.xlsx --to out.json --json', { verb: 'wrong' })
check('import', { verb: 'wrong' })
check('import a.xlsx b.xlsx', { verb: 'wrong' })
check('import a.xlsx --to b.xlsx', { verb: 'wrong' })
check('check a.jxmb --table zwei', { verb: 'wrong' })
check('check a.jxmb --table 0', { verb: 'wrong' })
check('delete a.xlsx', { verb: 'wrong' })
check('import a.xlsx --fast', { verb: 'wrong' })
check('merge a.xlsx b.jxmb --to out.xlsx', {
  verb: 'merge',
  files: ['a.xlsx', 'b.jxmb'],
  to: 'out.xlsx',
  format: 'xlsx',
  json: false,
})
check('merge a.xlsx --to out.json --json', {
  verb: 'merge',
  files: ['a.xlsx'],
  to: 'out.json',
  format: 'json',
  json: true,
})
check('merge --to out.xlsx', { verb: 'wrong' })
check('merge a.xlsx b.xlsx', { verb: 'wrong' })
check('merge a.xlsx --to out.doc', { verb: 'wrong' })
check('merge a.jxmb --table 1 --to out.xlsx', { verb: 'wrong' })

it('tells an option without its value from one that it does not know', () => {
  expect(readCommandLine(['check', 'a.xlsx', '--to'])).toMatchObject({ message: expect.stringContaining('--to 后面') })
  expect(readCommandLine(['check', 'a.xlsx', '--to', '--json'])).toMatchObject({
    message: expect.stringContaining('--to 后面'),
  })
  expect(readCommandLine(['check', 'a.xlsx', '--all'])).toEqual({ verb: 'wrong', message: '有不认识的选项。' })
})
