import { readStatus } from '#platform/read-status.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'status',
  summary: 'Say what stands: PostgreSQL, migrations, the log, jobs that wait or failed.',
  usage: 'vigie status [--json]',
  options: {},
  permission: 'see-status',
  run: async (cli) => {
    const { db, config } = await cli.context()
    const status = { dataFolder: config.dataFolder, ...(await readStatus(db.owner)) }
    if (cli.json) cli.printJson(status)
    else for (const [name, value] of Object.entries(status)) cli.print(`${name.padEnd(18)} ${value}`)
    return 0
  }
}
