/**
 * How a sheet is printed: what the page setup says of paper, as far as a sheet can follow it. Rows and columns that are
 * left out on paper are not left out here: a workbook is handed in to be added up and read by machines.
 */
import type { PageNumber, PageSetup } from '../../../shared/print/pageSetup.ts'
import type { SheetPage } from '../package/sheet.ts'

const MILLIMETRES_PER_INCH = 25.4
/** Of the sheet's edge from the page's head and foot, as part of the margin there. */
const EDGE_PART = 0.45

/** In Excel's code: size, then text with &P for the page and &N for their number. */
const FOOTERS: Readonly<Record<PageNumber, string>> = {
  words: '&C&9第 &P 页 共 &N 页',
  fraction: '&C&9&P / &N',
  dashes: '&C&9— &P —',
  none: '',
}
const DRAFT_HEADER = '&R&"黑体,Regular"&12草　稿'

/** `headerRow` is the last of the rows that are repeated. */
export function sheetPage(setup: PageSetup, headerRow: number): SheetPage {
  const { top, right, bottom, left } = setup.margins
  return {
    paper: setup.paper,
    orientation: setup.orientation,
    margins: {
      left: inches(left),
      right: inches(right),
      top: inches(top),
      bottom: inches(bottom),
      header: inches(top * EDGE_PART),
      footer: inches(bottom * EDGE_PART),
    },
    titleRows: setup.repeatHeader ? { first: 1, last: headerRow } : null,
    header: setup.draft ? DRAFT_HEADER : '',
    footer: FOOTERS[setup.pageNumber],
  }
}

function inches(millimetres: number): number {
  return Math.round((millimetres / MILLIMETRES_PER_INCH) * 1_000) / 1_000
}
