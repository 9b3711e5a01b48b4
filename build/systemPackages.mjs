/**
 * The programs and fonts outside npm that the tests need: a browser to drive and to print with, Chinese fonts to measure, and
 * two independent readers of what we make. On Debian they are fetched as root; elsewhere the tests do not start without
 * them, because a test that is left out proves nothing. The program itself needs none of this to start.
 */
import { accessSync, constants, mkdirSync, openSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ROOT, Stop, say } from './project.mjs'
import { output, run } from './run.mjs'

const LOG = join(ROOT, '.cache', 'apt.log')

/**
 * @typedef {object} Machine what is installed
 * @property {(name: string) => boolean} hasProgram
 * @property {readonly string[]} chineseFonts families, in every language that names them
 */

/**
 * @typedef {object} Need
 * @property {string} name
 * @property {readonly string[]} packages Debian's
 * @property {(machine: Machine) => boolean} isMet
 */

const BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

/** Fonts that the expected row heights and pages were measured with. */
const FONTS = ['WenQuanYi Zen Hei', 'AR PL SungtiL GB']

/** @type {readonly Need[]} */
const NEEDS = [
  {
    name: 'Chromium',
    packages: ['chromium'],
    isMet: ({ hasProgram }) => BROWSERS.some(hasProgram),
  },
  {
    name: `中文字体 Chinese fonts (${FONTS.join(', ')})`,
    packages: ['fontconfig', 'fonts-wqy-zenhei', 'fonts-arphic-gbsn00lp'],
    isMet: ({ chineseFonts }) => FONTS.every((font) => chineseFonts.some((installed) => installed.includes(font))),
  },
  {
    name: 'poppler (pdftotext, pdfinfo, pdftoppm)',
    packages: ['poppler-utils'],
    isMet: ({ hasProgram }) => ['pdftotext', 'pdfinfo', 'pdftoppm'].every(hasProgram),
  },
  {
    name: 'LibreOffice Calc',
    packages: ['libreoffice-calc'],
    isMet: ({ hasProgram }) => hasProgram('soffice'),
  },
]

/**
 * What is missing on this machine.
 * @param {Machine} machine
 * @returns {readonly Need[]}
 */
export function missingNeeds(machine) {
  return NEEDS.filter((need) => !need.isMet(machine))
}

/** Installs what is missing, as far as that is allowed here. Throws Stop, saying what to do, where it is not. */
export async function ensureSystemPackages() {
  const missing = missingNeeds(await inspectMachine())
  if (missing.length === 0) return
  const names = missing.map(({ name }) => name).join('、')
  const packages = missing.flatMap((need) => need.packages)
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) throw new Stop(byHand(names, packages))
  say(`测试需要 ${names}，正在安装 Debian 软件包：${packages.join(' ')}…… Installing what the tests need.`)
  await install(packages)
  const still = missingNeeds(await inspectMachine())
  if (still.length > 0)
    throw new Stop(
      byHand(
        still.map(({ name }) => name).join('、'),
        still.flatMap((need) => need.packages),
      ),
    )
}

/**
 * @param {string} names
 * @param {readonly string[]} packages
 */
function byHand(names, packages) {
  return (
    `测试需要 ${names}，本机没有，也不能自动安装（需要 Debian 系统的 root 权限）。请让管理员执行：\n` +
    `The tests need what is named above, and it cannot be installed from here. Ask an administrator to run:\n` +
    `  apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`
  )
}

/** @param {readonly string[]} packages */
async function install(packages) {
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  const log = openSync(LOG, 'w')
  /** @type {import('node:child_process').SpawnOptions} */
  const options = { stdio: ['ignore', log, log], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  const quiet = ['-q', '-y', '-o', 'Dpkg::Use-Pty=0', '-o', 'Acquire::Retries=3']
  const steps = [
    [...quiet, 'update'],
    [...quiet, 'install', '--no-install-recommends', ...packages],
  ]
  for (const words of steps) {
    if ((await run('apt-get', words, options)) === 0) continue
    const tail = readFileSync(LOG, 'utf8').trimEnd().split('\n').slice(-30).join('\n')
    throw new Stop(`${tail}\napt-get ${words.at(-1)} 失败，完整记录在 ${LOG}。 apt-get failed; its log is there.`)
  }
}

/** @returns {Promise<Machine>} */
async function inspectMachine() {
  const fonts = await output('fc-list', [':lang=zh', 'family'])
  return { hasProgram: isOnPath, chineseFonts: (fonts ?? '').split('\n') }
}

/** @param {string} name */
function isOnPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, name)))
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
