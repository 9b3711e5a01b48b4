import { expect, test } from 'vitest'
import type { Finding } from '../../../shared/checks/finding.ts'
import { bringingBack, settingAside } from '../../../shared/checks/settingAside.ts'
import { checkTable } from '../../../shared/checks/tableChecker.ts'
import { emptyTable } from '../../../shared/form.ts'
import { changeSetting, DEFAULT_SETTINGS, type DocumentSettings, type Setting } from '../../../shared/settings.ts'
import { tableTotals } from '../../../shared/totals.ts'

let made = 0
const table = emptyTable(() => `id-${made++}`)
const check = (settings: DocumentSettings) => checkTable(table, tableTotals(table), settings)
const withSetting = (settings: DocumentSettings, setting: Setting) => changeSetting(settings, setting).settings
const [first, ...others] = check(DEFAULT_SETTINGS).findings as readonly [Finding, ...Finding[]]
const aside = withSetting(DEFAULT_SETTINGS, settingAside(DEFAULT_SETTINGS, table.id, first, '科室已同意'))

test('what is set aside is found no more, but kept with its reason', () => {
  const { findings, setAside } = check(aside)
  expect(findings).toEqual(others)
  expect(setAside).toEqual([{ finding: first, reason: '科室已同意' }])
})

test('setting it aside again only changes the reason', () => {
  const again = withSetting(aside, settingAside(aside, table.id, first, ''))
  expect(again.setAside).toHaveLength(1)
  expect(check(again).setAside.map(({ reason }) => reason)).toEqual([''])
})

test('what is brought back counts again, and nothing of it is kept', () => {
  const back = withSetting(aside, bringingBack(aside, table.id, first))
  expect(back.setAside).toEqual([])
  expect(check(back).findings).toEqual(check(DEFAULT_SETTINGS).findings)
})

test('another table’s finding of the same words is another finding', () => {
  expect(withSetting(aside, bringingBack(aside, 'another-table', first))).toEqual(aside)
  expect(
    check(withSetting(DEFAULT_SETTINGS, settingAside(DEFAULT_SETTINGS, 'another-table', first, ''))).setAside,
  ).toEqual([])
})

test('a project that was moved to another unit is brought back all the same', () => {
  const ofProject = check(DEFAULT_SETTINGS).findings.find(({ place }) => place.projectId !== null) as Finding
  const settings = withSetting(DEFAULT_SETTINGS, settingAside(DEFAULT_SETTINGS, table.id, ofProject, ''))
  const moved = { ...ofProject, place: { ...ofProject.place, unitId: 'elsewhere' } }
  expect(withSetting(settings, bringingBack(settings, table.id, moved)).setAside).toEqual([])
})
