import { changeText } from '#mandate/communications/change-text.ts'
import { openClearance } from '#mandate/communications/open-clearance.ts'
import { UsageError, type Command } from '../command.ts'
import { given, hashOf, textOptions } from '../letter-options.ts'
import { answer, deskOptions, openDesk } from '../office-desk.ts'

export const command: Command = {
  name: 'letter circulate',
  summary: 'Ask mandates to clear the text of a letter that is to be sent, or another text of it.',
  usage:
    'vigie letter circulate [DRAFT --reason TEXT] (--text FILE | --hash SHA-256) --kind KIND --to NAME (--mandate NAME | --alone) --cut-off DAY [--by NAME] [--json]',
  options: {
    ...textOptions,
    kind: { type: 'string', value: 'KIND', help: 'UA, AL or OL' },
    to: { type: 'string', value: 'NAME', multiple: true, help: 'an addressee; may be given again' },
    mandate: {
      type: 'string',
      value: 'NAME',
      multiple: true,
      help: 'a mandate that is asked to join; may be given again'
    },
    alone: { type: 'boolean', help: 'nobody else is asked: the mandate of this office signs alone' },
    'cut-off': { type: 'string', value: 'DAY', help: 'the last day on which it may answer' },
    invented: { type: 'boolean', help: 'the letter is invented' },
    reason: { type: 'string', value: 'TEXT', help: 'with DRAFT: why another text takes the place of the one before' },
    ...deskOptions
  },
  words: 1,
  more: ['The mandate of this office leads the letter, and clears its text like the others.'],
  permission: 'open-clearance',
  examples: [
    'vigie letter circulate --text letter.txt --kind AL --to Peru --mandate torture --mandate expression --cut-off 2026-05-08',
    'vigie letter circulate AL-0b54... --text second.txt --reason "as torture proposed"'
  ],
  run: async (cli, { values, positionals: [draft] }) => {
    const hash = hashOf(values)
    if (hash === undefined) throw new UsageError('Say which text: --text FILE, or --hash with its fingerprint.')
    if (values.alone && values.mandate) throw new UsageError('Say --mandate or --alone, not both.')
    const desk = await openDesk(cli, values)
    if (draft === undefined) {
      const input = given(values, {
        kind: 'kind',
        to: 'addressees',
        mandate: 'mandates',
        'cut-off': 'cutOff',
        invented: 'invented'
      })
      return answer(
        cli,
        values,
        await openClearance(desk, { ...input, ...(values.alone && { mandates: [] }), hash }),
        ({ slug, asked }) => {
          cli.print(`${slug}: asked to clear ${hash}`)
          cli.print(`  ${asked.join(', ')}`)
        }
      )
    }
    const input = { letter: draft, hash, ...given(values, { 'cut-off': 'cutOff', reason: 'reason' }) }
    return answer(cli, values, await changeText(desk, input), ({ slug, cutOff, askedAgain }) => {
      cli.print(`${slug}: asked to clear ${hash} until ${cutOff}`)
      cli.print(`Asked again: ${askedAgain.join(', ') || 'none'}`)
    })
  }
}
