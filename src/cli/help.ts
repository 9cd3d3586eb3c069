import type { Command } from './command.ts'
import { commands } from './table.ts'

export async function overview(group?: string): Promise<string> {
  const names = Object.keys(commands).filter((name) => !group || name.startsWith(`${group} `))
  const all = await Promise.all(names.map(async (name) => (await commands[name]!()).command))
  const width = Math.max(...names.map((name) => name.length))
  const lines = all.map(({ name, summary }) => `  vigie ${name.padEnd(width)}  ${summary}`)
  return [
    'Usage: vigie COMMAND [OPTIONS]',
    '',
    ...lines,
    '',
    'Each has its own help: vigie COMMAND --help. Exit status: 0 done, 1 refused or failed, 2 wrong usage.',
    'VIGIE_DATA says which data folder (default: data), DATABASE_URL which PostgreSQL (default: the private one).'
  ].join('\n')
}

export function helpOf({ summary, usage, options, more = [], examples = [] }: Command): string {
  const all = Object.entries({
    ...options,
    json: { type: 'boolean' as const, help: 'print the result as JSON' },
    help: { type: 'boolean' as const, help: 'print this' }
  })
  const flags = all.map(([name, option]) => {
    const { short, value } = option as { short?: string; value?: string }
    return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`
  })
  const width = Math.max(...flags.map((flag) => flag.length))
  const lines = all.map(([, { help }], index) => `  ${flags[index]!.padEnd(width)}  ${help}`)
  const shown = examples.length > 0 ? ['', 'Examples:', ...examples.map((example) => `  ${example}`)] : []
  const known = more.length > 0 ? ['', ...more] : []
  return [`Usage: ${usage}`, '', summary, '', ...lines, ...known, ...shown].join('\n')
}
