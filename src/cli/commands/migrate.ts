import { countPending } from '#platform/migrate.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'migrate',
  summary: 'Bring the database to this version. A start does it too; this does it and ends.',
  usage: 'vigie migrate [--json]',
  options: {},
  permission: 'migrate-database',
  run: async (cli) => {
    const { db } = await cli.context() // opening migrates
    const pending = await countPending(db.owner)
    if (cli.json) cli.printJson({ pending })
    else cli.print(pending === 0 ? 'The database is at this version.' : `${pending} migrations are missing.`)
    return pending === 0 ? 0 : 1
  }
}
