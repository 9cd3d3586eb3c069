import { importLetters, type PublicationOfFile } from '#mandate/communications/import/import-letters.ts'
import { importOptions, runImport } from '../run-import.ts'
import { UsageError, type Command } from '../command.ts'

export const command: Command = {
  name: 'import letters',
  summary: 'Take in letters and replies from a CSV file in the shape of the public communications database.',
  usage: 'vigie import letters FILE.csv [--dry-run] [--published | --hold] [--rejects FILE] [--lang LANG] [--json]',
  options: {
    ...importOptions,
    published: {
      type: 'boolean',
      help: 'all of the file is public already; else what is past its day under the policy is'
    },
    hold: { type: 'boolean', help: 'keep all of it back' }
  },
  permission: 'import-letters',
  run: async (cli, { values, positionals }) => {
    if (values.published && values.hold)
      throw new UsageError('--published and --hold say the opposite: give one of them.')
    const publish: PublicationOfFile = values.published ? 'published' : values.hold ? 'hold' : 'policy'
    return runImport(cli, values, positionals, (importing) => importLetters({ ...importing, publish }))
  }
}
