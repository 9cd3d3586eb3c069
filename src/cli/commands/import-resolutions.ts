import { importResolutions } from '#mandate/resolutions/import/import-resolutions.ts'
import { importOptions, runImport } from '../run-import.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'import resolutions',
  summary: 'Take in resolutions and amendments with their votes, in the shape of the United Nations Digital Library.',
  usage: 'vigie import resolutions FILE.csv [--dry-run] [--rejects FILE] [--by NAME] [--lang LANG] [--json]',
  options: importOptions,
  words: 1,
  more: ['They are public documents: they are public here at once. The same file again changes nothing.'],
  permission: 'import-resolutions',
  run: (cli, { values, positionals }) => runImport(cli, values, positionals, importResolutions, 'resolutions')
}
