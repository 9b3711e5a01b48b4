/**
 * Makes the fonts that the program brings along (renderer/public/fonts): a Song and a Hei cut down to the characters of these
 * forms, so that pages come out the same on a machine without Chinese fonts. Run by hand when the characters or the
 * sources change; the results are committed, and nothing of this is needed to build or to install. What it needs is not
 * among the project's packages and goes into a folder of its own:
 *
 *   npm install --prefix <folder> @expo-google-fonts/noto-serif-sc@0.4.3 @expo-google-fonts/noto-sans-sc@0.4.3 harfbuzzjs@1.6.4 fontverter@2.0.0
 *   node build/fonts.mjs <folder>
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { ROOT, Stop, say, script } from './project.mjs'

const TARGET = join(ROOT, 'renderer', 'public', 'fonts')

/** What the 8,105 characters of 通用规范汉字表 (2013) have beyond GB2312: names of people and places, mostly. */
const BEYOND_GB2312 = join(ROOT, 'build', 'fontCharacters.txt')

const FONTS = [
  { name: 'jixiao-song', source: 'noto-serif-sc', file: 'NotoSerifSC_400Regular.ttf' },
  { name: 'jixiao-hei', source: 'noto-sans-sc', file: 'NotoSansSC_400Regular.ttf' },
]

/** Blocks that are taken as far as a font has them; first and last code point. */
const BLOCKS = /** @type {const} */ ([
  // Latin with its accents, which pinyin uses too.
  [0x20, 0x24f],
  // Punctuation, superscripts, currencies, ℃ № ™, fractions and Roman numbers, arrows, mathematics.
  [0x2000, 0x22ff],
  // ① ⑴ ⒈ and lines, squares, stars.
  [0x2460, 0x266f],
  // 、。「」 and, farther on, ㈠ ㎡ ㎏.
  [0x3000, 0x303f],
  [0x3200, 0x33ff],
  // Upright forms, and full-width Latin.
  [0xfe30, 0xfe4f],
  [0xff00, 0xffef],
])

/** Of HarfBuzz: keeps the box that stands for a character no font of the machine has. Without it there is a gap, which nobody sees. */
const KEEP_BOX = 0x40
/** Of HarfBuzz: the set of the layout features that are kept. */
const FEATURES = 6

await script(async () => {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) throw new Stop('node build/fonts.mjs <folder>: see the head of this file.')
  const packages = resolve(folder, 'node_modules')
  const required = createRequire(join(packages, 'fonts.mjs'))
  const { convert } = required('fontverter')
  const wasm = readFileSync(required.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'))
  mkdirSync(TARGET, { recursive: true })
  for (const { name, source, file } of FONTS) {
    const sourceFolder = join(packages, '@expo-google-fonts', source)
    const whole = readFileSync(join(sourceFolder, '400Regular', file))
    const font = await convert(await subset(wasm, whole, characters()), 'woff2')
    writeFileSync(join(TARGET, `${name}.woff2`), font)
    copyFileSync(join(sourceFolder, 'LICENSE_FONT'), join(TARGET, `${name}-OFL.txt`))
    say(`${name}: ${Math.round(font.length / 1024)} KB`)
  }
  return 0
})

/**
 * The font with these characters alone.
 * @param {Buffer} wasm
 * @param {Buffer} whole
 * @param {string} text
 */
async function subset(wasm, whole, text) {
  // Node's types do not know it.
  const { WebAssembly } = /** @type {any} */ (globalThis)
  const { instance } = await WebAssembly.instantiate(wasm)
  const { memory, ...harfbuzz } = instance.exports
  harfbuzz._initialize()
  const at = harfbuzz.malloc(whole.length)
  new Uint8Array(memory.buffer).set(whole, at)
  const face = harfbuzz.hb_face_create(harfbuzz.hb_blob_create(at, whole.length, 0, 0, 0), 0)
  const input = harfbuzz.hb_subset_input_create_or_fail()
  harfbuzz.hb_subset_input_set_flags(input, KEEP_BOX)
  const features = harfbuzz.hb_subset_input_set(input, FEATURES)
  harfbuzz.hb_set_clear(features)
  harfbuzz.hb_set_invert(features)
  const wanted = harfbuzz.hb_subset_input_unicode_set(input)
  for (const character of text) harfbuzz.hb_set_add(wanted, character.codePointAt(0))
  const small = harfbuzz.hb_subset_or_fail(face, input)
  if (small === 0) throw new Stop('HarfBuzz could not cut the font down.')
  const blob = harfbuzz.hb_face_reference_blob(small)
  const from = harfbuzz.hb_blob_get_data(blob, 0)
  return Buffer.from(new Uint8Array(memory.buffer, from, harfbuzz.hb_blob_get_length(blob)))
}

/** @returns {string} */
function characters() {
  const blocks = BLOCKS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  )
  return `${gb2312()}${blocks.join('')}${readFileSync(BEYOND_GB2312, 'utf8').replaceAll('\n', '')}`
}

/** All its 94 × 94 places, as far as they are taken. */
function gb2312() {
  const places = Array.from({ length: 94 }, (_, at) => at + 0xa1)
  const bytes = places.flatMap((high) => places.flatMap((low) => [high, low]))
  // GB18030 fills the places that GB2312 leaves free with characters of private use, which no font here has.
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes))
}
