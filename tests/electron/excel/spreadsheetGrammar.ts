/**
 * The part of SpreadsheetML and of the package around it that our workbooks may use, written down from the standard and not
 * from our writer: which elements stand in which, in what order, with which attributes of which values. What is not listed
 * here is a fault, as it is to a strict reader. Source: ECMA-376, part 1, annex A (sml.xsd) and part 2 (packages), with
 * the limits that Excel's own specification names.
 */

export interface ElementRule {
  /** The attributes it may have, and what their values look like. */
  readonly attributes?: Readonly<Record<string, RegExp>>
  readonly required?: readonly string[]
  /** The elements that may stand in it, in this order; each any number of times but for those of `single`. */
  readonly children?: readonly string[]
  /** Whether each child may come once only. */
  readonly single?: boolean
  /** What its text looks like; without this it has none. */
  readonly text?: RegExp
}

const BOOLEAN = /^(?:[01]|true|false)$/
const COUNT = /^(?:0|[1-9]\d*)$/
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/
const LENGTH = /^(?:0|[1-9]\d*)(?:\.\d+)?$/
const CELL = /^[A-Z]{1,3}[1-9]\d{0,6}$/
const RANGE = /^[A-Z]{1,3}[1-9]\d{0,6}:[A-Z]{1,3}[1-9]\d{0,6}$/
const COLOR = /^[\dA-F]{8}$/
const LINE = /^(?:thin|medium)$/
const ANY = /^[\s\S]*$/
const PATH = /^(?:[\w.]+\/)*[\w.]+$/
/** Excel reads no more of a header or footer than this. */
const HEADER_TEXT = /^[\s\S]{1,255}$/
const SOME = /^[\s\S]+$/

const SIDE: ElementRule = { attributes: { style: LINE }, children: ['color'], single: true }
const counted = (child: string): ElementRule => ({ attributes: { count: COUNT }, children: [child] })
const property: ElementRule = { text: SOME }

