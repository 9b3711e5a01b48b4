import { readFileSync } from 'node:fs'
import { read, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { openZip } from '../../../../electron/reading/bytes/zip.ts'
import { openWorkbook } from '../../../../electron/reading/openWorkbook.ts'
import { readForm } from '../../../../electron/reading/read.ts'
import { readBinaryStyles } from '../../../../electron/reading/xlsb/sharedParts.ts'
import { u16, u32, wide } from '../biff.ts'
import { writeZip } from '../zipFile.ts'

const SAMPLES = new URL('../../../fixtures/samples/', import.meta.url)

/** Another program's .xlsb of an .xlsx, without its print titles, which that program cannot write. */
function asXlsb(bytes: Uint8Array): Uint8Array {
  const workbook = read(bytes, { cellNF: true })
  workbook.Workbook = {}
  return new Uint8Array(write(workbook, { bookType: 'xlsb', type: 'buffer' }) as Buffer)
}

/** The package with one part replaced. */
function withPart(bytes: Uint8Array, name: string, change: (part: Uint8Array) => Uint8Array): Uint8Array {
  const zip = openZip(bytes)
  const part = (candidate: string) => zip.read(candidate) ?? new Uint8Array()
  return writeZip(
    zip.names.map((entry) => ({ name: entry, content: entry === name ? change(part(entry)) : part(entry) })),
  )
}

describe('an .xlsb workbook', () => {
  it('says the same as the .xlsx that it was made of', async () => {
    for (const name of ['clean-official', 'line-breaks-in-cells', 'split-indicator-columns']) {
      const source = readFileSync(new URL(`${name}.xlsx`, SAMPLES))
      const { form } = await readForm(source, 'a')
      expect((await readForm(asXlsb(source), 'a')).form).toEqual(form)
    }
  })
  it('takes number format, indent and weight from its styles', () => {
    const part = (type: readonly number[], data: readonly number[]) => [...type, data.length, ...data]
    const styles = [
      ...part([44], [...u16(164), ...u32(3), ...wide('0.0')]),
      ...part([43], [...u16(220, 0, 400), 0, 0]),
      ...part([43], [...u16(220, 0, 700), 0, 0]),
      ...part([0xe9, 0x04], u32(1)),
      ...part([47], [...u16(0, 164, 1, 0, 0), 0, 2, 0, 0, 0, 0]),
      ...part([0xea, 0x04], []),
    ]
    expect(readBinaryStyles(Uint8Array.from(styles))).toEqual([{ format: '0.0', indent: 2, bold: true }])
  })
  it('is corrupt where a sheet is cut off, rather than empty', async () => {
    const whole = asXlsb(readFileSync(new URL('clean-official.xlsx', SAMPLES)))
    for (const share of [0, 0.3, 0.9]) {
      const cut = withPart(whole, 'xl/worksheets/sheet1.bin', (part) =>
        part.subarray(0, Math.floor(part.length * share)),
      )
      await expect(openWorkbook(cut)).rejects.toMatchObject({ code: 'corrupt' })
    }
  })
})
