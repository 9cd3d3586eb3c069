import { exportRecord } from '#mandate/communications/export/export-record.ts'
import { exportOptions, runExport } from '../run-export.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'export communications-record',
  summary:
    'Write a historical record to standard output, in the shape in which it is imported, or its letters as JSON Lines.',
  usage: 'vigie export communications-record [--mandate CODE] [--format csv|jsonl] [--scope public|all] > FILE',
  options: { ...exportOptions, mandate: { type: 'string', value: 'CODE', help: 'whose record (torture)' } },
  permission: 'export-letters',
  run: (cli, { values }) =>
    runExport(cli, values, (db, options) =>
      exportRecord(db, { ...options, recordOf: typeof values.mandate === 'string' ? values.mandate : 'torture' })
    )
}