/** Names are the standard's own, those of namespaces other than SpreadsheetML's with its usual prefix. */
export const GRAMMAR: Readonly<Record<string, ElementRule>> = {
  worksheet: {
    children: [
      ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection'],
      ...['protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews'],
      ...['mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions'],
      ...['pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'extLst'],
    ],
    single: true,
  },
  sheetPr: { children: ['tabColor', 'outlinePr', 'pageSetUpPr'], single: true },
  pageSetUpPr: { attributes: { autoPageBreaks: BOOLEAN, fitToPage: BOOLEAN } },
  dimension: { attributes: { ref: RANGE }, required: ['ref'] },
  sheetViews: { children: ['sheetView'] },
  sheetView: {
    attributes: { tabSelected: BOOLEAN, workbookViewId: COUNT, showGridLines: BOOLEAN, zoomScale: COUNT },
    required: ['workbookViewId'],
    children: ['pane', 'selection'],
  },
  pane: {
    attributes: {
      xSplit: LENGTH,
      ySplit: LENGTH,
      topLeftCell: CELL,
      activePane: /^(?:bottomRight|topRight|bottomLeft|topLeft)$/,
      state: /^(?:split|frozen|frozenSplit)$/,
    },
  },
  selection: {
    attributes: { pane: /^(?:bottomRight|topRight|bottomLeft|topLeft)$/, activeCell: CELL, sqref: CELL },
  },
  sheetFormatPr: {
    attributes: { baseColWidth: COUNT, defaultColWidth: LENGTH, defaultRowHeight: LENGTH, customHeight: BOOLEAN },
    required: ['defaultRowHeight'],
  },
  cols: { children: ['col'] },
  col: {
    attributes: { min: COUNT, max: COUNT, width: LENGTH, style: COUNT, hidden: BOOLEAN, customWidth: BOOLEAN },
    required: ['min', 'max'],
  },
  sheetData: { children: ['row'] },
  row: {
    attributes: {
      r: COUNT,
      spans: /^\d+:\d+$/,
      s: COUNT,
      customFormat: BOOLEAN,
      ht: LENGTH,
      hidden: BOOLEAN,
      customHeight: BOOLEAN,
    },
    required: ['r'],
    children: ['c'],
  },
  c: {
    attributes: { r: CELL, s: COUNT, t: /^(?:b|n|e|s|str|inlineStr)$/ },
    required: ['r'],
    children: ['f', 'v', 'is'],
    single: true,
  },
  f: { text: /^[^=][\s\S]{0,8191}$/ },
  v: { text: NUMBER },
  sheetProtection: {
    attributes: Object.fromEntries(
      [
        ...[
          'sheet',
          'objects',
          'scenarios',
          'formatCells',
          'formatColumns',
          'formatRows',
          'insertColumns',
          'insertRows',
        ],
        ...[
          'insertHyperlinks',
          'deleteColumns',
          'deleteRows',
          'selectLockedCells',
          'sort',
          'autoFilter',
          'pivotTables',
        ],
        'selectUnlockedCells',
      ].map((name) => [name, BOOLEAN]),
    ),
  },
  mergeCells: counted('mergeCell'),
  mergeCell: { attributes: { ref: RANGE }, required: ['ref'] },
  printOptions: { attributes: { horizontalCentered: BOOLEAN, verticalCentered: BOOLEAN } },
  pageMargins: {
    attributes: { left: LENGTH, right: LENGTH, top: LENGTH, bottom: LENGTH, header: LENGTH, footer: LENGTH },
    required: ['left', 'right', 'top', 'bottom', 'header', 'footer'],
  },
  pageSetup: {
    attributes: {
      paperSize: COUNT,
      scale: COUNT,
      fitToWidth: COUNT,
      fitToHeight: COUNT,
      orientation: /^(?:default|portrait|landscape)$/,
    },
  },
  headerFooter: { children: ['oddHeader', 'oddFooter'], single: true },
  oddHeader: { text: HEADER_TEXT },
  oddFooter: { text: HEADER_TEXT },

  workbook: {
    children: [
      ...['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups'],
      ...['externalReferences', 'definedNames', 'calcPr', 'extLst'],
    ],
    single: true,
  },
  fileVersion: { attributes: { appName: ANY, lastEdited: ANY, lowestEdited: ANY, rupBuild: ANY } },
  workbookPr: { attributes: { date1904: BOOLEAN, defaultThemeVersion: COUNT } },
  bookViews: { children: ['workbookView'] },
  workbookView: {
    attributes: { xWindow: NUMBER, yWindow: NUMBER, windowWidth: COUNT, windowHeight: COUNT, activeTab: COUNT },
  },
  sheets: { children: ['sheet'] },
  sheet: {
    // No sign that Excel forbids, no quotation mark at either end.
    attributes: { name: /^(?!')[^*?:\\/[\]]{1,31}(?<!')$/, sheetId: COUNT, 'r:id': /^rId\d+$/ },
    required: ['name', 'sheetId', 'r:id'],
  },
  definedNames: { children: ['definedName'] },
  definedName: {
    attributes: { name: /^_xlnm\.(?:Print_Area|Print_Titles)$/, localSheetId: COUNT },
    required: ['name', 'localSheetId'],
    text: SOME,
  },
  calcPr: { attributes: { calcId: COUNT, fullCalcOnLoad: BOOLEAN } },

  sst: { attributes: { count: COUNT, uniqueCount: COUNT }, children: ['si'] },
  si: { children: ['t'], single: true },
  t: { attributes: { 'xml:space': /^preserve$/ }, text: /^[\s\S]{0,32767}$/ },

  styleSheet: {
    children: [
      ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles'],
      ...['colors', 'extLst'],
    ],
    single: true,
  },
  numFmts: counted('numFmt'),
  // The numbers below belong to Excel's own formats.
  numFmt: {
    attributes: { numFmtId: /^(?:16[4-9]|1[7-9]\d|[2-9]\d\d)$/, formatCode: /^[\s\S]{1,255}$/ },
    required: ['numFmtId', 'formatCode'],
  },
  fonts: counted('font'),
  // Excel writes them in this order, and is said to mind it.
  font: {
    children: [
      ...['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name'],
      ...['family', 'charset', 'scheme'],
    ],
    single: true,
  },
  b: { attributes: { val: BOOLEAN } },
  sz: { attributes: { val: /^(?:[1-9]|[1-9]\d|[1-3]\d\d|40\d)(?:\.\d+)?$/ }, required: ['val'] },
  name: { attributes: { val: /^.{1,31}$/ }, required: ['val'] },
  family: { attributes: { val: /^(?:\d|1[0-4])$/ }, required: ['val'] },
  charset: { attributes: { val: /^(?:\d{1,2}|1\d\d|2[0-4]\d|25[0-5])$/ }, required: ['val'] },
  color: { attributes: { rgb: COLOR, auto: BOOLEAN, indexed: COUNT, theme: COUNT } },
  fills: counted('fill'),
  fill: { children: ['patternFill'], single: true },
  patternFill: {
    attributes: { patternType: /^(?:none|solid|gray125)$/ },
    children: ['fgColor', 'bgColor'],
    single: true,
  },
  fgColor: { attributes: { rgb: COLOR, auto: BOOLEAN, indexed: COUNT } },
  bgColor: { attributes: { rgb: COLOR, auto: BOOLEAN, indexed: COUNT } },
  borders: counted('border'),
  border: { children: ['left', 'right', 'top', 'bottom', 'diagonal'], single: true },
  left: SIDE,
  right: SIDE,
  top: SIDE,
  bottom: SIDE,
  diagonal: SIDE,
  cellStyleXfs: counted('xf'),
  cellXfs: counted('xf'),
  xf: {
    attributes: {
      ...Object.fromEntries(['numFmtId', 'fontId', 'fillId', 'borderId', 'xfId'].map((name) => [name, COUNT])),
      ...Object.fromEntries(
        ['NumberFormat', 'Font', 'Fill', 'Border', 'Alignment', 'Protection'].map((name) => [`apply${name}`, BOOLEAN]),
      ),
    },
    required: ['numFmtId', 'fontId', 'fillId', 'borderId'],
    children: ['alignment', 'protection'],
    single: true,
  },
  alignment: {
    attributes: {
      horizontal: /^(?:general|left|center|right|fill|justify|centerContinuous|distributed)$/,
      vertical: /^(?:top|center|bottom|justify|distributed)$/,
      wrapText: BOOLEAN,
      shrinkToFit: BOOLEAN,
      // Excel knows no more than fifteen levels.
      indent: /^(?:\d|1[0-5])$/,
    },
  },
  protection: { attributes: { locked: BOOLEAN, hidden: BOOLEAN } },
  cellStyles: counted('cellStyle'),
  cellStyle: { attributes: { name: SOME, xfId: COUNT, builtinId: COUNT }, required: ['xfId'] },
  dxfs: counted('dxf'),
  tableStyles: { attributes: { count: COUNT, defaultTableStyle: ANY, defaultPivotStyle: ANY } },

  'ct:Types': { children: ['ct:Default', 'ct:Override'] },
  'ct:Default': { attributes: { Extension: /^\w+$/, ContentType: SOME }, required: ['Extension', 'ContentType'] },
  'ct:Override': {
    attributes: { PartName: /^\/(?:[\w.]+\/)*[\w.]+$/, ContentType: SOME },
    required: ['PartName', 'ContentType'],
  },
  'rel:Relationships': { children: ['rel:Relationship'] },
  'rel:Relationship': {
    attributes: { Id: /^rId\d+$/, Type: /^http:\/\/schemas\.openxmlformats\.org\/[\w/.-]+$/, Target: PATH },
    required: ['Id', 'Type', 'Target'],
  },

  // Of these two the standard leaves the order open.
  'cp:coreProperties': {
    children: ['dc:title', 'dc:subject', 'dc:creator', 'cp:keywords', 'dcterms:created', 'dcterms:modified'],
    single: true,
  },
  'dc:title': property,
  'dc:subject': property,
  'dc:creator': property,
  'cp:keywords': property,
  'dcterms:created': {
    attributes: { 'xsi:type': /^dcterms:W3CDTF$/ },
    required: ['xsi:type'],
    text: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  },
  'dcterms:modified': {
    attributes: { 'xsi:type': /^dcterms:W3CDTF$/ },
    required: ['xsi:type'],
    text: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  },
  'ep:Properties': { children: ['ep:Application', 'ep:Company', 'ep:AppVersion'], single: true },
  'ep:Application': property,
  'ep:Company': property,
  'ep:AppVersion': { text: /^\d+\.\d+$/ },
}

/** By which the names above are told apart; names without a prefix are SpreadsheetML's. */
export const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct:',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel:',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp:',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': 'ep:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
}
