import { expect, it } from 'vitest'
import { openWorkbook } from '../../../../electron/reading/openWorkbook.ts'
import { gb18030 } from '../gb18030.ts'
import { page, refusal, TOLD, told, utf8, WHOLE } from './pages.ts'

const quoted = (bytes: Uint8Array) =>
  [...bytes]
    .map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
    .join('')
    .replace(/.{60}(?![0-9A-F]{0,2}$)/g, (line) => (/=.?$/.test(line) ? line : `${line}=\r\n`))
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')

function mail(
  parts: readonly (readonly [type: string, encoding: string, content: string])[],
  boundary = '----=_NextPart_01',
): Uint8Array {
  const head = `MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n\tboundary="${boundary}"\r\n\r\n`
  const body = parts.map(
    ([type, encoding, content]) =>
      `--${boundary}\r\nContent-Location: file:///C:/x.htm\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: ${type}\r\n\r\n${content}\r\n\r\n`,
  )
  return utf8(`${head}${body.join('')}--${boundary}--\r\n`)
}

it('a page in one file is read from its quoted part', async () => {
  expect(await told(mail([['text/html; charset="utf-8"', 'quoted-printable', quoted(utf8(page(WHOLE)))]]))).toBe(TOLD)
  const chinese = quoted(gb18030(page(WHOLE)))
  expect(await told(mail([['text/html; charset="gb2312"', 'quoted-printable', chinese]]))).toBe(TOLD)
})

it('a page in one file is read from its base64 part, with the sheet beside its frame, styles and tabs', async () => {
  const frame = page('<frameset><frame src="sheet001.htm"></frameset>', '<xml><x:Name>表10</x:Name></xml>')
  const tabs = page('<script>fnUpdateTabs()</script><table><tr><td><a href="sheet001.htm">表10</a></td></tr></table>')
  const bytes = mail([
    ['text/html', 'quoted-printable', quoted(utf8(frame))],
    ['text/css', '8bit', 'td.deep {mso-char-indent-count:1}'],
    ['text/html', 'base64', base64(utf8(page(WHOLE.replace('<td>&nbsp;&nbsp;', '<td class=deep>'))))],
    ['text/html', 'quoted-printable', quoted(utf8(tabs))],
  ])
  expect(await told(bytes)).toBe(TOLD)
  const { sheets } = await openWorkbook(bytes)
  expect(sheets.map((sheet) => sheet.name)).toEqual(['表10'])
  expect(sheets[0]?.rows.get(6)?.get(1)).toMatchObject({ text: '甲项目', indent: 1 })
})

it('a message without a page is refused', async () => {
  expect(await refusal(mail([['text/plain', '7bit', 'hello']]))).toBe('not-spreadsheet')
  expect(await refusal(mail([]))).toBe('corrupt')
})
