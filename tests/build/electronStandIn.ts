/**
 * A folder in place of Electron's own, for packing where its binary cannot be had. It holds what a packer touches: the
 * executable, here without code but with Electron's fuse wire, and for Windows a real, empty program file whose resources
 * can be edited; the licences; the languages.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/** Marks the fuse wire in every Electron binary. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const WIRE_VERSION = 1

/** The switches of wire version 1 in their order; '1' is on. As Electron ships them. */
const SHIPPED_FUSES = {
  runAsNode: '1',
  enableCookieEncryption: '0',
  enableNodeOptionsEnvironmentVariable: '1',
  enableNodeCliInspectArguments: '1',
  enableEmbeddedAsarIntegrityValidation: '0',
  onlyLoadAppFromAsar: '0',
  loadBrowserProcessSpecificV8Snapshot: '0',
  grantFileProtocolExtraPrivileges: '1',
}

export type Fuses = Record<keyof typeof SHIPPED_FUSES, string>

const LANGUAGES = ['de', 'en-US', 'zh-CN', 'zh-TW']

/** Writes the stand-in into `folder`, which is made. */
export async function writeElectronStandIn(folder: string, platform: 'linux' | 'win32'): Promise<void> {
  await mkdir(join(folder, 'resources'), { recursive: true })
  await mkdir(join(folder, 'locales'))
  const isWindows = platform === 'win32'
  const files: [string, string | Uint8Array][] = [
    [isWindows ? 'electron.exe' : 'electron', isWindows ? windowsProgram(fuseWire()) : fuseWire()],
    ['LICENSE', 'Electron'],
    ['LICENSES.chromium.html', 'Chromium'],
    ['version', '0.0.0'],
    ...LANGUAGES.map((language): [string, string] => [join('locales', `${language}.pak`), '']),
  ]
  for (const [name, content] of files) await writeFile(join(folder, name), content)
}

/** The fuses of a packed executable. */
export function readFuses(executable: Buffer): Fuses {
  const wire = executable.indexOf(SENTINEL) + SENTINEL.length
  if (wire < SENTINEL.length) throw new Error('no fuse wire in the executable')
  const names = Object.keys(SHIPPED_FUSES) as (keyof Fuses)[]
  const states = names.map((name, index): [keyof Fuses, string] => [
    name,
    String.fromCharCode(executable[wire + 2 + index] ?? 0),
  ])
  return Object.fromEntries(states) as Fuses
}

function fuseWire(): Buffer {
  const states = Object.values(SHIPPED_FUSES).join('')
  return Buffer.concat([Buffer.from(SENTINEL), Buffer.from([WIRE_VERSION, states.length]), Buffer.from(states)])
}

function windowsProgram(content: Buffer): Uint8Array {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  program.setExtraData(content)
  return new Uint8Array(program.generate())
}
