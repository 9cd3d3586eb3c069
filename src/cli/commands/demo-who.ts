import { isGood } from '../../demonstration/mission.ts'
import { codeOf, findWhoIsThere } from '../../demonstration/who-is-there.ts'
import { Refusal, type Command } from '../command.ts'

export const command: Command = {
  name: 'demo who',
  summary:
    'Say how a visitor of the demonstration comes in as an officer, the Rapporteur, another mandate, a mission or a source.',
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
    const used = who.mission && !(await isGood(at, who.mission.link)) ? ' (used, or run out)' : ''
    if (cli.json) cli.printJson({ ...who, officers })
    else {
      cli.print('All of them are invented. What each will see: docs/how-to/walk-through-the-demonstration.md')
      for (const { as, mandate, name, passphrase, code } of officers) {
        const door = `${office}/en/sign-in${mandate === own ? '' : `?mandate=${mandate}`}`
        cli.print(
          `\n${as} (${mandate}): ${door}\n  name       ${name}\n  passphrase ${passphrase}\n  code       ${code}`
        )
      }
      if (who.mission)
        cli.print(
          `\nmission of ${who.mission.state}, ${who.mission.name}: the link is good once${used}\n  ${who.mission.link}`
        )
      if (who.source)
        cli.print(
          `\nsource: ${intake}/en/return\n  receipt    ${who.source.receipt}\n  in digits  ${who.source.digits}`
        )
    }
    return 0
  }
}
