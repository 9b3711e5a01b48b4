import { expect, test } from 'vitest'
import { type Question, Questions } from '../../../renderer/questions/questions.ts'

const first: Question = { text: '一？', choices: [{ key: 'yes', label: '是' }] }
const second: Question = { ...first, text: '二？' }

test('whoever asks gets the answer, and the question is gone', async () => {
  const questions = new Questions()
  const answer = questions.ask(first)
  expect(questions.open.get()).toMatchObject(first)
  questions.answer('yes')
  expect(questions.open.get()).toBe(null)
  expect(await answer).toBe('yes')
})

test('a second question waits for the first', async () => {
  const questions = new Questions()
  const answers = [questions.ask(first), questions.ask(second)]
  expect(questions.open.get()?.text).toBe('一？')
  questions.answer(null)
  expect(questions.open.get()?.text).toBe('二？')
  questions.answer('yes')
  expect(await Promise.all(answers)).toEqual([null, 'yes'])
})

test('the same question asked again is a new one', async () => {
  const questions = new Questions()
  void questions.ask(first)
  const number = questions.open.get()?.number
  questions.answer(null)
  void questions.ask(first)
  expect(questions.open.get()?.number).not.toBe(number)
})

test('an answer to nothing does nothing', () => {
  const questions = new Questions()
  questions.answer('yes')
  expect(questions.open.get()).toBe(null)
})
