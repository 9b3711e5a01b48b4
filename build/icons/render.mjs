/**
 * Renders the icons' SVG files to the PNG sizes that Linux asks for and to the one file that Windows wants. Run by hand after
 * a change to the drawings (`node build/icons/render.mjs`); the results are kept in the repository, so that packing needs no
 * browser. Chromium is found where Debian puts it, or named by CHROMIUM.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

/** In pixels. Up to SMALL_UP_TO the drawing without fine lines is used. */
const PNG_SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]
const SMALL_UP_TO = 48

/** @param {string} name */
const path = (name) => fileURLToPath(new URL(name, import.meta.url))

/** @type {Map<number, Buffer>} */
const images = new Map()
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' })
try {
  const page = await browser.newPage()
  for (const size of PNG_SIZES) {
    const drawing = readFileSync(path(size <= SMALL_UP_TO ? 'icon-small.svg' : 'icon.svg'), 'base64')
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(
      `<body style="margin:0"><img style="display:block" width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`,
    )
    const image = await page.screenshot({ omitBackground: true })
    images.set(size, image)
    writeFileSync(path(`${size}x${size}.png`), image)
  }
} finally {
  await browser.close()
}
writeFileSync(path('icon.ico'), icoOf(ICO_SIZES))

/**
 * A directory of PNG images, as Windows reads since Vista: 6 bytes of header, 16 for each image, the images.
 * @param {readonly number[]} sizes
 */
function icoOf(sizes) {
  const header = Buffer.alloc(6 + 16 * sizes.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(sizes.length, 4)
  const bodies = sizes.map((size) => images.get(size) ?? Buffer.alloc(0))
  let offset = header.length
  sizes.forEach((size, index) => {
    const entry = 6 + 16 * index
    const body = bodies[index] ?? Buffer.alloc(0)
    // 256 does not fit a byte and is written as 0.
    header.writeUInt8(size % 256, entry)
    header.writeUInt8(size % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(body.length, entry + 8)
    header.writeUInt32LE(offset, entry + 12)
    offset += body.length
  })
  return Buffer.concat([header, ...bodies])
}
