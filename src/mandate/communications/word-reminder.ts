import { randomInt } from 'node:crypto'
import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, error, refused, type DomainError, type Result } from '../result.ts'
import { reminderWords } from './clock-schemas.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { isUuid } from './letters.store.server.ts'
import { listNamesOf } from './naming.store.server.ts'
import { placesOfNames } from './places-of-names.ts'
import { holdReminder, writeOwnWords, type OwnWords, type ReminderItem } from './reminders.store.server.ts'

/**
 * An officer's own words before and after the letters of a drafted reminder, in one language; anew, the words by rule.
 * What is said of each letter is never hers to type. A reminder names letters by reference alone, so that no person of
 * theirs stands in it.
 */
export async function wordReminder(desk: Desk, input: unknown): Promise<Result<{ version: number }>> {
  const read = readInput(reminderWords, input)
  if (!read.ok) return read
  const { reminder: id, language } = read.value
  return inTransaction(desk, async (trx) => {
    const reminder = isUuid(id) ? await holdReminder(trx, id) : null
    if (!reminder || !may(desk.actor, 'send-reminder', { mandate: reminder.mandate }))
      return refused('reminder-not-found', 'reminder', { value: id })
    if (reminder.status === 'sent') return refused('reminder-already-sent', 'reminder', { on: reminder.sentOn! })
    if (reminder.status === 'dropped') return refused('reminder-dropped', 'reminder')
    const { [language]: before, ...others } = reminder.ownWords
    if (read.value.version !== (before?.version ?? 0)) return refused('reminder-worded-meanwhile', 'reminder')
    // NOTE: not counted up from 0, which is what stands by rule: words put away and others written are another version.
    const version = 'anew' in read.value ? 0 : randomInt(1, 2 ** 47)
    if ('anew' in read.value) await writeOwnWords(trx, id, others)
    else {
      const { subject, before: opening, after, facts } = read.value
      const named = await namesIn(trx, reminder.text.items, { subject, before: opening, after })
      if (named.length > 0) return { ok: false, errors: named }
      const own: OwnWords = { subject, before: opening, after, facts, version }
      await writeOwnWords(trx, id, { ...others, [language]: own })
    }
    await appendEvents(trx, [
      happened(desk, 'reminder-worded', { kind: 'reminder', id, mandate: reminder.mandate }, { language })
    ])
    return done({ version })
  })
}

type Typed = Pick<OwnWords, 'subject' | 'before' | 'after'>

/** Where in typed words a person of these letters stands. */
export async function namesIn(trx: Trx, items: readonly ReminderItem[], typed: Typed): Promise<DomainError[]> {
  const names = await listNamesOf(
    trx,
    items.map(({ letter }) => letter)
  )
  const parts = (['subject', 'before', 'after'] as const).map((field) => ({ field, value: typed[field] }))
  const fields = new Set(placesOfNames(names, parts).flatMap((one) => one.fields))
  return [...fields].map((field) => error('name-in-reminder', field))
}
