import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { RestoreError } from '#platform/backup/archive.ts'
import { readLines } from '#platform/backup/recipients.ts'
import { restoreBackup, type Restored } from '#platform/backup/restore-backup.ts'
import { openDatabase } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { openPostgres } from '#platform/open-postgres.ts'
import { verifyLog } from '#platform/verify-log.ts'
import { Refusal, required, UsageError, type Cli, type Command, type Values } from '../command.ts'

export const command: Command = {
  name: 'restore',
  summary: 'Open a backup into a new data folder, start it once and verify its log.',
  usage: 'vigie restore FILE --identity FILE --into NEW_FOLDER [--sha256 DIGEST] [--json]',
  options: {
    identity: { type: 'string', value: 'FILE', help: 'the file with the secret identity (AGE-SECRET-KEY-PQ-1...)' },
    into: { type: 'string', value: 'NEW_FOLDER', help: 'the data folder to make; it must be empty or not there' },
    sha256: {
      type: 'string',
      value: 'DIGEST',
      help: 'what vigie backup printed when it made the file: any other is refused unopened'
    }
  },
  words: 1,
  permission: 'restore-backup',
  run: async (cli, { values, positionals }) => {
    const [file] = positionals
    if (!file) throw new UsageError('Name the one backup file to restore.')
    const into = resolve(required(values, 'into'))
    const identities = readLines(readText(required(values, 'identity')))
    const sha256 = digestOf(values)
    try {
      const restored = await restoreBackup({ file: resolve(file), identities, into, sha256 })
      return await verify(cli, into, restored)
    } catch (error) {
      throw error instanceof RestoreError ? new Refusal(error.message, { cause: error }) : error
    }
  }
}

async function verify(cli: Cli, into: string, { about, leftAside }: Restored): Promise<number> {
  const postgres = await openPostgres({ databaseUrl: null, dataFolder: into }, { onWait: cli.say })
  const db = openDatabase({ url: postgres.url, role: 'vigie_owner', max: 2 })
  try {
    const report = await verifyLog(db)
    const event = {
      at: new Date(),
      mandate: about.mandate,
      type: 'restored',
      subjectKind: 'instance',
      subjectId: about.mandate,
      actor: 'operator',
      payload: { made: about.made }
    }
    if (report.ok) await db.transaction().execute((trx) => appendEvents(trx, [event]))
    if (cli.json) cli.printJson({ into, about, leftAside, log: report })
    else {
      cli.print(
        `Restored into ${into}: as of ${about.made}, ${report.events} events; the log ${report.ok ? 'verifies' : 'DOES NOT verify (vigie log verify says where)'}.`
      )
      if (leftAside.length)
        cli.print(
          `Not taken out of it, for no cluster needs it: ${leftAside.slice(0, 20).join(', ')}${leftAside.length > 20 ? ' ...' : ''}.`
        )
      cli.print(`Start it with VIGIE_DATA=${into} npm start.`)
    }
    return report.ok ? 0 : 1
  } finally {
    await db.destroy()
    await postgres.release()
  }
}

function digestOf({ sha256 }: Values): string | undefined {
  if (sha256 === undefined || /^[0-9a-f]{64}$/i.test(String(sha256))) return sha256 as string | undefined
  throw new UsageError('--sha256 takes 64 hexadecimal digits, as vigie backup printed them.')
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Refusal(`The identity file ${path} cannot be read.`)
  }
}
