import { inLocale } from '#in-locale'
import { label } from '#messages'
import { listOutgoing } from '#mandate/correspondence/list-outgoing.ts'
import { sendAgain } from '#mandate/correspondence/send-again.ts'
import { settleMail, settlements } from '#mandate/correspondence/settle-mail.ts'
import { required, UsageError, type Command } from '../command.ts'
import { given, referenceOf } from '../letter-options.ts'
import { answer, deskOptions, languageOf, openDesk } from '../office-desk.ts'

export const command: Command = {
  name: 'mail',
  summary: 'See how letters went by mail, say what became of one that may have gone, send one again that came back.',
  usage: `vigie mail [list|settle ID --as ${settlements.join('|')}|again REFERENCE [--to NAME]] [--by NAME] [--lang LANG] [--json]`,
  options: {
    as: { type: 'string', value: 'WORD', help: `with settle: ${settlements.join(', ')}` },
    to: { type: 'string', value: 'NAME', help: 'with again: the addressee, where there are several' },
    ...deskOptions
  },
  words: Infinity,
  permission: 'see-tray',
  more: [
    'A mail that may have gone does not go again by itself: ask the mission, then say so with settle.',
    'Set the address right first (vigie mission-address), then send a letter that came back again.'
  ],
  run: async (cli, { values, positionals: [what = 'list', ...rest] }) => {
    const desk = await openDesk(cli, values)
    const said = () => cli.print(`${what}: ${rest.join(' ')}`)
    if (what === 'list')
      return answer(cli, values, await listOutgoing(desk), (mails) =>
        inLocale(languageOf(values), () => {
          for (const { id, letter, reference, state, actorName, standing, reported, said: words } of mails)
            cli.print(
              [
                id,
                reference ?? letter,
                state ?? actorName,
                label('mail_out', standing),
                reported && label('mail_report', reported),
                words
              ]
                .filter(Boolean)
                .join('  ')
            )
        })
      )
    if (what === 'settle')
      return answer(cli, values, await settleMail(desk, { mail: rest[0] ?? '', as: required(values, 'as') }), said)
    if (what === 'again') {
      const input = { letter: referenceOf(rest), ...given(values, { to: 'addressee' }) }
      return answer(cli, values, await sendAgain(desk, input, cli.config.mail), said)
    }
    throw new UsageError(`"${what}" is not done with mail: list, settle or again.`)
  }
}
