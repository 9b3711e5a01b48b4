import { expect, test } from 'vitest'
import { RULE_SUBJECTS } from '../../../renderer/checks/ruleSubjects.ts'
import { RULES_TEXTS } from '../../../renderer/checks/texts.ts'
import { RULES } from '../../../shared/checks/catalogue.ts'

test('every rule of the catalogue can be switched in exactly one place, under a subject with a name', () => {
  const listed = RULE_SUBJECTS.flatMap(({ rules }) => rules.map(({ id }) => id))
  expect(listed.toSorted()).toEqual(RULES.map(({ id }) => id).toSorted())
  expect(RULE_SUBJECTS.map(({ title }) => title)).not.toContain(RULES_TEXTS.subjects.others)
})
