import { issueBeginning } from '#mandate/people/issue-beginning.ts'
import { Refusal, type Command } from '../command.ts'
import { originOf } from '../office-origin.ts'
import { answer, deskOptions, openDesk } from '../office-desk.ts'

const follows = [
  'Whoever opens the link and types the recovery sheet, or enough of its shares, becomes the one officer of the office:',
  '  every officer who is there now is out at once, with all sessions, passkeys and passphrases;',
  '  a new epoch is opened, signed with the keys that the sheet opened, and the public chain goes on;',
  '  whoever is to come back is invited anew, and her fingerprint compared.',
  'Without the sheet the link opens nothing and changes nothing.',
  'That it was made, by whom and when, stays in the log and on the page People for good, and officers are told on every page that they open.'
]

export const command: Command = {
  name: 'office begin-again',
  summary: 'Make a one-time link by which an office that nobody can come into begins again, with its recovery sheet.',
  usage: 'vigie office begin-again --yes [--origin URL] [--by NAME] [--lang LANG] [--json]',
  options: {
    yes: {
      type: 'boolean',
      help: 'that all of this is to be possible; without it what would follow is said, and no more'
    },
    origin: { type: 'string', value: 'URL', help: 'where officers reach the office (OFFICE_ORIGIN)' },
    ...deskOptions
  },
  permission: 'begin-office-again',
  more: follows,
  examples: ['vigie office begin-again --yes --by "A. Operator"'],
  run: async (cli, { values }) => {
    if (values.yes !== true) throw new Refusal([...follows, 'If that is wanted, say it: --yes.'].join('\n'))
    const origin = originOf(cli, values.origin)
    const desk = await openDesk(cli, values)
    const issued = await issueBeginning(desk)
    return answer(cli, values, issued, ({ token, goodForDays }) => {
      cli.print(`${origin}/en/enrol#${token}`)
      cli.say(`Good once, for ${goodForDays} days; links of before are good no more. Give it to her who has the sheet.`)
      for (const line of follows) cli.say(line)
    })
  }
}
