import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { NO_LIST, type OpenList, withMark, withSuggestions } from '../../../renderer/suggesting/openList.ts'
import { editorAria, SuggestionList } from '../../../renderer/suggesting/SuggestionList.tsx'

const list: OpenList<null> = withSuggestions(NO_LIST, [
  { text: 'X月X日前完成', detail: '常用：培训类', changes: null, blank: { start: 0, end: 4 } },
  { text: '≥95%', detail: '', changes: null, blank: null },
])

function html(shown: OpenList<null>): string {
  const nothing = () => undefined
  const cell = { top: 0, bottom: 30, left: 0, right: 100 }
  return renderToStaticMarkup(
    <SuggestionList id="values" label="建议的指标值" list={shown} cell={cell} onMark={nothing} onTake={nothing} />,
  )
}

test('each suggestion is an option with its words and its whence', () => {
  expect(html(list)).toContain('role="listbox" id="values" aria-label="建议的指标值"')
  expect(html(list).match(/role="option"/g)).toHaveLength(2)
  expect(html(list)).toMatch(/X月X日前完成<.*常用：培训类<.*≥95%</)
})

test('a suggestion without a whence has no empty place for one', () => {
  expect(html(list).match(/suggestion-detail/g)).toHaveLength(1)
})

test('the editor is told which option is marked by the same name that the option has', () => {
  const onSecond = withMark(list, 1)
  const name = editorAria('values', onSecond)['aria-activedescendant']
  expect(html(onSecond)).toMatch(new RegExp(`id="${name}"[^>]*aria-selected="true"`))
  expect(html(onSecond).match(/aria-selected="true"/g)).toHaveLength(1)
  expect(editorAria('values', list)['aria-activedescendant']).toBeUndefined()
})

test('a closed or empty list shows nothing and the editor says nothing of it', () => {
  for (const closed of [NO_LIST, { ...list, dismissed: true }]) {
    expect(html(closed)).toBe('')
    expect(Object.values(editorAria('values', closed)).every((value) => value === undefined)).toBe(true)
  }
})
