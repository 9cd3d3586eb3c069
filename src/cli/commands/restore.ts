import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readLines } from '#platform/backup/recipients.ts'
import { RestoreError, restoreBackup } from '#platform/backup/restore-backup.ts'
import { openDatabase } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { openPostgres } from '#platform/open-postgres.ts'
import { verifyLog } from '#platform/verify-log.ts'
import { Refusal, required, UsageError, type Cli, type Command } from '../command.ts'

export const command: Command = {
  name: 'restore',
  summary: 'Open a backup into a new data folder, start it once and verify its log.',
  usage: 'vigie restore FILE --identity FILE --into NEW_FOLDER [--json]',
  options: {
    identity: { type: 'string', value: 'FILE', help: 'the file with the secret identity (AGE-SECRET-KEY-PQ-1...)' },
    into: { type: 'string', value: 'NEW_FOLDER', help: 'the data folder to make; it must be empty or not there' }
  },
  permission: 'restore-backup',
  run: async (cli, { values, positionals }) => {
    const [file, ...more] = positionals
    if (!file || more.length) throw new UsageError('Name the one backup file to restore.')
    const into = resolve(required(values, 'into'))
    const identities = readLines(readText(required(values, 'identity')))
    try {
      const about = await restoreBackup({ file: resolve(file), identities, into })
      return await verify(cli, into, about)
    } catch (error) {
      throw error instanceof RestoreError ? new Refusal(error.message, { cause: error }) : error
    }
  }
}

async function verify(cli: Cli, into: string, about: Record<string, unknown>): Promise<number> {
  const postgres = await openPostgres({ databaseUrl: null, dataFolder: into }, { onWait: cli.say })
  const db = openDatabase({ url: postgres.url, role: 'vigie_owner', max: 2 })
  try {
    const report = await verifyLog(db)
    const event = {
      at: new Date(),
      mandate: String(about.mandate),
      type: 'restored',
      subjectKind: 'instance',
      subjectId: String(about.mandate),
      actor: 'operator',
      payload: { made: about.made }
    }
    if (report.ok) await db.transaction().execute((trx) => appendEvents(trx, [event]))
    if (cli.json) cli.printJson({ into, about, log: report })
    else {
      cli.print(
        `Restored into ${into}: as of ${String(about.made)}, ${report.events} events; the log ${report.ok ? 'verifies' : 'DOES NOT verify (vigie log verify says where)'}.`
      )
      cli.print(`Start it with VIGIE_DATA=${into} npm start.`)
    }
    return report.ok ? 0 : 1
  } finally {
    await db.destroy()
    await postgres.release()
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Refusal(`The identity file ${path} cannot be read.`)
  }
}
