/**
 * 草稿 across every page, large and pale, behind the words. It is drawn, not written: a word on top of the table would be found
 * among the figures when a page is searched, copied or read aloud, and its font would have to be embedded for two characters.
 */
import { PIXELS_PER_MM } from './columnWidths.ts'
import { type PageSetup, sheetSize } from './pageSetup.ts'

/** 草稿 in a square of 750 each, side by side. The outlines are those of Noto Serif SC Bold (SIL Open Font License 1.1). */
const OUTLINES = [
  'M24 152l194 0l0-89l113 11c-1 5-3 9-6 12c-4 3-11 6-21 7l0 59l135 0l0-89l114 10c-1 5-3 9-6 13c-4 3-11 6-21 7',
  'l0 59l75 0l45-60c0 0 2 3 8 7c6 5 12 11 21 17c8 8 17 15 26 23c9 8 17 15 24 22c-1 8-8 12-20 12l-179 0l0 49',
  'c0 4-7 8-21 13c-14 4-31 7-52 7l-14 0l0-69l-135 0l0 53c0 4-7 8-21 12c-15 4-31 7-51 7l-14 0l0-72l-189 0z',
  'M182 378l384 0l0 20l-384 0zM182 488l384 0l0 21l-384 0zM529 272l-8 0l40-43l81 61c-2 3-5 6-10 9c-4 3-10 5-16 6',
  'l0 213c0 2-4 6-13 10c-8 4-17 7-29 10c-10 4-21 5-30 5l-15 0zM134 272l0-37l90 37l339 0l0 21l-344 0l0 237',
  'c0 3-4 6-11 11c-7 4-16 8-28 11c-11 4-22 6-34 6l-12 0zM24 597l571 0l47-62c0 0 3 2 9 7c6 5 13 11 22 18',
  'c9 7 18 14 28 23c10 9 19 16 27 23c-2 8-9 12-22 12l-676 0zM329 488l88 0l0 257c0 2-6 6-19 12c-12 7-30 10-53 10',
  'l-16 0zM952 366c30 13 52 28 66 44c14 16 23 31 25 45c3 14 1 25-4 35c-5 10-13 15-23 16c-10 2-20-2-30-12',
  'c-1-14-4-29-8-43c-4-15-10-30-15-44c-6-14-12-27-19-38zM956 744c0 3-6 7-17 14c-12 6-28 10-47 10l-14 0l0-610',
  'l78-32zM955 317c-15 63-37 122-68 175c-31 53-69 101-115 143l-8-9c18-28 33-61 47-97c14-35 26-72 35-111',
  'c10-38 18-76 24-113l85 0zM1070 143c-8 8-24 9-48 3c-20 6-44 13-72 19c-28 7-57 13-88 17c-31 6-61 10-90 12l-2-8',
  'c24-10 48-22 74-36c26-14 51-29 74-44c23-16 42-29 56-41zM1006 248c0 0 4 3 12 10c8 7 17 16 29 26',
  'c11 10 21 20 29 28c-2 8-8 12-20 12l-279 0l-6-21l196 0zM1186 57c31 3 55 9 71 18c17 9 29 18 35 29',
  'c6 10 8 20 6 30c-2 10-7 19-15 25c-8 7-17 10-29 10c-11 1-22-4-34-13c-1-17-5-34-13-52c-8-17-17-31-27-42z',
  'M1318 240l36-39l76 57c-2 2-6 5-10 7c-4 3-10 5-16 6l0 113c0 1-4 3-12 6c-7 3-16 6-26 8c-10 3-20 4-28 4l-14 0',
  'l0-162zM1181 390c0 2-3 4-10 8c-7 4-15 7-25 11c-11 3-21 5-32 5l-12 0l0-208l83 34l171 0l0 20l-175 0zM1274 504',
  'l27-27l56 42c-2 2-4 3-8 5c-3 2-7 4-13 5l0 117c0 2-2 4-7 6c-6 3-12 6-19 8c-7 3-14 4-22 4l-8 0l0-160zM1222 665',
  'c0 3-5 7-16 11c-10 5-21 8-33 8l-9 0l0-206l61 26l83 0l0 21l-86 0zM1126 739c0 3-4 6-10 10c-7 4-16 8-26 11',
  'c-10 4-20 5-32 5l-12 0l0-363l84 35l266 0l0 21l-270 0zM1368 437l34-41l79 60c-4 6-13 10-26 12l0 213',
  'c0 17-2 31-6 43c-4 11-13 21-26 28c-14 7-35 12-63 14c-1-11-2-21-3-29c-1-9-4-15-8-20c-4-5-9-9-15-13',
  'c-7-4-17-8-30-10l0-9c0 0 3 0 7 0c5 1 11 1 18 1c6 0 13 1 19 1c6 1 10 1 13 1c6 0 9-1 11-4c2-2 3-6 3-10l0-237z',
  'M1406 108c0 0 2 2 8 6c5 5 12 10 21 18c8 6 17 14 26 22c9 8 17 16 25 22c-2 8-9 12-21 12l-413 0l-6-21l314 0z',
  'M1306 619l0 21l-108 0l0-21zM1355 354l0 21l-208 0l0-21z',
].join('')

export const DRAFT_MARK = `<svg class="draft" viewBox="0 0 1500 770" aria-hidden="true"><path d="${OUTLINES}"/></svg>`

/** How large it is in its own height to width, and what a turn by 30 degrees makes of one millimetre of its width. */
const HEIGHT = 770 / 1500
const TURNED = { width: Math.cos(Math.PI / 6) + HEIGHT / 2, height: 0.5 + HEIGHT * Math.cos(Math.PI / 6) }
/** Of the page between its margins. */
const PART_OF_PAGE = 0.85

export function draftRules(setup: PageSetup): string {
  const { width, height } = sheetSize(setup)
  const { top, right, bottom, left } = setup.margins
  const wide = Math.min((width - left - right) / TURNED.width, (height - top - bottom) / TURNED.height) * PART_OF_PAGE
  return `.draft {
  position: fixed;
  inset: 0;
  z-index: -1;
  width: ${Math.round(wide * PIXELS_PER_MM)}px;
  margin: auto;
  fill: #e6e6e6;
  transform: rotate(-30deg);
  print-color-adjust: exact;
}`
}
