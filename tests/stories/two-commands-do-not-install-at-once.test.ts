import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'vigie-alone-'))
const lock = join(folder, 'at-work')
const told = join(folder, 'told')
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  rmSync(lock, { force: true })
  writeFileSync(told, '')
})

/**
 * A command that says when it begins and ends its work, alone where all are; `ends` is how. It works until it is told to
 * end, and hears that as well before it has begun.
 */
function command(name: string, ends: 'well' | 'fails' | 'killed' = 'well') {
  const last = { well: '', fails: 'process.exit(1)', killed: "process.kill(process.pid, 'SIGKILL')" }[ends]
  const child = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { appendFileSync } from 'node:fs'
    const { alone } = await import(${JSON.stringify(new URL('../../bin/lib/alone.js', import.meta.url).href)})
    const say = (word) => appendFileSync(${JSON.stringify(told)}, '${name} ' + word + '\\n')
    await alone(async () => {
      say('begins')
      for await (const _ of process.stdin) break
      say('ends')
      ${last}
    }, ${JSON.stringify(lock)})`
  ])
  let said = ''
  const waits = new Promise<void>((resolve) => {
    child.stdout.on('data', (text) => {
      said += String(text)
      if (said.includes('waiting for it')) resolve()
    })
  })
  return { waits, end: () => child.stdin.end('.'), ended: once(child, 'close').then(() => said) }
}
const run = (name: string, ends?: 'fails' | 'killed') => {
  const one = command(name, ends)
  one.end()
  return one.ended
}
const order = () => readFileSync(told, 'utf8').trim().split('\n')

test('two that come at once work one after the other, and the second says that it waits', async () => {
  const both = [command('one'), command('two')]
  await Promise.race(both.map(({ waits }) => waits))
  for (const { end } of both) end()
  const said = await Promise.all(both.map(({ ended }) => ended))
  const names = order().map((line) => line.split(' ')[0])
  expect([names[0], names[2]]).toEqual([names[1], names[3]])
  expect(new Set(names).size).toBe(2)
  expect(said.filter((words) => words.includes('waiting for it')).length).toBe(1)
})

test('one that failed, was killed, or fell silent keeps nobody waiting', async () => {
  for (const ends of ['fails', 'killed'] as const) {
    await run('one', ends)
    await run('two')
    expect(order().slice(-2)).toEqual(['two begins', 'two ends'])
  }
  // A number that another program has since.
  writeFileSync(lock, String(process.pid))
  utimesSync(lock, new Date(), new Date(Date.now() - 60_000))
  await run('three')
  expect(order().slice(-2)).toEqual(['three begins', 'three ends'])
})
