import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readSheet, sheetTexts, type SheetRead } from '#mandate/recovery/read-sheet.ts'
import { RestoreError } from '#platform/backup/archive.ts'
import { readLines } from '#platform/backup/recipients.ts'
import { restoreBackup, type Restored } from '#platform/backup/restore-backup.ts'
import { transact, openDatabase } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { openPostgres } from '#platform/open-postgres.ts'
import { verifyLog } from '#platform/verify-log.ts'
import { Refusal, required, UsageError, type Cli, type Command, type Values } from '../command.ts'

export const command: Command = {
  name: 'restore',
  summary: 'Open a backup into a new data folder, start it once and verify its log.',
  usage: 'vigie restore FILE (--sheet FILE|- | --identity FILE) --into NEW_FOLDER [--sha256 DIGEST] [--json]',
  options: {
    sheet: {
      type: 'string',
      value: 'FILE|-',
      help: 'a file with what stands on the recovery sheet, or on as many shares as are needed; - is standard input'
    },
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
  more: [
    'A sheet or a share is never given as a word of the command: other programs and the history of the shell would see it.',
    'Shares stand one a line, or broken over lines with an empty line between them.'
  ],
  examples: [
    'vigie restore backup.age --sheet - --into /srv/vigie-restored',
    'vigie restore backup.age --identity identity.txt --into /srv/vigie-restored --sha256 DIGEST'
  ],
  run: async (cli, { values, positionals }) => {
    const [file] = positionals
    if (!file) throw new UsageError('Name the one backup file to restore.')
    const into = resolve(required(values, 'into'))
    const identities = await identitiesOf(cli, values)
    const sha256 = digestOf(values)
    try {
      const restored = await restoreBackup({ file: resolve(file), identities, into, sha256 })
      return await verify(cli, into, restored)
    } catch (error) {
      throw error instanceof RestoreError ? new Refusal(error.message, { cause: error }) : error
    }
  }
}

async function identitiesOf(cli: Cli, { sheet, identity, ...values }: Values): Promise<string[]> {
  if ((sheet === undefined) === (identity === undefined))
    throw new UsageError(
      'Say what opens it: --sheet (the recovery sheet or shares) or --identity (a file), one of them.'
    )
  if (sheet === undefined) return readLines(readText(required({ ...values, identity }, 'identity'), 'identity file'))
  if (sheet === '-' && process.stdin.isTTY)
    cli.say('Type the recovery sheet, or the shares one a line; then an end of input (Ctrl-D).')
  const read = await readSheet(sheetTexts(readText(required({ sheet }, 'sheet'), 'sheet')))
  if (read.ok) return [read.secret]
  throw new Refusal(whyNotRead(read))
}

function whyNotRead(read: Exclude<SheetRead, { ok: true }>): string {
  switch (read.reason) {
    case 'empty':
      return 'No recovery sheet and no share was given.'
    case 'slip':
      return `Text ${read.at + 1} has a slip: something in it was mistyped, left out or put in. Compare it with the paper.`
    case 'of-another-set':
      return `Share ${read.at + 1} is of another set than the first one: only shares that were printed together open together.`
    case 'too-few':
      return `${read.missing} more of the ${read.needed} shares that are needed must be there; these alone open nothing.`
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
    if (report.ok) await transact(db, (trx) => appendEvents(trx, [event]))
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

function readText(path: string, what: string): string {
  try {
    return readFileSync(path === '-' && what === 'sheet' ? 0 : path, 'utf8')
  } catch {
    throw new Refusal(`The ${what} ${path} cannot be read.`)
  }
}
