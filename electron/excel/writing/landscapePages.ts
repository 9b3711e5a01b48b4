/** How a sheet is seen and printed: A4 lying on its side, as wide as the paper, the header frozen and on every page. */
import type { AddWorksheetOptions } from 'exceljs'

const A4 = 9
/** Inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 }

/** Rows count from 1. `titleRows`, such as `1:4`, are those that every page repeats; the last of the frozen rows is `headerRow`. */
export function landscapePages(
  headerRow: number,
  titleRows: string,
  lastColumn: string,
  lastRow: number,
): Partial<AddWorksheetOptions> {
  return {
    views: [{ state: 'frozen', ySplit: headerRow }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
      printTitlesRow: titleRows,
      printArea: `A$1:${lastColumn}$${lastRow}`,
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  }
}
