import { importStudy } from '#mandate/laws/import/import-study.ts'
import { importOptions, runImport } from '../run-import.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'import study',
  summary: 'Take in which States the study of 2006 spoke of (A/HRC/34/52, para. 17).',
  usage: 'vigie import study FILE.csv [--dry-run] [--rejects FILE] [--by NAME] [--lang LANG] [--json]',
  options: importOptions,
  words: 1,
  more: [
    'Columns: state (a code of three letters, or a name in any of the six languages), source (the document in which the',
    'list stands); listed may say "no", which takes a State out again. The same file again changes nothing.'
  ],
  permission: 'import-study',
  run: (cli, { values, positionals }) => runImport(cli, values, positionals, importStudy, 'rows')
}
