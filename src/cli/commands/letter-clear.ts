import { inLocale } from '#in-locale'
import { label } from '#messages'
import { clearanceDecisions } from '#mandate/communications/clearance.ts'
import { recordClearance } from '#mandate/communications/record-clearance.ts'
import { required, type Command } from '../command.ts'
import { dayOption, given, hashOf, referenceOf, textOptions } from '../letter-options.ts'
import { answer, deskOptions, languageOf, openDesk } from '../office-desk.ts'

export const command: Command = {
  name: 'letter clear',
  summary: 'Record what a mandate says to the text of a letter: it clears it, proposes a change, declines.',
  usage:
    'vigie letter clear DRAFT --mandate NAME --decision DECISION [--text FILE | --hash SHA-256] [--on DAY] [--said-by NAME] [--reason TEXT] [--by NAME] [--json]',
  options: {
    mandate: {
      type: 'string',
      value: 'NAME',
      help: 'who decides; left out with not-joined: all that said nothing until the cut-off'
    },
    decision: { type: 'string', value: 'DECISION', help: clearanceDecisions.join(', ') },
    ...textOptions,
    on: dayOption,
    'said-by': { type: 'string', value: 'NAME', help: 'who said so for the mandate' },
    reason: { type: 'string', value: 'TEXT', help: 'which change, or why not' },
    ...deskOptions
  },
  words: 1,
  permission: 'record-clearance',
  examples: [
    'vigie letter clear AL-0b54... --mandate torture --decision cleared --text letter.txt',
    'vigie letter clear AL-0b54... --decision not-joined'
  ],
  run: async (cli, { values, positionals }) => {
    const input = {
      letter: referenceOf(positionals),
      decision: required(values, 'decision'),
      hash: hashOf(values),
      ...given(values, { mandate: 'mandate', on: 'on', 'said-by': 'saidBy', reason: 'reason' })
    }
    return answer(
      cli,
      values,
      await recordClearance(await openDesk(cli, values), input),
      ({ slug, clearance, asked }) =>
        inLocale(languageOf(values), () => {
          const word = (state: string) => label('machine_clearance', state) ?? state
          cli.print(`${slug}: ${word(clearance)}`)
          for (const { mandate, state } of asked) cli.print(`  ${mandate}: ${word(state)}`)
        })
    )
  }
}
