import { importPledges } from '#mandate/commitments/import/import-pledges.ts'
import { importOptions, runImport } from '../run-import.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'import commitments',
  summary: 'Take in what States promised: candidates to the Council, at mid-term of their review, or elsewhere.',
  usage: 'vigie import commitments FILE.csv [--dry-run] [--rejects FILE] [--by NAME] [--lang LANG] [--json]',
  options: importOptions,
  words: 1,
  more: [
    'Columns: state (a code of three letters, or a name in any of the six languages), occasion (candidacy, upr, other),',
    'document, made (a day, a month or a year), text, language (en, fr, es, ar, ru, zh); paragraph, due and address may',
    'be left out. They were published: they are public here at once. The same file again changes nothing.'
  ],
  permission: 'import-commitments',
  run: (cli, { values, positionals }) => runImport(cli, values, positionals, importPledges, 'rows')
}
