import { describe, expect, test } from 'vitest'
import { LENGTH_RULES } from '../../../../shared/checks/texts/lengths.ts'
import type { Project } from '../../../../shared/form.ts'
import { indicator, project, table, unit, verbatim } from '../exampleTables.ts'
import { saidBy } from '../foundBy.ts'

function check(name: string, change: Partial<Project>, expected: string[]): void {
  test(name, () => {
    expect(saidBy(LENGTH_RULES, table([unit([project({ fiscal: '26.00' }, change)])]))).toEqual(expected)
  })
}

describe('a goal', () => {
  check('of 20 characters is long enough', { goal: '慰'.repeat(20) }, [])
  check('of 19 is not, blanks and lines apart', { goal: ` ${'慰'.repeat(10)}\n${'问'.repeat(9)} ` }, [
    '绩效目标只有 19 字，请写明要办成什么事、达到什么程度',
  ])
  check('that is empty is for another rule to name', { goal: ' ' }, [])
  check('of 450 characters is short enough', { goal: '慰'.repeat(450) }, [])
  check('of 451 is not', { goal: '慰'.repeat(451) }, ['绩效目标有 451 字，超过 450 字，请精简'])
  check('is counted in characters, not in the halves that rare ones are made of', { goal: '𠮷'.repeat(20) }, [])
})

describe('a name', () => {
  check('of 100 characters is short enough', { name: '慰'.repeat(100) }, [])
  check('of a project may be too long', { name: '慰'.repeat(101) }, ['项目名称有 101 字，超过 100 字，请精简'])
  check('of an indicator too', { indicators: [indicator({ name: '慰'.repeat(101) })] }, [
    '第 1 条指标的名称有 101 字，超过 100 字，请精简',
  ])
})

describe('a value', () => {
  check('of 30 characters is short enough', { indicators: [indicator({ cycleValue: '慰'.repeat(30) })] }, [])
  check(
    'that stands twice is named once',
    {
      indicators: [indicator({ cycleValue: '慰'.repeat(31), annualValue: '慰'.repeat(31) })],
    },
    ['第 1 条指标的实施周期指标值、年度指标值有 31 字，宜写成能对照的数，或分成几条指标'],
  )
  check('in text that is no indicator is not looked for', { indicators: [verbatim('慰'.repeat(200))] }, [])
})
