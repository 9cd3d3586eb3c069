import type { WaitingReply, WorkDay } from '#mandate/work/read-day.ts'
import { m } from '#messages'
import { day, labelled, plain, series } from '../../format.ts'
import type { Names } from '../cases/step-words.ts'
import { titleOf, type DayGroup } from './day-group.ts'

type State = Pick<Names, 'state'>

/** A letter by its reference and to whom it went. */
export const nameOfLetter = (
  one: { reference: string | null; kind: string; slug: string; states: readonly string[] },
  names: State
): string => series([titleOf(one), ...one.states.map(names.state)])

/** What somebody took back and an office is to act upon: held back from the public, or found in a register. */
export const consentsOf = ({ heldBack, entries }: WorkDay, names: State): DayGroup => ({
  code: 'consents',
  title: m.work_consents(),
  more: entries.names > 0 ? [{ path: 'registers#names', says: m.notice_names({ count: plain(entries.names) }) }] : [],
  lines: heldBack.map((one) => ({
    id: one.id,
    path: `releases/${one.slug}${one.what === 'reply' ? `?reply=${one.id}` : ''}`,
    title: one.what === 'reply' ? labelled(m.release_reply(), nameOfLetter(one, names)) : nameOfLetter(one, names),
    says: m.work_consent_held({ day: day(one.on) }),
    isOverdue: false,
    isLater: false
  }))
})

export const readingsOf = ({ readings }: WorkDay, names: State): DayGroup => ({
  code: 'readings',
  title: m.work_readings(),
  more: [],
  lines: readings.map((one) => ({
    id: one.reply,
    path: `letters/${one.slug}#reply-${one.reply}`,
    title: nameOfLetter(one, names),
    says: stepSays[one.step](),
    isOverdue: false,
    isLater: false
  }))
})

export const entriesOf = ({ entries }: WorkDay): DayGroup => ({
  code: 'entries',
  title: m.entry_title(),
  lines: [],
  more:
    entries.second > 0 ? [{ path: 'registers#waiting', says: m.notice_second({ count: plain(entries.second) }) }] : []
})

const stepSays: Record<WaitingReply['step'], () => string> = {
  read: m.work_reading_first,
  second: m.work_reading_second,
  differ: m.work_reading_differs
}
