import { parseArgs } from 'node:util'
import type { Context } from '../src/context.ts'
import type { Command } from '../src/cli/command.ts'

/** A command in this process, at the context that is given: all that it prints, errors included. */
export async function runCommand(context: Context, command: Command, args: string[]): Promise<string> {
  let said = ''
  const take = (text: unknown) => void (said += `${typeof text === 'string' ? text : JSON.stringify(text)}\n`)
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      ...Object.fromEntries(
        Object.entries(command.options).map(([name, { type, multiple, short }]) => [
          name,
          { type, ...(multiple && { multiple }), ...(short && { short }) }
        ])
      )
    }
  })
  // An export writes past what prints lines.
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = ((text: unknown) => (take(String(text)), true)) as typeof process.stdout.write
  try {
    await command.run(
      {
        config: context.config,
        context: () => Promise.resolve(context),
        print: take,
        printJson: take,
        say: take,
        isTerminal: false,
        json: values.json === true
      },
      { values, positionals }
    )
  } finally {
    process.stdout.write = write
  }
  return said
}
