import { freezePeriod } from '#mandate/statistics/snapshots/freeze-period.server.ts'
import { required, type Command } from '../command.ts'
import { answer, deskOptions, languageOf, openDesk } from '../office-desk.ts'

export const command: Command = {
  name: 'freeze',
  summary: 'Freeze the public figures of a period under a number that lasts.',
  usage: 'vigie freeze --from DAY --to DAY --title TEXT [--scheme NAME] [--by NAME] [--json]',
  options: {
    from: { type: 'string', value: 'DAY', help: 'first day of sending' },
    to: { type: 'string', value: 'DAY', help: 'last day of sending; it must be over' },
    title: { type: 'string', value: 'TEXT', help: 'what the period is, as a reader will cite it' },
    scheme: { type: 'string', value: 'NAME', help: 'region scheme (operational-2015)' },
    ...deskOptions
  },
  permission: 'freeze-period',
  run: async (cli, { values }) => {
    const period = {
      from: required(values, 'from'),
      to: required(values, 'to'),
      title: required(values, 'title'),
      ...(typeof values.scheme === 'string' && { scheme: values.scheme })
    }
    const frozen = await freezePeriod(await openDesk(cli, values), period)
    return answer(cli, values, frozen, ({ number, sha256 }) => {
      cli.print(`Frozen as no. ${number}: /${languageOf(values)}/statistics/snapshots/${number}`)
      cli.print(`SHA-256 ${sha256}`)
    })
  }
}
