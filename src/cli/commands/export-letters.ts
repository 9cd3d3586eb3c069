import { exportLetters } from '#mandate/communications/export/export-letters.ts'
import { exportOptions, runExport } from '../run-export.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'export letters',
  summary: 'Write letters and replies to standard output, in the shape in which they are imported, or as JSON Lines.',
  usage: 'vigie export letters [--format csv|jsonl] [--scope public|all] [--lang LANG] > FILE',
  options: exportOptions,
  permission: 'export-letters',
  run: (cli, { values }) => runExport(cli, values, exportLetters)
}
