/** Which Node runs the program. */
import { expect, test } from 'vitest'
import { chooseNode } from '../../build/node.mjs'

const OWN = '/project/node_modules/node/bin/node'
const RUNNING = '/usr/bin/node'

function check(own: string | null, version: string, expected: string | null): void {
  expect(chooseNode(own, RUNNING, version), version).toBe(expected)
}

test('the one from npm whenever it is there, so that everybody runs the same', () => {
  for (const version of ['18.0.0', '20.19.1', '22.12.0', '26.0.0']) check(OWN, version, OWN)
})

test('else the running one from 22.12 on, and none before', () => {
  for (const version of ['22.12.0', '22.13.1', '23.0.0', '24.1.0', '100.0.0']) check(null, version, RUNNING)
  for (const version of ['18.20.0', '20.99.0', '22.11.9', '22.2.0', '9.12.0']) check(null, version, null)
})
