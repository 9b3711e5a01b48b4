/** The styles of an XML spreadsheet, by identity: number format, indent, bold. A style adds to the one it names as parent. */
import { AppError } from '../../../shared/errors.ts'
import { type CellStyle, PLAIN_STYLE } from '../cellStyle.ts'
import { LIMITS } from '../limits.ts'

/** Formats that go by a name. Source: XML Spreadsheet Reference, ss:NumberFormat; dates as Chinese Office shows them. */
const NAMED_FORMATS: Readonly<Record<string, string>> = {
  'general number': 'General',
  'general date': 'yyyy/m/d h:mm',
  'long date': 'yyyy"年"m"月"d"日"',
  'medium date': 'd-mmm-yy',
  'short date': 'yyyy/m/d',
  'long time': 'h:mm:ss',
  'medium time': 'h:mm AM/PM',
  'short time': 'h:mm',
  currency: '"¥"#,##0.00;"¥"-#,##0.00',
  'euro currency': '"€"#,##0.00;"€"-#,##0.00',
  fixed: '0.00',
  standard: '#,##0.00',
  percent: '0.00%',
  scientific: '0.00E+00',
}

export class SpreadsheetStyles {
  private readonly byIdentity = new Map<string, CellStyle>()
  private identity = ''

  /** The style of the first identity that is given; plain for one that is unknown. */
  find(...identities: (string | undefined)[]): CellStyle {
    const identity = identities.find((candidate) => candidate !== undefined) ?? 'Default'
    return this.byIdentity.get(identity) ?? PLAIN_STYLE
  }

  /** An element inside `Styles`. Throws `too-large` past the limits. */
  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'Style') {
      this.identity = attribute('ID') ?? ''
      this.byIdentity.set(this.identity, this.find(attribute('Parent')))
      if (this.byIdentity.size > LIMITS.styles) throw new AppError('too-large')
    } else if (name === 'NumberFormat') {
      const format = attribute('Format') ?? 'General'
      this.change({ format: NAMED_FORMATS[format.toLowerCase()] ?? format })
    } else if (name === 'Alignment') this.change({ indent: Math.min(250, Number(attribute('Indent') ?? 0) || 0) })
    else if (name === 'Font') this.change({ bold: attribute('Bold') === '1' })
  }

  private change(part: Partial<CellStyle>): void {
    this.byIdentity.set(this.identity, { ...this.find(this.identity), ...part })
  }
}
