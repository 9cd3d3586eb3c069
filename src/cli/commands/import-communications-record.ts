import { importRecord } from '#mandate/communications/import/import-record.ts'
import { importOptions, runImport } from '../run-import.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'import communications-record',
  summary:
    'Take in a historical record: letters, replies and reminders that public reports told of, paragraph by paragraph.',
  usage:
    'vigie import communications-record FILE.csv [--mandate CODE] [--dry-run] [--rejects FILE] [--by NAME] [--lang LANG] [--json]',
  options: { ...importOptions, mandate: { type: 'string', value: 'CODE', help: 'whose record it is (torture)' } },
  words: 1,
  more: [
    'Such a record is public already: its letters are public here at once, released by whoever imports it, and the log says so.'
  ],
  permission: 'import-letters',
  run: (cli, { values, positionals }) =>
    runImport(cli, values, positionals, (importing) =>
      importRecord({ ...importing, recordOf: typeof values.mandate === 'string' ? values.mandate : 'torture' })
    )
}
