import { parseArgs } from 'node:util'
import { mayAtAll } from '#mandate/permissions.ts'
import { readConfig, type Config } from '#platform/config.ts'
import type { OpenContext } from '../open-context.ts'
import { Refusal, UsageError, type Cli, type Command, type Values } from './command.ts'
import { helpOf, overview } from './help.ts'
import { operatorOf } from './operator.ts'
import { shown } from './shown.ts'
import { commands } from './table.ts'

/** Runs what was typed; returns 0, 1 (refused or failed, said why) or 2 (wrong usage). */
export async function main(argv: string[]): Promise<number> {
  const found = findCommand(argv)
  if (!found) return answerWithoutCommand(argv)
  const { command } = await found.load()
  if (found.rest.includes('--help') || found.rest.includes('-h')) {
    console.log(helpOf(command))
    return 0
  }
  let opened: OpenContext | undefined
  try {
    const { values, positionals } = parse(command, found.rest)
    if (!mayAtAll(operatorOf(values), command.permission))
      throw new Refusal(`This is not done from the command line: ${command.permission}.`)
    const config = readConfig()
    const open = async () => (opened ??= await openForCommand(config)).context
    return await command.run(cli(config, open, values.json === true), { values, positionals })
  } catch (error) {
    return explain(command, error)
  } finally {
    await opened?.close()
  }
}

async function openForCommand(config: Config): Promise<OpenContext> {
  const { openContext } = await import('../open-context.ts')
  const { openLog } = await import('#platform/log.ts')
  const say = (sentence: string) => console.error(sentence)
  return openContext(config, { log: openLog('silent'), say, onNew: say })
}

function cli(config: Config, context: Cli['context'], json: boolean): Cli {
  return {
    config,
    context,
    json,
    print: (line) => process.stdout.write(`${shown(line)}\n`),
    printJson: (value) => process.stdout.write(`${JSON.stringify(value)}\n`),
    say: (line) => process.stderr.write(`${shown(line)}\n`),
    isTerminal: process.stderr.isTTY === true
  }
}

function findCommand(argv: string[]): { load: () => Promise<{ command: Command }>; rest: string[] } | null {
  for (const words of [2, 1]) {
    const load = commands[argv.slice(0, words).join(' ')]
    if (load && argv.length >= words) return { load, rest: argv.slice(words) }
  }
  return null
}

async function answerWithoutCommand(argv: string[]): Promise<number> {
  const [first = '--help'] = argv
  if (['--help', '-h', 'help'].includes(first)) {
    console.log(await overview())
    return 0
  }
  const group = Object.keys(commands).filter((name) => name.startsWith(`${first} `))
  if (group.length && argv.slice(1).some((word) => word === '--help' || word === '-h')) {
    console.log(await overview(first))
    return 0
  }
  const what = group.length
    ? `Say which of: ${group.map((name) => `vigie ${name}`).join(', ')}.`
    : `There is no command "${first}".`
  console.error(`${what} See vigie --help.`)
  return 2
}

function parse(command: Command, args: string[]): { values: Values; positionals: string[] } {
  const own = Object.entries(command.options).map(([name, { type, short, multiple }]) => [
    name,
    { type, ...(short && { short }), ...(multiple && { multiple }) }
  ])
  try {
    const parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { ...Object.fromEntries(own), json: { type: 'boolean' } }
    })
    assertNoMoreWords(command, parsed.positionals)
    return parsed
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message.split('. To specify')[0] ?? '')
  }
}

// A word that is passed over in silence is often the one that mattered, such as the folder of `reference load`.
function assertNoMoreWords({ words = 0 }: Command, given: readonly string[]): void {
  const stray = given[words]
  if (stray === undefined) return
  // A recovery sheet or a share that was typed here by mistake is not shown once more.
  const what = stray.length > 60 ? 'A long word' : `"${stray}"`
  throw new UsageError(`${what} is too much here. Where it is the value of an option, name the option before it.`)
}

function explain(command: Command, error: unknown): number {
  const sentence = shown(error instanceof Error ? error.message : String(error))
  if (error instanceof UsageError) {
    console.error(`${sentence}\nUsage: ${command.usage}\nSee vigie ${command.name} --help.`)
    return command.failsWith ?? 2
  }
  console.error(sentence)
  if (
    !(error instanceof Refusal) &&
    error instanceof Error &&
    error.name !== 'ConfigError' &&
    error.name !== 'MigrationError'
  ) {
    console.error(error.stack?.split('\n').slice(1, 4).join('\n') ?? '')
  }
  return command.failsWith ?? 1
}

// A pipe that is closed early (vigie ... | head) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

// What is said on the way has no reader any more: what was asked for is done all the same.
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

if (import.meta.main) process.exitCode = await main(process.argv.slice(2))
