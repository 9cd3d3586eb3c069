import type { Cli, Option } from './command.ts'

export const proposalOption: Option = {
  type: 'string',
  value: 'FINGERPRINT',
  help: 'agree to what was shown under this fingerprint, and to nothing else'
}

/** A value of a record on one line; a list as it stands, what is not there as a dash. */
export const asShown = (value: unknown): string =>
  value === null || value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value)

export function sayHowToAgree(cli: Cli, proposal: string): void {
  cli.print(proposal)
  cli.say('Nothing is approved yet. Who agrees to all of this adds: --proposal and the fingerprint above.')
}
