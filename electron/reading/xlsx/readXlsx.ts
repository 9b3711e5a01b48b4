/**
 * A zip package to sheets: finds the workbook by following relationships from the package's root, and reads nothing but
 * the parts that hold cells. A zip that is something else is refused by what it is.
 */
import { AppError } from '../../../shared/errors.ts'
import { openZip, type ZipArchive } from '../bytes/zip.ts'
import { LIMITS } from '../limits.ts'
import type { Workbook } from '../sheet.ts'
import { CellCount } from '../sheetBuilder.ts'
import { isTrue, parseXml } from '../xml.ts'
import { readKeywords } from './properties.ts'
import { readRelationships } from './relationships.ts'
import { readSharedStrings } from './sharedStrings.ts'
import { readStyles } from './styles.ts'
import { readWorksheet, type WorkbookContext } from './worksheet.ts'

/** Throws `corrupt`, `too-large`, `unsafe-xml`, `encrypted`, `unsupported-format` (records instead of XML) or `not-spreadsheet`. */
export function readXlsx(bytes: Uint8Array): Workbook {
  const zip = openZip(bytes)
  const part = findWorkbookPart(zip)
  const content = zip.read(part)
  if (!content) throw new AppError('corrupt')
  const outline = readOutline(content)
  const relationships = readRelationships(zip.read, part)
  const optional = <Value>(type: string, read: (bytes: Uint8Array) => Value, otherwise: Value): Value => {
    const relationship = relationships.find((candidate) => candidate.type === type)
    const found = relationship ? zip.read(relationship.part) : null
    return found ? read(found) : otherwise
  }
  const context: WorkbookContext = {
    sharedStrings: optional<readonly string[]>('sharedStrings', readSharedStrings, []),
    styles: optional('styles', readStyles, []),
    from1904: outline.from1904,
  }
  const cellCount = new CellCount()
  const sheets = outline.sheets.flatMap(({ name, isHidden, relationshipId }) => {
    const relationship = relationships.find(({ id, type }) => id === relationshipId && type === 'worksheet')
    if (!relationship) return []
    const worksheet = zip.read(relationship.part)
    if (!worksheet) throw new AppError('corrupt')
    return [readWorksheet(worksheet, context, { name, isHidden }, cellCount)]
  })
  return { sheets, keywords: readKeywords(zip) }
}

function findWorkbookPart(zip: ZipArchive): string {
  if (zip.names.length === 0) throw new AppError('empty')
  const root = readRelationships(zip.read, '').find((candidate) => candidate.type === 'officeDocument')
  const part = root?.part ?? zip.names.find((name) => /^xl\/workbook\.(xml|bin)$/i.test(name))
  if (part !== undefined && !/\.bin$/i.test(part)) return part
  throw new AppError(part === undefined ? 'not-spreadsheet' : 'unsupported-format')
}

interface Outline {
  readonly from1904: boolean
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly relationshipId: string }[]
}

function readOutline(bytes: Uint8Array): Outline {
  let from1904 = false
  let isWorkbook = false
  const sheets: { name: string; isHidden: boolean; relationshipId: string }[] = []
  parseXml(bytes, {
    open(name, attribute) {
      if (name === 'workbook') isWorkbook = true
      else if (name === 'workbookPr') from1904 = isTrue(attribute('date1904'))
      else if (name === 'sheet') {
        const state = attribute('state') ?? 'visible'
        sheets.push({
          name: attribute('name') ?? '',
          isHidden: state !== 'visible',
          relationshipId: attribute('id') ?? '',
        })
        if (sheets.length > LIMITS.worksheets) throw new AppError('too-large')
      }
    },
  })
  if (!isWorkbook) throw new AppError('not-spreadsheet')
  return { from1904, sheets }
}
