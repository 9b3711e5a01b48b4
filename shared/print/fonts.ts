/**
 * The fonts of printed pages: the machine's own where it has them, those that come with the program elsewhere, so that a
 * page looks the same on every machine of an office. Which fonts come with the program stands here; making the files and
 * serving them beside the page, as `fonts/` and the file's name, is up to whoever shows the page.
 *
 * Fonts with TrueType outlines come before others: of those the browser embeds the outlines of the rest glyph by glyph,
 * which a PDF can only hold as a Type 3 font. There is no bold face, and none may be asked for, for the same reason.
 */
import type { FontFamily } from './pageSetup.ts'

export interface BundledFont {
  readonly family: string
  /** Beside the page, in `fonts/`. */
  readonly file: string
}

/** 宋体 and 黑体; 仿宋 falls back to the first. Regular weight only. */
export const BUNDLED_FONTS: readonly BundledFont[] = [
  { family: 'Jixiao Song', file: 'jixiao-song.woff2' },
  { family: 'Jixiao Hei', file: 'jixiao-hei.woff2' },
]

const SONG_OF_PROGRAM = '"Jixiao Song", "AR PL SungtiL GB", "Noto Serif CJK SC", "Source Han Serif SC", serif'
const HEI_OF_PROGRAM = '"Jixiao Hei", "WenQuanYi Zen Hei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'

/** For `font-family`: Windows, then macOS, then the program's own, then Linux. */
export const FONT_STACKS: Readonly<Record<FontFamily, string>> = {
  song: `SimSun, 宋体, NSimSun, 新宋体, "Songti SC", STSong, ${SONG_OF_PROGRAM}`,
  hei: `SimHei, 黑体, "Heiti SC", STHeiti, ${HEI_OF_PROGRAM}`,
  fangsong: `FangSong, 仿宋, FangSong_GB2312, 仿宋_GB2312, STFangsong, ${SONG_OF_PROGRAM}`,
}

/** For a page's style sheet; the files are asked for only where the machine lacks the fonts before them. */
export const FONT_FACES = BUNDLED_FONTS.map(
  ({ family, file }) => `@font-face { font-family: "${family}"; src: url("fonts/${file}") format("woff2"); }`,
).join('\n')

/** For a page's head: begins to load the files before the first line is set. */
export const FONT_PRELOADS = BUNDLED_FONTS.map(
  ({ file }) => `<link rel="preload" href="fonts/${file}" as="font" type="font/woff2" crossorigin>`,
).join('\n')

/** For the page's policy: wherever the page itself came from. */
export const FONT_SOURCES = "'self'"
