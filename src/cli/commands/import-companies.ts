import { importCompanies } from '#mandate/companies/import/import-companies.ts'
import { importOptions, runImport } from '../run-import.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'import companies',
  summary: 'Take in companies, and which was owned by which, from when to when.',
  usage: 'vigie import companies FILE.csv [--dry-run] [--rejects FILE] [--by NAME] [--lang LANG] [--json]',
  options: importOptions,
  words: 1,
  more: [
    'Columns of a company: name, kind, sector, home_state, other_names, grievance_address, grievance_words; of what another',
    'is to it: other (its name), as (parent, subsidiary, contractor, investor), share, from, to, source_title,',
    'source_address, read_on. A row may have both; it stands on the rows before it. The same file again changes nothing.',
    'Public facts of companies alone: a holder that is a person is not entered.'
  ],
  permission: 'import-companies',
  run: (cli, { values, positionals }) => runImport(cli, values, positionals, importCompanies, 'rows')
}
