import { erasePayload, type Erased } from '#platform/erase-payload.ts'
import { clearOwnWal } from '#platform/postgres/clear-own-wal.ts'
import { Refusal, required, UsageError, type Command } from '../command.ts'
import { deskOptions, openDesk } from '../office-desk.ts'

export const command: Command = {
  name: 'log erase-payload',
  summary: 'Remove what one event of the log says, for good; the event stays, the chain verifies, another says why.',
  usage: 'vigie log erase-payload NUMBER --reason TEXT [--by NAME] [--json]',
  options: {
    reason: { type: 'string', value: 'TEXT', help: 'why, for the log: name nobody in it, for it stays' },
    by: deskOptions.by!
  },
  words: 1,
  more: [
    'The number is that of the event (vigie log verify). The record itself is not touched: correct or remove there first.',
    'Backups made before still hold it, and so may a snapshot of the disk; an encrypted disk is what guards that.',
    'Of a PostgreSQL of its own (DATABASE_URL) its keeper clears the write-ahead log: select pg_switch_wal(), then checkpoint.'
  ],
  permission: 'erase-payload',
  run: async (cli, { values, positionals: [number = ''] }) => {
    if (!/^[1-9]\d{0,14}$/.test(number)) throw new UsageError('Say which event, by its number in the log.')
    const reason = required(values, 'reason').trim()
    const { db, actor, now } = await openDesk(cli, values)
    const erased = await erasePayload(db, Number(number), { actor: actor.id, reason, at: now })
    if (!erased.ok) throw new Refusal(sentences[erased.reason])
    await clearOwnWal(cli.config, cli.say)
    if (cli.json) cli.printJson({ event: Number(number), erased: true })
    else cli.print(`What event ${number} says is erased, and the log tells that it was, by ${actor.id}.`)
    cli.say('Backups made before now still hold it: make a new one, and destroy those that may go.')
    if (cli.config.databaseUrl)
      cli.say(
        'So does the write-ahead log of that PostgreSQL: its keeper clears it with pg_switch_wal() and a checkpoint.'
      )
    return 0
  }
}

const sentences: Record<(Erased & { ok: false })['reason'], string> = {
  'no-such-event': 'The log has no event of this number.',
  'erased-already': 'What this event says is erased already.',
  'tells-of-an-erasure':
    'This event tells of an erasure: it stays, for without it the log would not say who erased what.'
}
