import type { Corner } from '#mandate/corner/desk.ts'
import { isGood } from '../../demonstration/mission.ts'
import { codeOf, findWhoIsThere } from '../../demonstration/who-is-there.ts'
import { Refusal, type Command } from '../command.ts'

export const command: Command = {
  name: 'demo who',
  summary:
    'Say how a visitor of the demonstration comes in as an officer, the Rapporteur, another mandate, a mission, a partner or a source.',
  usage: 'vigie demo who [--json]',
  options: {},
  permission: 'load-demonstration',
  more: ['Codes are good for half a minute: ask again for the next.'],
  run: async (cli) => {
    const { db, config, now, today } = await cli.context()
    const who = await findWhoIsThere(config.dataFolder)
    if (!who)
      throw new Refusal('No invented office is in this data folder: vigie demo fill makes one in an empty folder.')
    const officers = who.officers.map(({ totpSecret, ...one }) => ({ ...one, code: codeOf({ totpSecret }, now()) }))
    const { surfaces, mandate: own } = config
    const office = who.origins?.office ?? surfaces.office.origin ?? ''
    const intake = who.origins?.intake ?? surfaces.intake.origin ?? ''
    const at = { ...db, mandate: own, origin: office, now: now(), today: today() }
    const isUsed = async (link: string, into: Corner) => ((await isGood(at, link, into)) ? '' : ' (used, or run out)')
    if (cli.json) cli.printJson({ ...who, officers })
    else {
      cli.print('All of them are invented. What each will see: docs/how-to/walk-through-the-demonstration.md')
      for (const { as, mandate, name, passphrase, code } of officers) {
        const door = `${office}/en/sign-in${mandate === own ? '' : `?mandate=${mandate}`}`
        cli.print(
          `\n${as} (${mandate}): ${door}\n  name       ${name}\n  passphrase ${passphrase}\n  code       ${code}`
        )
      }
      if (who.mission) {
        const { state, name, link } = who.mission
        cli.print(`\nmission of ${state}, ${name}: the link is good once${await isUsed(link, 'mission')}\n  ${link}`)
      }
      for (const { kind, state, name, link } of who.partners ?? [])
        cli.print(
          `\npartner of ${state} (${kind}), ${name}: the link is good once${await isUsed(link, 'partner')}\n  ${link}`
        )
      if (who.source)
        cli.print(
          `\nsource: ${intake}/en/return\n  receipt    ${who.source.receipt}\n  in digits  ${who.source.digits}`
        )
    }
    return 0
  }
}
