import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { todayInGeneva } from '#mandate/calendar.ts'
import { findRecovery } from '#mandate/people/recovery.store.server.ts'
import { makeBackup } from '#platform/backup/make-backup.ts'
import { readLines, whyNotRecipient } from '#platform/backup/recipients.ts'
import { transact, openDatabase, type Db } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { openPostgres } from '#platform/open-postgres.ts'
import { readStatus } from '#platform/read-status.ts'
import { Refusal, required, UsageError, type Cli, type Command } from '../command.ts'

export const command: Command = {
  name: 'backup',
  summary: 'Copy everything while it runs, sealed to the office’s recovery recipient or to those that you name.',
  usage: 'vigie backup --to FOLDER|FILE [--recipient AGE1PQ1... | --recipients FILE] [--json]',
  options: {
    to: { type: 'string', value: 'FOLDER|FILE', help: 'where it goes; in a folder it is named by its time' },
    recipient: {
      type: 'string',
      value: 'AGE1PQ1...',
      multiple: true,
      help: 'who can open it, in place of the recovery sheet (vigie keys new makes one); may be given again'
    },
    recipients: { type: 'string', value: 'FILE', help: 'a file of recipients, one a line: they are long' }
  },
  permission: 'make-backup',
  more: [
    'Unless you name others, it is sealed to the recovery recipient of the mandate: the sheet or the shares that its first officer printed open it.',
    'Before an office exists there is no such sheet: name a recipient.'
  ],
  examples: ['vigie backup --to /mnt/backups/', 'vigie backup --to backup.age --recipients recipients.txt'],
  run: async (cli, { values }) => {
    const named = [values.recipient ?? []].flat().map(String)
    const recipients = typeof values.recipients === 'string' ? [...named, ...readRecipients(values.recipients)] : named
    for (const recipient of recipients) {
      const why = whyNotRecipient(recipient)
      if (why) throw new UsageError(why)
    }
    return backup(cli, target(required(values, 'to'), new Date()), recipients)
  }
}

async function backup(cli: Cli, to: string, named: readonly string[]): Promise<number> {
  if (cli.config.databaseUrl) {
    throw new Refusal(
      'DATABASE_URL names a PostgreSQL of its own: back it up with its own tools (pg_basebackup, pgBackRest), and the data folder beside it.'
    )
  }
  const now = new Date()
  const postgres = await openPostgres(cli.config, { onWait: cli.say, onNew: cli.say })
  const db = openDatabase({ url: postgres.url, role: 'vigie_owner', max: 2 })
  try {
    const recipients = named.length ? named : await recoveryOf(db, cli.config.mandate)
    // The event goes first, so that the copy itself tells that it is one.
    const event = {
      at: now,
      mandate: cli.config.mandate,
      type: 'backup-made',
      subjectKind: 'instance',
      subjectId: cli.config.mandate,
      actor: 'operator',
      payload: { recipients }
    }
    await transact(db, (trx) => appendEvents(trx, [event]))
    const { postgres: version, events } = await readStatus(db)
    const about = { made: now.toISOString(), mandate: cli.config.mandate, postgres: version, events }
    const result = await makeBackup({ cluster: postgres.cluster!, to, recipients, about })
    if (cli.json) cli.printJson(result)
    else {
      cli.print(
        `${result.file}: ${(result.bytes / 1e6).toFixed(1)} MB, ${result.files} files, sealed to ${named.length === 0 ? 'the recovery recipient' : `${named.length} recipient${named.length > 1 ? 's' : ''}`}.`
      )
      cli.print(`SHA-256 ${result.sha256}`)
      cli.say('Write it down apart from the file: vigie restore --sha256 then refuses any other.')
    }
    return 0
  } finally {
    await db.destroy()
    await postgres.release()
  }
}

async function recoveryOf(db: Db, mandate: string): Promise<string[]> {
  const recovery = await findRecovery(db, mandate)
  if (recovery) return [recovery]
  throw new UsageError(
    '--recipient is missing: there is no office yet whose recovery sheet would open the backup, and without a recipient nobody could.'
  )
}

function readRecipients(path: string): string[] {
  try {
    return readLines(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Refusal(`The file of recipients ${path} cannot be read.`, { cause: error })
  }
}

function target(to: string, now: Date): string {
  const path = resolve(to)
  const isFolder = to.endsWith('/') || (existsSync(path) && statSync(path).isDirectory())
  const file = isFolder
    ? join(path, `vigie-${todayInGeneva(now)}-${now.toISOString().slice(11, 19).replaceAll(':', '')}.tar.zst.age`)
    : path
  if (existsSync(file)) throw new Refusal(`${file} is there already: name another, so that no backup is lost.`)
  return file
}
