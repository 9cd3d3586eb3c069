import { exportKillings } from '#mandate/cases/export-killings.ts'
import { withoutConviction } from '#mandate/cases/without-conviction.ts'
import { Refusal, UsageError, type Command } from '../command.ts'
import { deskOptions, openDesk } from '../office-desk.ts'

export const command: Command = {
  name: 'export cases',
  summary:
    'Write what is counted of cases, by State: killings for SDG indicator 16.10.1, or cases without a conviction.',
  usage: 'vigie export cases --what killings|conviction [--json] > FILE',
  options: {
    what: {
      type: 'string',
      value: 'WHAT',
      help: 'killings: confirmed, likely and possible; conviction: how many end without'
    },
    by: deskOptions.by!
  },
  permission: 'export-case-figures',
  more: [
    'Counts by State alone, of what the server knows: no name and no fact of a case is in it, nor any hidden tag.',
    'Killings stand under the year in which the case was opened: when somebody was killed is sealed. A case of several',
    'States is counted at each of them; the column "shared" says how often. Not for the public: numbers may be small.',
    'Of fewer than five cases no share is written.'
  ],
  examples: ['vigie export cases --what killings > sdg-16-10-1.csv'],
  run: async (cli, { values }) => {
    if (values.what !== 'killings' && values.what !== 'conviction')
      throw new UsageError('--what takes killings or conviction.')
    const desk = await openDesk(cli, values)
    const result = values.what === 'killings' ? await exportKillings(desk) : await withoutConviction(desk)
    if (!result.ok) throw new Refusal(result.errors[0]!.code)
    if (cli.json) for (const row of result.value) cli.printJson(row)
    else {
      const columns = columnsOf[values.what]
      cli.print(columns.join(','))
      for (const row of result.value) cli.print(columns.map((name) => String((row as never)[name] ?? '')).join(','))
    }
    return 0
  }
}

const columnsOf = {
  killings: ['year', 'state', 'cases', 'confirmed', 'likely', 'possible', 'shared'],
  conviction: ['state', 'cases', 'convicted', 'nothing', 'share']
} as const
