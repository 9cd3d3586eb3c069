import { spawnSync } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { actions } from '#mandate/permissions.ts'
import { sources } from '#mandate/recommendations/recommendation.ts'
import { projectRoot } from '#platform/project-root.ts'
import { main } from '../../src/cli/main.ts'
import { commands } from '../../src/cli/table.ts'

// Over 20 s: twelve commands are processes of their own, and nearly all are run here with a word too many.

const all = Object.entries(commands)

function vigie(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${projectRoot}/src/cli/main.ts`, ...args], {
    encoding: 'utf8'
  })
  return { status, stdout, stderr }
}

test('--help lists every command', () => {
  const { status, stdout } = vigie('--help')
  expect(status).toBe(0)
  for (const [name] of all) expect(stdout).toContain(`vigie ${name}`)
})

test.each(all)('vigie %s has its own help and names its permission', async (name, load) => {
  const { command } = await load()
  expect(command.name).toBe(name)
  expect(command.usage).toContain(`vigie ${name}`)
  expect(actions).toContain(command.permission)
  for (const { help } of Object.values(command.options)) expect(help.length).toBeGreaterThan(0)
})

test('what a column takes of a closed list stands in the help', async () => {
  const { command } = await commands['import uhri']!()
  for (const source of sources) expect(command.more?.join(' ')).toContain(source)
})

test.each(all)('vigie %s refuses a word that it has no use for', async (name, load) => {
  const { words = 0, failsWith = 2 } = (await load()).command
  if (words === Infinity)
    return expect([
      'search',
      'letter show',
      'letter document',
      'letter deliver',
      'letter correct',
      'tray',
      'mail'
    ]).toContain(name)
  // Asked in this process, a second less for each; that a process says and ends so is asked below.
  const said = vi.spyOn(console, 'error').mockReturnValue()
  const status = await main([...name.split(' '), ...Array<string>(words).fill('send'), 'stray'])
  const stderr = said.mock.calls.join('\n')
  said.mockRestore()
  expect(stderr).toContain('"stray" is too much')
  expect(status).toBe(failsWith)
})

test.each([
  [['--help'], 0],
  [['reference', 'load', '/tmp'], 2],
  [['reminders', 'due', 'stray'], 2],
  [['log', 'verify', '--help'], 0],
  [['log', '--help'], 0],
  [['nonsense'], 2],
  [['log'], 2],
  [['log', 'verify', '--nonsense'], 2],
  [['backup'], 2],
  [['backup', '--to', '/tmp/x', '--recipient', 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'], 2],
  [['restore', '/nowhere/x.age', '--identity', '/nowhere/key', '--into', '/nowhere/new'], 1]
])('vigie %j ends with status %i', (args, expected) => {
  const { status, stdout, stderr } = vigie(...args)
  expect(status).toBe(expected)
  expect(expected === 0 ? stdout : stderr).not.toBe('')
  if (args.includes('stray')) expect(stderr).toContain('"stray" is too much')
})
