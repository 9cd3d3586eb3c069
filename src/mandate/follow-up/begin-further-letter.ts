import { appendEvents } from '#platform/event-log.ts'
import type { Day, Precision } from '../calendar.ts'
import type { AddresseeClass } from '../communications/communication.ts'
import { happened, inTransaction, type Desk } from '../communications/desk.ts'
import { findLetters } from '../communications/letters.store.server.ts'
import { findUnsatisfied } from '../communications/owed.store.server.ts'
import { holdReminder } from '../communications/reminders.store.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { findFurther, hasCase, insertFurther } from './further.store.server.ts'
import { furtherInput } from './schemas.ts'

/** Where a further letter is drafted, and of the first one what it begins with. */
export interface FurtherBegun {
  case: string
  draft: string
  slug: string
  kind: string
  language: string | null
  sentOn: Day | null
  sentPrecision: Precision
  invented: boolean
  addressee: { name: string; class: AddresseeClass }
  /** Questions that no reply of this addressee has answered in full, word for word. */
  open: string[]
}

/**
 * A follow-up of substance becomes a letter of its own (paras. 38 and 40): which draft of which case it is, is kept, so that
 * it is found from the letter that it follows. Its words are written and sealed in the browser.
 */
export async function beginFurtherLetter(desk: Desk, input: unknown): Promise<Result<FurtherBegun>> {
  const read = readInput(furtherInput, input)
  if (!read.ok) return read
  const { reminder: id, case: inCase, draft } = read.value
  return inTransaction(desk, async (trx) => {
    const reminder = await holdReminder(trx, id)
    const of = reminder && { mandate: reminder.mandate }
    if (!of || reminder.kind !== 'follow-up' || of.mandate !== desk.mandate || !may(desk.actor, 'draft-follow-up', of))
      return refused('reminder-not-found', 'reminder', { value: id })
    const item = reminder.text.items[0]
    const letter = item && (await findLetters(trx, [item.letter]))[0]
    const addressee = letter?.addressees.find((one) => one.id === item!.addressee)
    if (!letter || !addressee) return refused('reminder-not-found', 'reminder', { value: id })
    // Two who begin at once: the first draft is the letter's, the other is led to it.
    let begun = await findFurther(trx, id)
    if (!begun) {
      if (reminder.status === 'sent') return refused('reminder-already-sent', 'reminder', { on: reminder.sentOn! })
      if (reminder.status === 'dropped') return refused('reminder-dropped', 'reminder')
      if (!(await hasCase(trx, inCase))) return refused('not-found')
      begun = { case: inCase, draft }
      const { mandate } = of
      await insertFurther(trx, {
        reminder: id,
        mandate,
        letter: letter.id,
        ...begun,
        on: desk.today,
        by: desk.actor.id
      })
      const subject = { kind: 'letter' as const, id: letter.id, mandate }
      await appendEvents(trx, [happened(desk, 'further-letter-begun', subject, { letter: letter.slug, reminder: id })])
    }
    const open = new Set((await findUnsatisfied(trx, addressee.id))?.open ?? item!.open)
    const { slug, kind, language, sentOn, sentPrecision, invented, questions } = letter
    return done({
      ...begun,
      slug,
      kind,
      language,
      sentOn,
      sentPrecision,
      invented,
      addressee: { name: addressee.state ?? addressee.actorName ?? '', class: addressee.class },
      open: questions.filter(({ number }) => open.has(number)).map(({ text }) => text)
    })
  })
}
