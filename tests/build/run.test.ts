/** Running other programs: what comes back from them, and that none is left behind. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { output, run } from '../../build/run.mjs'

const RUN = fileURLToPath(new URL('../../build/run.mjs', import.meta.url))
const node = (script: string): Promise<number> => run(process.execPath, ['-e', script])

test('the exit code is the program’s own, and tells a signal or a missing program apart', async () => {
  expect(await node('')).toBe(0)
  expect(await node('process.exit(3)')).toBe(3)
  expect(await node('process.kill(process.pid, "SIGKILL")')).toBe(137)
  expect(await run('/no/such/program', [])).toBe(127)
})

test('what a program prints is read whole; a failing or missing one has printed nothing', async () => {
  expect(await output(process.execPath, ['-p', '"表"'])).toBe('表\n')
  expect(await output(process.execPath, ['-e', 'console.log(1); process.exit(1)'])).toBeNull()
  expect(await output('/no/such/program', [])).toBeNull()
})

/** A shell that runs a script that runs a program, as npm does; the program prints its process id and stays. */
async function startUnderShell(environment: NodeJS.ProcessEnv): Promise<{ shell: ChildProcess; program: number }> {
  const program = 'console.log(process.pid); setInterval(() => {}, 1000)'
  const script = `import { run } from ${JSON.stringify(RUN)}; await run(process.execPath, ['-e', ${JSON.stringify(program)}])`
  const shell = spawn('sh', ['-c', '"$NODE" --input-type=module -e "$SCRIPT"; exit $?'], {
    env: { ...process.env, ...environment, NODE: process.execPath, SCRIPT: script },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!shell.stdout) throw new Error('no output to read')
  const [line] = await once(createInterface({ input: shell.stdout }), 'line')
  return { shell, program: Number(line) }
}

test('when npm and its shell are ended, the program ends too', async () => {
  const { shell, program } = await startUnderShell({ npm_lifecycle_event: 'start' })
  expect(isRunning(program)).toBe(true)
  const closed = once(shell, 'close')
  shell.kill('SIGTERM')
  // The pipe closes with the last process that holds it.
  await closed
  expect(isRunning(program)).toBe(false)
})

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch {
    return false
  }
}
