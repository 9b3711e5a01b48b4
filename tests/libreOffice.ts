/**
 * LibreOffice without a window, as the other program that prints a workbook of ours: in a profile of its own, started for each
 * conversion, since that is how it converts files. It is shown fonts as an office's machine has them, whatever this one has:
 * Arial's widths, by which columns are measured, and a Song and a Hei where those of Windows are missing.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

export interface Converter {
  /** Converts an .xlsx file and returns the path of the PDF, or null where that takes longer than `limit`, in milliseconds. */
  toPdf(workbook: string, limit: number): Promise<string | null>
}

const SUBSTITUTES = { 宋体: 'AR PL SungtiL GB', 仿宋: 'AR PL SungtiL GB', 黑体: 'WenQuanYi Zen Hei' } as const

/** `folder` holds its profile and its PDFs. The first conversion makes the profile. */
export function libreOffice(folder: string): Converter {
  const out = join(folder, 'converted')
  mkdirSync(out, { recursive: true })
  const fonts = join(folder, 'fonts.conf')
  writeFileSync(fonts, fontsOfOffice(folder))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  return {
    async toPdf(workbook, limit) {
      const words = [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, workbook]
      const isDone = await runWithin('soffice', words, { ...process.env, FONTCONFIG_FILE: fonts }, limit)
      return isDone ? join(out, `${basename(workbook, '.xlsx')}.pdf`) : null
    },
  }
}

/** Fontconfig's own rules take Liberation Sans for Arial; it lies in the package of the PDF reader. */
function fontsOfOffice(folder: string): string {
  const pdfReader = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const rules = Object.entries(SUBSTITUTES).map(
    ([name, substitute]) =>
      `<alias binding="same"><family>${name}</family><prefer><family>${name}</family><family>${substitute}</family></prefer></alias>`,
  )
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include>/etc/fonts/fonts.conf</include>
<dir>${join(pdfReader, 'standard_fonts')}</dir>
<cachedir>${join(folder, 'font-cache')}</cachedir>
${rules.join('\n')}
</fontconfig>
`
}

/** Whether the program ended in time; otherwise it is ended with its helpers. Throws where it fails. */
async function runWithin(
  program: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  limit: number,
): Promise<boolean> {
  const child = spawn(program, words, { stdio: 'ignore', detached: true, env })
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    // A group of its own: the program proper is a helper of the one that was started.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }, limit)
  try {
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
    if (!isLate && code !== 0) throw new Error(`${program} ended with ${code}`)
    return !isLate
  } finally {
    clearTimeout(timer)
  }
}
