import { fillDemonstration } from '#mandate/demonstration/fill-demonstration.server.ts'
import { Refusal, type Command } from '../command.ts'

export const command: Command = {
  name: 'demo fill',
  summary: 'Fill an empty record with invented letters, marked as such.',
  usage: 'vigie demo fill [--json]',
  options: {},
  permission: 'load-demonstration',
  run: async (cli) => {
    const context = await cli.context()
    const filled = await fillDemonstration(context.db.owner, context.today(), context.now())
    if (!filled.ok)
      throw new Refusal(
        'The record already holds letters: the demonstration fills an empty one alone. Name another folder in VIGIE_DATA.'
      )
    const { letters, replies, persons } = filled
    if (cli.json) cli.printJson({ letters, replies, persons })
    else cli.print(`${letters} invented letters, ${replies} replies, ${persons} persons.`)
    return 0
  }
}
