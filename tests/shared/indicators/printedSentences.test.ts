import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readPrintedSentences } from '../../../shared/indicators/printedSentences.ts'
import { parsePatiently, printIndicators } from '../../../shared/indicators/sentence.ts'
import { sampleTable } from '../../../shared/sample/sample.ts'

it('reads every cell of the published table, and reads it as the patient reading does', () => {
  const projects = sampleTable(() => 'id').units.flatMap((unit) => unit.projects)
  for (const { indicators } of projects) {
    const text = printIndicators(indicators)
    expect(readPrintedSentences(text)).toEqual(indicators.map(({ id: _, ...content }) => content))
    expect(readPrintedSentences(text)).toEqual(parsePatiently(text))
  }
})

it('leaves to the patient reading what it is not sure of', () => {
  const sentence = '1、1-产出指标；11-数量指标；甲；实施周期指标值:1；年度指标值:1。'
  expect(readPrintedSentences(sentence)).toHaveLength(1)
  for (const text of [
    '',
    '见附件',
    sentence.slice(0, -1),
    `${sentence}\n`,
    sentence.replace('甲', '甲；乙'),
    sentence.replace('1-', ''),
    sentence.replace(':', '：'),
    sentence.replace('1、', '2、'),
    sentence.replace(':1；', ':；'),
    sentence.replace(':1；', ':1；年度指标值:2；'),
    sentence + sentence,
  ])
    expect(readPrintedSentences(text), text).toBe(null)
})

/** Pieces of sentences, right and wrong, in any order. */
const PIECES = [
  '1、1-产出指标；11-数量指标；甲；实施周期指标值:1；年度指标值:1。',
  '2、2-效益指标；22-社会效益；乙；实施周期指标值:2；年度指标值:2。',
  '1、1-产出指标；11-数量指标；',
  '2、1-产出指标；',
  '11-数量指标；',
  '甲',
  '率2、',
  '；实施周期指标值:',
  '；年度指标值:',
  '；年度指标值：',
  '指标值:',
  '5',
  '3、',
  '。2、',
  '。',
  '；',
  ';',
  '①',
  '（2）',
  ' ',
]

it('never reads anything otherwise than the patient reading', () => {
  let read = 0
  const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 })
  const few = fc.array(fc.constantFrom(...PIECES), { maxLength: 2 })
  const built = fc.tuple(few, few).map(([inName, inValue]) => {
    const value = inValue.join('')
    return `1、1-产出指标；11-数量指标；甲${inName.join('')}；实施周期指标值:${value}1；年度指标值:${value}1。2、2-效益；22-满意；乙；实施周期指标值:2；年度指标值:${value}。`
  })
  fc.assert(
    fc.property(
      fc.oneof(
        pieces.map((parts) => parts.join('')),
        built,
      ),
      (text) => {
        const contents = readPrintedSentences(text)
        if (contents === null) return
        read += 1
        expect(contents).toEqual(parsePatiently(text))
      },
    ),
    { numRuns: 5_000 },
  )
  expect(read).toBeGreaterThan(100)
})
