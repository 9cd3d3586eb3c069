import { markHere } from '#mandate/reference/mark-here.server.ts'
import { createResolver } from '#mandate/reference/resolve.ts'
import { makeEnrolmentLink } from '#platform/enrolment-link.ts'
import { originOf } from '../office-origin.ts'
import { Refusal, UsageError, type Command } from '../command.ts'

export const command: Command = {
  name: 'office begin',
  summary: 'Make the one-time link by which the first officer of another mandate on this instance enrols.',
  usage: 'vigie office begin MANDATE [--origin URL]',
  options: { origin: { type: 'string', value: 'URL', help: 'where officers reach the office (OFFICE_ORIGIN)' } },
  words: 1,
  permission: 'begin-office',
  more: [
    'Each mandate has officers, keys and matters of its own; it sees what another invites it to, and nothing else.'
  ],
  examples: ['vigie office begin torture'],
  run: async (cli, { values, positionals }) => {
    const [mandate] = positionals
    if (!mandate) throw new UsageError('MANDATE is missing: give its short name, such as torture.')
    const origin = originOf(cli, values.origin)
    const { db, now } = await cli.context()
    if ((await createResolver(db.owner)).findMandate(mandate)?.code !== mandate)
      throw new Refusal(`There is no mandate "${mandate}": its short name stands in reference/mandates.csv.`)
    const isInstances = mandate === cli.config.mandate
    const link = await makeEnrolmentLink(db.owner, { origin, mandate, isInstances }, now())
    if (link === null) throw new Refusal(`The office of ${mandate} has its first officer: she invites the others.`)
    await markHere(db.owner, mandate)
    cli.print(link)
    cli.say('Good once, for seven days; a link of before is good no more.')
    return 0
  }
}
