/** Texts of the page setup beside the preview. */
import type {
  FontFamily,
  Orientation,
  PageNumber,
  PageSetup,
  Paper,
  PrintedContent,
} from '../../../shared/print/pageSetup.ts'
import { SIGNATURE_LABELS } from '../../../shared/print/signature.ts'
import type { MarginPreset } from './marginPresets.ts'

export const SETUP_TEXTS = {
  title: '页面设置',
  paper: '纸张',
  papers: { A4: 'A4（210 × 297 毫米）', A3: 'A3（297 × 420 毫米）' } satisfies Record<Paper, string>,
  orientation: '纸张方向',
  orientations: { landscape: '横向', portrait: '纵向' } satisfies Record<Orientation, string>,

  margins: '页边距（毫米）',
  marginPreset: '页边距的宽窄',
  marginPresets: {
    narrow: '窄（一页多放几行）',
    usual: '普通',
    wide: '宽（左边留出装订位置）',
  } satisfies Record<MarginPreset, string>,
  ownMargins: '自定',
  sides: { top: '上', bottom: '下', left: '左', right: '右' } satisfies Record<keyof PageSetup['margins'], string>,
  marginOf: (side: string) => `${side}边距，毫米`,

  fonts: '字体和字号（磅）',
  fontParts: { title: '标题', header: '表头', body: '正文' },
  familyOf: (part: string) => `${part}字体`,
  namedSizeOf: (part: string) => `${part}字号`,
  pointsOf: (part: string) => `${part}字号，磅`,
  families: { song: '宋体', hei: '黑体', fangsong: '仿宋' } satisfies Record<FontFamily, string>,
  namedSize: (name: string, points: number) => `${name} ${points}`,
  ownSize: '自定',
  points: '磅',

  pages: '分页和页码',
  repeatHeader: '标题行每页重复',
  breakRows: '长行可以跨页',
  pageNumber: '页码',
  /** Samples of the first of nine pages. */
  pageNumbers: {
    words: '第 1 页 共 9 页',
    fraction: '1 / 9',
    dashes: '— 1 —',
    none: '不印页码',
  } satisfies Record<PageNumber, string>,
  costUnknown: '排好版后，显示页数的变化',
  wholeRowsCost: (pages: number) => (pages > 0 ? `不跨页：每行完整，多用约 ${pages} 页` : '不跨页：每行完整，页数不变'),
  brokenRowsGain: (pages: number) =>
    pages > 0 ? `跨页：放不下的行接到下一页，省约 ${pages} 页` : '跨页：放不下的行接到下一页，页数不变',

  content: '打印内容',
  contents: {
    full: '全表',
    amounts: '只印项目和金额',
    units: '只印合计和各单位',
  } satisfies Record<PrintedContent, string>,

  units: '打印哪些单位',
  unitsPrinted: (printed: number, all: number) => `已选 ${printed} / ${all} 个单位`,
  unnamedUnit: '未命名单位',
  searchUnits: '查找单位',
  noUnitFound: '没有这样的单位。',
  allUnits: '全选',
  allFound: '选这些',
  noUnits: '全不选',
  noneFound: '不选这些',
  atLeastOneUnit: '至少选一个单位；选好之前，仍按原来的单位打印。',

  marks: '签字和标记',
  signature: '表后印签字行',
  signatureEntries: SIGNATURE_LABELS,
  signatureBlank: '空白，手写',
  today: '今天',
  todayHint: '填上今天的日期',
  draft: '每页印上“草稿”字样',

  reset: '恢复默认设置',
  takeBack: '改回恢复前的设置',
  isDefault: '现在就是默认设置。',

  noRoom: '这样排，文字一行放不下 4 个字，或数字小于 5 磅，没有采用。请把页边距或正文字号改小，或改用更大的纸。',

  increase: (label: string) => `增大：${label}`,
  decrease: (label: string) => `减小：${label}`,
  notNumber: (text: string, kept: number) => `“${text}”不是数字，仍为 ${kept}。`,
  nothingTyped: (kept: number) => `没有填数字，仍为 ${kept}。`,
  outside: (typed: number, least: number, most: number, unit: string, kept: number) =>
    `${typed} ${typed < least ? '太小' : '太大'}，请填 ${least} 到 ${most} ${unit}，仍为 ${kept}。`,
  millimetres: '毫米',
} as const
