import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ImportReport } from '../../../renderer/importing/ImportReport.tsx'
import type { Imported } from '../../../renderer/importing/readFile.ts'
import { summarise } from '../../../renderer/importing/summary.ts'
import { emptyTable, type TargetTable } from '../../../shared/form.ts'
import { tableOfReading } from '../../../shared/reading.ts'
import { readingOfSample } from './reading.ts'

let made = 0
const newId = () => `row-${made++}`
const nothing = () => undefined

function text(imported: Imported, current: TargetTable | null): string {
  const handlers = { onAdd: nothing, onReplace: nothing, onAnother: nothing, onClose: nothing }
  const html = renderToStaticMarkup(<ImportReport imported={imported} current={current} {...handlers} />)
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

function read(): Imported {
  const reading = readingOfSample()
  const table = tableOfReading(reading.form, newId)
  return { kind: 'read', reading, table, summary: summarise(reading, table) }
}

test('the report says what was read, whether the totals hold, and every remark with its cell', () => {
  const shown = text(read(), null)
  for (const part of [
    '去年.xlsx',
    '目标表',
    '文件中没有写明',
    '1 个单位，14 个项目，34 条绩效指标',
    '文件少 2.66',
    '相符',
  ])
    expect(shown).toContain(part)
  expect(shown).toMatch(/需要留意 1 处 B5 合计不符/)
  expect(shown).toMatch(/没有导入 1 处 A30 表后的备注/)
  expect(shown).not.toContain('程序推定')
})

test('a table can only be replaced where there is one', () => {
  expect(text(read(), null)).not.toContain('替换当前表')
  expect(text(read(), emptyTable(newId))).toContain('替换当前表“未命名部门”')
})

test('a refusal offers another file and nothing to take in', () => {
  const shown = text({ kind: 'refused', message: '设有打开密码' }, emptyTable(newId))
  expect(shown).toContain('设有打开密码')
  expect(shown).not.toMatch(/作为新表|替换/)
})
