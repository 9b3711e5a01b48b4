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
const EXPORT = {
  verb: 'export',
  table: null,
  eachUnit: false,
  layout: null,
  locked: false,
  publication: null,
  json: false,
} as const
const FOLDER = { kind: 'folder', to: 'out', format: 'pdf', overwrite: false } as const

check('export a.xlsx --to out.PDF', {
  ...EXPORT,
  files: ['a.xlsx'],
  target: { kind: 'file', to: 'out.PDF', format: 'pdf' },
})
check('export a.jxmb --to out.csv --table 2', {
  ...EXPORT,
  files: ['a.jxmb'],
  target: { kind: 'file', to: 'out.csv', format: 'csv' },
  table: 2,
})
for (const format of ['pdf', 'xlsx', 'html'] as const)
  check(`export a.xlsx b.jxmb 来表 --to all.${format}`, {
    ...EXPORT,
    files: ['a.xlsx', 'b.jxmb', '来表'],
    target: { kind: 'file', to: `all.${format}`, format },
  })
check('export 来表 --to out --as PDF --json', { ...EXPORT, files: ['来表'], target: FOLDER, json: true })
check('export 来表 --to ../out.d --as pdf --each-unit --overwrite', {
  ...EXPORT,
  files: ['来表'],
  target: { ...FOLDER, to: '../out.d', overwrite: true },
  eachUnit: true,
})
check('export a.jxmb --to a.xlsx --layout by-indicator --locked', {
  ...EXPORT,
  files: ['a.jxmb'],
  target: { kind: 'file', to: 'a.xlsx', format: 'xlsx' },
  layout: 'by-indicator',
  locked: true,
})
check('export a.jxmb --to a.pdf --public', {
  ...EXPORT,
  files: ['a.jxmb'],
  target: { kind: 'file', to: 'a.pdf', format: 'pdf' },
  publication: { leaveOut: [] },
})
check('export a.jxmb --to a.pdf --public --leave-out 甲 --leave-out 乙', {
  ...EXPORT,
  files: ['a.jxmb'],
  target: { kind: 'file', to: 'a.pdf', format: 'pdf' },
  publication: { leaveOut: ['甲', '乙'] },
})
check('export --to a.pdf', { verb: 'wrong' })
check('export a.xlsx', { verb: 'wrong' })
check('export a.xlsx --as pdf', { verb: 'wrong' })
check('export a.xlsx --to out.docx', { verb: 'wrong' })
check('export a.xlsx --to out', { verb: 'wrong' })
check('export a.xlsx --to out --as docx', { verb: 'wrong' })
check('export a.xlsx --to out.pdf --as pdf', { verb: 'wrong' })
check('export a.xlsx b.xlsx --to out.csv', { verb: 'wrong' })
check('export a.jxmb b.jxmb --to out.pdf --table 1', { verb: 'wrong' })
check('export a.xlsx --to out.pdf --each-unit', { verb: 'wrong' })
check('export a.xlsx --to out.pdf --overwrite', { verb: 'wrong' })
check('export a.xlsx --to out.pdf --locked', { verb: 'wrong' })
check('export a.xlsx --to out.xlsx --layout both', { verb: 'wrong' })
check('export a.xlsx --to out --as csv --layout by-indicator', { verb: 'wrong' })
check('export a.xlsx --to out.pdf --leave-out 甲', { verb: 'wrong' })
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

it('says which verb has no use for an option', () => {
  const message = (words: string) => readCommandLine(words.split(' '))
  expect(message('check a.xlsx --as pdf')).toEqual({ verb: 'wrong', message: 'check 不用 --as。' })
  expect(message('merge a.xlsx --to b.xlsx --each-unit')).toEqual({
    verb: 'wrong',
    message: 'merge 不用 --each-unit。',
  })
  expect(message('import a.xlsx --public')).toEqual({ verb: 'wrong', message: 'import 不用 --public。' })
})

it('says what to do where many files cannot become one', () => {
  expect(readCommandLine(['export', 'a.xlsx', 'b.xlsx', '--to', 'all.csv'])).toEqual({
    verb: 'wrong',
    message: expect.stringMatching(/--to 文件夹 --as csv .*merge/),
  })
})

it('tells an option without its value from one that it does not know', () => {
  expect(readCommandLine(['check', 'a.xlsx', '--to'])).toMatchObject({ message: expect.stringContaining('--to 后面') })
  expect(readCommandLine(['check', 'a.xlsx', '--to', '--json'])).toMatchObject({
    message: expect.stringContaining('--to 后面'),
  })
  expect(readCommandLine(['check', 'a.xlsx', '--all'])).toEqual({ verb: 'wrong', message: '有不认识的选项。' })
})
