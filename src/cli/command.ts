import type { Context } from '#context'
import type { Action } from '#mandate/permissions.ts'
import type { Config } from '#platform/config.ts'

export interface Option {
  type: 'string' | 'boolean'
  /** What it does, in one line of the help. */
  help: string
  /** What stands for the value in the help, such as FILE; of a string option only. */
  value?: string
  short?: string
  multiple?: boolean
}

export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>

/** What a command has at hand. The context (database included) opens when it is first asked for. */
export interface Cli {
  config: Config
  context: () => Promise<Context>
  /** A line of the result, on standard output. */
  print: (line: string) => void
  /** A value of the result, with --json: one JSON text a line. */
  printJson: (value: unknown) => void
  /** Something on the way, on standard error, so that a result can be piped on. */
  say: (line: string) => void
  /** True when somebody looks on: progress may rewrite its line. */
  isTerminal: boolean
  json: boolean
}

export interface Command {
  /** As it is typed after `vigie`: one word or two. */
  name: string
  summary: string
  usage: string
  /** --json and --help are there without being named. */
  options: Record<string, Option>
  /** How many words it takes besides its options at most; none where nothing is said. */
  words?: number
  permission: Action
  /** Exit status of whatever goes wrong that nobody foresaw, and of wrong usage: what a program that calls it goes by. */
  failsWith?: number
  /** What else one has to know of it: lines of its help. */
  more?: readonly string[]
  /** Lines that can be copied, at the end of its help. */
  examples?: readonly string[]
  /** Returns the exit status: 0, or 1 when refused or failed, having said why. */
  run(cli: Cli, args: { values: Values; positionals: string[] }): Promise<number>
}

/** Wrong usage: said with the way to the help, exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Refused or failed for a reason that can be said in a sentence: exit status 1. */
export class Refusal extends Error {
  override name = 'Refusal'
}

/** The value of a string option that must be there. */
export function required(values: Values, name: string): string {
  const value = values[name]
  if (typeof value === 'string' && value !== '') return value
  throw new UsageError(`--${name} is missing.`)
}
