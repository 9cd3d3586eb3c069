import type { ClockReading } from '../communications/deadlines.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { AskedForTime } from '../communications/asked-for-time.ts'
import type { Day } from '../calendar.ts'
import { answeredOn } from './answered-on.ts'
import { askedOf, whyNoAsking } from './asked-of.ts'
import { clockOf, isOutstanding } from './clock-of.ts'
import type { MissionDesk } from './desk.ts'
import { letterCalled, type OwnFiling, type OwnLetter } from './own.ts'
import type { OwnReminder } from './own-reminder.ts'
import { listOwnReminders } from './own-reminders.store.server.ts'
import { listOwnFilings, listOwnLetters } from './read.store.server.ts'
import { inCorner } from './with-corner.server.ts'

export interface LetterToAnswer {
  letter: OwnLetter
  clock: ClockReading
  filings: OwnFiling[]
  asked: AskedForTime | null
  /** Why no more time can be asked for now; null where it can, as far as requests go. */
  noAsking: ReturnType<typeof whyNoAsking>
  /** By question the day on which it was first answered. */
  answeredOn: ReadonlyMap<string, Day>
  /** What else that mandate sent to this State: one answer may be to several. What waits for one comes first. */
  others: OtherLetter[]
  /** What reminded of this letter, the newest first. */
  reminders: OwnReminder[]
}

export type OtherLetter = Pick<
  OwnLetter,
  'slug' | 'reference' | 'subject' | 'language' | 'runsClock' | 'sentPrecision'
> & {
  clock: ClockReading
}

/** What was sent to this State, its questions and its days. Another's letter is not there. */
export async function readLetter(desk: MissionDesk, name: string): Promise<Result<LetterToAnswer>> {
  const { corner, key, actor, mandate, state, today } = desk
  if (!may(actor, 'read-own-letter', { mandate, sentTo: [state] })) return refused('not-allowed')
  return inCorner(corner, key, async (trx): Promise<Result<LetterToAnswer>> => {
    const all = await listOwnLetters(trx, null)
    const letter = letterCalled(all, name)
    if (!letter) return refused('letter-not-found', 'letter', { value: name })
    const others = all
      .filter((one) => one.id !== letter.id && one.mandate === letter.mandate)
      .map((one) => ({ ...only(one), clock: clockOf(one, today) }))
      .toSorted((a, b) => Number(isOutstanding(b.clock)) - Number(isOutstanding(a.clock)))
    const reminders = (await listOwnReminders(trx, null)).filter(({ letters }) => letters.includes(letter.slug))
    const filings = await listOwnFilings(trx, { letter: letter.id })
    return done({
      letter,
      clock: clockOf(letter, today),
      filings,
      asked: askedOf(filings),
      noAsking: whyNoAsking(filings),
      answeredOn: answeredOn(letter, filings),
      others,
      reminders
    })
  })
}

const only = ({ slug, reference, subject, language, runsClock, sentPrecision }: OwnLetter) => ({
  slug,
  reference,
  subject,
  language,
  runsClock,
  sentPrecision
})
