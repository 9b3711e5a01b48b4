import { expect, test } from 'vitest'
import { RULES } from '../../../shared/checks/catalogue.ts'
import { checksPage } from './checksPage.ts'

test('every rule stands on the page once', () => {
  const page = checksPage()
  for (const { id } of RULES) expect(page.split(`\`${id}\`\n`)).toHaveLength(2)
})

// After a change of the catalogue: vitest run --project unit tests/shared/checks/checksPage -u
test('the page of all rules beside the manual is the catalogue’s', async () => {
  await expect(checksPage()).toMatchFileSnapshot('../../../docs/checks.md')
})
