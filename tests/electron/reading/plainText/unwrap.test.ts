import { expect, it } from 'vitest'
import { unwrapped, unwrappedParagraphs } from '../../../../electron/reading/plainText/unwrap.ts'

it('joins words and numbers that were broken', () => expect(unwrapped('不少于4\n6116小\n时')).toBe('不少于46116小时'))
it('keeps the break before a numbered paragraph behind a short line', () => {
  expect(unwrappedParagraphs('一、加强综治中心建设，保障设备正常使用，维护平安稳\n定。\n二、培训。')).toBe(
    '一、加强综治中心建设，保障设备正常使用，维护平安稳定。\n二、培训。',
  )
})
it('joins a full line with a number that happens to begin the next', () => {
  expect(unwrappedParagraphs('一年服务工时不低于四万小时。\n2、服务不低于二万人次的要')).not.toContain('\n')
})
