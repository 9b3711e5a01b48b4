/**
 * Characters as people type them. A PDF's font may name a glyph by a radical's code point, so that 目 is copied as ⽬; they
 * look alike on the screen, and no word that holds one would be found. Source: Unicode, blocks Kangxi Radicals and CJK
 * Compatibility Ideographs with their decompositions, and of CJK Radicals Supplement the simplified forms.
 */
const DECOMPOSED = /[\u2f00-\u2fdf\uf900-\ufaff]/g
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺟': '母',
  '⺠': '民',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
}
const SUPPLEMENTED = new RegExp(`[${Object.keys(SUPPLEMENT).join('')}]`, 'g')

export function typedCharacters(text: string): string {
  return text
    .replace(DECOMPOSED, (sign) => sign.normalize('NFKC'))
    .replace(SUPPLEMENTED, (sign) => SUPPLEMENT[sign] ?? sign)
}
