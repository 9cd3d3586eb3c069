import { importUpr } from '#mandate/recommendations/import/import-upr.ts'
import { importOptions, runImport } from '../run-import.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'import upr',
  summary: 'Take in recommendations of the Universal Periodic Review, in the shape of UPR Info’s database.',
  usage: 'vigie import upr FILE.csv [--dry-run] [--rejects FILE] [--by NAME] [--lang LANG] [--json]',
  options: importOptions,
  words: 1,
  more: ['They are public documents: they are public here at once. The same file again changes nothing.'],
  permission: 'import-recommendations',
  run: (cli, { values, positionals }) => runImport(cli, values, positionals, importUpr, 'recommendations')
}
