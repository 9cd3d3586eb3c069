import { importIndicators } from '#mandate/laws/import/import-indicators.ts'
import { ngoLaws } from '#mandate/laws/import/read-rows.ts'
import { importOptions, runImport } from '../run-import.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'import ngo-laws',
  summary: 'Take in country-years of legal barriers to organizations (1990-2013), shown on country pages.',
  usage: 'vigie import ngo-laws FILE.csv [--dry-run] [--rejects FILE] [--by NAME] [--lang LANG] [--json]',
  options: importOptions,
  words: 1,
  more: ['They were published: they are public here at once, with their source. The same file again changes nothing.'],
  permission: 'import-indicators',
  run: (cli, { values, positionals }) => runImport(cli, values, positionals, importIndicators(ngoLaws), 'rows')
}
