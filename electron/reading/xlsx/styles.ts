/** The cell styles of a package. */
import { AppError } from '../../../shared/errors.ts'
import type { CellStyle } from '../cellStyle.ts'
import { LIMITS } from '../limits.ts'
import { builtInFormat } from '../numberFormat/builtIn.ts'
import { isTrue, parseXml } from '../xml.ts'

/** The styles that cells refer to by number. Throws `too-large` past the limits. */
export function readStyles(bytes: Uint8Array): CellStyle[] {
  const formats = new Map<number, string>()
  const boldFonts: boolean[] = []
  const styles: CellStyle[] = []
  let section = ''
  parseXml(bytes, {
    open(name, attribute) {
      if (name === 'fonts' || name === 'cellXfs' || name === 'cellStyleXfs' || name === 'dxfs') section = name
      else if (name === 'numFmt' && section !== 'dxfs')
        formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? 'General')
      else if (section === 'fonts' && name === 'font') boldFonts.push(false)
      else if (section === 'fonts' && name === 'b') boldFonts[boldFonts.length - 1] = isTrue(attribute('val') ?? '1')
      else if (section === 'cellXfs' && name === 'xf') {
        const id = Number(attribute('numFmtId') ?? 0)
        styles.push({
          format: formats.get(id) ?? builtInFormat(id),
          indent: 0,
          bold: boldFonts[Number(attribute('fontId') ?? 0)] ?? false,
        })
      } else if (section === 'cellXfs' && name === 'alignment') {
        const style = styles.pop()
        if (style) styles.push({ ...style, indent: Number(attribute('indent') ?? 0) || 0 })
      }
    },
    close(name) {
      if (Math.max(formats.size, boldFonts.length, styles.length) > LIMITS.styles) throw new AppError('too-large')
      if (name === section) section = ''
    },
  })
  return styles
}
