import { importRatifications } from '#mandate/laws/import/import-ratifications.ts'
import { importOptions, runImport } from '../run-import.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'import ratifications',
  summary:
    'Take in what each State was to each human rights treaty, for country pages, comparisons and annexes of letters.',
  usage: 'vigie import ratifications FILE.csv [--dry-run] [--rejects FILE] [--by NAME] [--lang LANG] [--json]',
  options: importOptions,
  words: 1,
  more: [
    'They were published: they are public here at once, with their source. The same file again changes nothing.',
    'Column as_of (a year or a day; 2022 if there is none) says of when a row is: of the reference data and this file that holds which is later, and of two of one day this file.'
  ],
  permission: 'import-indicators',
  run: (cli, { values, positionals }) => runImport(cli, values, positionals, importRatifications, 'rows')
}
