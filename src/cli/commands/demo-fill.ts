import { fillDemonstration } from '#mandate/demonstration/fill-demonstration.server.ts'
import { fillOffice } from '../../demonstration/fill-office.ts'
import { keepWhoIsThere } from '../../demonstration/who-is-there.ts'
import { originOf } from '../office-origin.ts'
import { Refusal, type Command } from '../command.ts'

export const command: Command = {
  name: 'demo fill',
  summary: 'Fill an empty record with invented letters, and an office that nobody has begun with invented work.',
  usage: 'vigie demo fill [--letters-alone] [--json]',
  options: { 'letters-alone': { type: 'boolean', help: 'leave the office to its first officer' } },
  permission: 'load-demonstration',
  run: async (cli, { values }) => {
    const context = await cli.context()
    const { db, config } = context
    const filled = await fillDemonstration(db.owner, context.today(), context.now())
    if (!filled.ok)
      throw new Refusal(
        'The record already holds letters or recommendations: the demonstration fills an empty one alone. Name another folder in VIGIE_DATA.'
      )
    const { letters, replies, persons, recommendations } = filled
    if (cli.json) cli.printJson({ letters, replies, persons, recommendations })
    else
      cli.print(
        `${letters} invented letters, ${replies} replies, ${persons} persons, ${recommendations} recommendations.`
      )
    if (values['letters-alone'] === true) return 0
    const { mandate, dataFolder, referenceFolders: reference } = config
    const origin = originOf(cli, undefined)
    const at = { ...db, origin, mandate, reference, now: context.now(), today: context.today() }
    const who = await fillOffice(at)
    await keepWhoIsThere(dataFolder, {
      origins: { office: origin, intake: config.surfaces.intake.origin ?? null },
      ...who
    })
    cli.say(`An invented office in mid-work, ${who.officers.length} officers. How to come in as each: vigie demo who`)
    return 0
  }
}
