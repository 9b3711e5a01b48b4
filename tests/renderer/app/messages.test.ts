import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Messages } from '../../../renderer/app/messages.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('news goes away by itself, a problem stays until it is dismissed', () => {
  const messages = new Messages()
  messages.say('已导出')
  expect(messages.current.get()).toEqual({ text: '已导出', tone: 'news' })
  vi.runAllTimers()
  expect(messages.current.get()).toBeNull()
  messages.fail('磁盘已满')
  vi.runAllTimers()
  expect(messages.current.get()).toEqual({ text: '磁盘已满', tone: 'problem' })
  messages.dismiss()
  expect(messages.current.get()).toBeNull()
})

test('news goes when the user goes on to something else, a problem does not', () => {
  const messages = new Messages()
  messages.say('“abc”不是金额')
  messages.goOn()
  expect(messages.current.get()).toBeNull()
  messages.fail('与后台的连接已断开')
  messages.goOn()
  expect(messages.current.get()?.text).toBe('与后台的连接已断开')
})

test('news covers a problem only for a while: it comes back until it is dismissed', () => {
  const messages = new Messages()
  messages.fail('还没有保存')
  messages.say('已复制 4 个单元格')
  messages.say('已粘贴 4 个单元格')
  expect(messages.current.get()?.text).toBe('已粘贴 4 个单元格')
  vi.runAllTimers()
  expect(messages.current.get()).toEqual({ text: '还没有保存', tone: 'problem' })
  messages.dismiss()
  expect(messages.current.get()).toBeNull()
})

test('a refusal stays until its text is another, and then gives way to what it covered', () => {
  const messages = new Messages()
  messages.fail('还没有保存')
  messages.refuse('“x1”不是金额')
  vi.runAllTimers()
  expect(messages.current.get()).toEqual({ text: '“x1”不是金额', tone: 'refusal' })
  messages.refuse(null)
  expect(messages.current.get()?.text).toBe('还没有保存')
  messages.refuse(null)
  expect(messages.current.get()?.text).toBe('还没有保存')
})

test('the end of older news does not take a newer message away', () => {
  const messages = new Messages()
  messages.say('第一')
  messages.fail('第二')
  vi.runAllTimers()
  expect(messages.current.get()?.text).toBe('第二')
})
