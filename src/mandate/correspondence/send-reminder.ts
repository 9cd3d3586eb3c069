import { z } from 'zod'
import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import type { MailSettings } from '#platform/mail/send-mail.ts'
import type { Day } from '../calendar.ts'
import { bringToLedger } from '../communications/bring-to-ledger.ts'
import { happened, inTransaction, type Desk } from '../communications/desk.ts'
import { needed } from '../communications/fields.ts'
import { isUuid } from '../communications/letters.store.server.ts'
import { factsOf } from '../communications/reminders.ts'
import { finishReminder, holdReminder, type Reminder } from '../communications/reminders.store.server.ts'
import { hasMoved, type Wording } from '../communications/show-reminder.ts'
import { tellMission } from '../communications/tell-mission.ts'
import { namesIn } from '../communications/word-reminder.ts'
import { languages } from '../languages.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { RefusedInside } from '../refused-inside.ts'
import { done, error, refused, type Result } from '../result.ts'
import { queueReminder } from './reminder-mail.ts'
import { waysTo } from './ways-of-reminder.ts'

const sendInput = z.strictObject({
  reminder: needed(100),
  language: z.enum(languages),
  channel: z.enum(['corner', 'e-mail']),
  /** Of what she was shown: the facts in it, and how often it was worded. */
  facts: z.string().max(100_000),
  version: z.int().min(0)
})

export interface ReminderOutside {
  mail: Pick<MailSettings, 'from'> | null
  wording: Wording
  /** Null where no font shows a character of it. */
  page: (reminder: Reminder) => Promise<Uint8Array | null>
}

/**
 * Sends a reminder from here, to the State's corner or by mail, and records that it went. Only what was shown goes, and
 * only while something is owed; whoever comes second finds it sent.
 */
export async function sendReminder(
  desk: Desk,
  input: unknown,
  { mail, wording, page }: ReminderOutside
): Promise<Result<{ sentOn: Day }>> {
  const read = readInput(sendInput, input)
  if (!read.ok) return read
  const { reminder: id, language, channel, facts, version } = read.value
  return RefusedInside.answer(() =>
    inTransaction<Result<{ sentOn: Day }>>(desk, async (trx) => {
      const held = isUuid(id) ? await holdReminder(trx, id) : null
      if (!held || !may(desk.actor, 'send-reminder', { mandate: held.mandate }))
        return refused('reminder-not-found', 'reminder', { value: id })
      if (held.status === 'sent') return refused('reminder-already-sent', 'reminder', { on: held.sentOn! })
      if (held.status === 'dropped') return refused('reminder-dropped', 'reminder')
      const way = await wayFor({ ...desk, db: trx }, held, channel, mail !== null)
      if (!way.ok) return way
      const { left } = await bringToLedger(trx, desk, held)
      const own = held.ownWords[language]
      // What was written of the ledger stays written: shown again, it says what it is today.
      if (left.length === 0 || facts !== factsOf(left) || hasMoved(own, factsOf(left)))
        return refused('ledger-moved', 'reminder')
      if (version !== (own?.version ?? 0)) return refused('reminder-worded-meanwhile', 'reminder')
      const named = own ? await namesIn(trx, left, own) : []
      if (named.length > 0) return { ok: false, errors: named }
      const text = { items: left, language, ...wording(held, left, language) }
      await finishReminder(trx, id, { status: 'sent', on: desk.today, text, channel, carried: true })
      const sent = (await holdReminder(trx, id))!
      // Whatever it names lies on one page: one mail says so.
      if (channel === 'corner') await tellMission(trx, desk, left[0]!.addressee)
      if (way.value !== null) await byMail(trx, desk, sent, way.value, { from: mail!.from, page })
      await appendEvents(trx, [
        happened(
          desk,
          'reminder-sent',
          { kind: 'reminder', id, mandate: held.mandate },
          { letters: left.map(({ slug, ordinal }) => [slug, ordinal]), day: desk.today, channel }
        )
      ])
      return done({ sentOn: desk.today })
    })
  )
}

/** The address to which it goes by mail; null by the corner. */
async function wayFor(
  desk: Desk,
  { state, actorName, invented }: Reminder,
  channel: 'corner' | 'e-mail',
  isMailOn: boolean
): Promise<Result<string | null>> {
  const ways = await waysTo(desk, state, isMailOn)
  const value = state ?? actorName ?? ''
  if (channel === 'corner') return ways.corner ? done(null) : refused('nobody-in-corner', 'channel', { value })
  if (!isMailOn) return refused('mail-is-off')
  if (invented) return refused('invented-by-mail', 'channel')
  return ways.address === null ? refused('no-address-on-record', 'channel', { value }) : done(ways.address)
}

async function byMail(
  trx: Trx,
  desk: Desk,
  sent: Reminder,
  address: string,
  { from, page }: Pick<ReminderOutside, 'page'> & { from: string }
): Promise<void> {
  const bytes = await page(sent)
  if (bytes === null) throw new RefusedInside([error('reminder-not-printable', 'before')])
  const files = [{ name: 'reminder.pdf', type: 'application/pdf', bytes }]
  await queueReminder(trx, desk, sent, { address, from, text: sent.text.body!, files })
}
