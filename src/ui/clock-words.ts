import type { ClockReading, Part } from '#mandate/communications/deadlines.ts'
import { m } from '#messages'
import { day, days, fromToday, plain } from './format.ts'
import { word as wordOf } from './letter-words.ts'

/** Why no clock runs: the day is inexact, the letter comes from a record, or no policy speaks of it. */
export type NoClock = 'inexact' | 'record' | 'policy'

export interface ClockWords {
  word: string
  detail: string | null
  /** A class of vigie.css: the shape and colour beside the word. */
  shape: string
}

/** A clock in words: "Waiting", "due 24 January 2027, in 61 days". */
export function clockWords(reading: ClockReading, why: NoClock | null): ClockWords {
  const { part, ...rest } = reading
  if (part) return partWords(part, clockWords(rest, why))
  const { state, dueOn, days: count } = reading
  const due = dueOn === null ? '' : day(dueOn)
  const counted = count ?? 0
  const word = wordOf('clock_state', state)
  switch (state) {
    case 'waiting': {
      const detail = m.letters_clock_detail_due({ day: due, distance: fromToday(counted) })
      return counted <= soon
        ? { word: m.letters_clock_due_soon(), detail, shape: 'state-due' }
        : { word, detail, shape: 'state-waiting' }
    }
    case 'paused':
      return {
        word,
        detail: m.letters_clock_detail_left({ days: days(counted) }),
        shape: 'state-paused'
      }
    case 'overdue':
      return {
        word,
        detail: m.letters_clock_detail_was_due({ day: due, distance: fromToday(-counted) }),
        shape: 'state-overdue'
      }
    case 'answered-in-time':
      return {
        word,
        detail:
          counted === 0 ? m.letters_clock_detail_same_day() : m.letters_clock_detail_answered({ days: days(counted) }),
        shape: 'state-came'
      }
    case 'answered-late':
      return {
        word,
        detail: m.letters_clock_detail_answered_late({ days: days(counted), day: due }),
        shape: 'state-came-late'
      }
    case 'answered':
      return { word, detail: null, shape: 'state-came' }
    case 'not-sent':
      return { word, detail: null, shape: 'state-none' }
    case 'no-clock':
      return { word, detail: why === null ? null : whyNot[why](), shape: 'state-no-clock' }
  }
}

/**
 * A clock as the public reads it: of a reply that is not released it is told nothing, so that what is said of a
 * letter without one holds whether a reply came or not.
 */
export function publicClockWords(reading: ClockReading, why: NoClock | null): ClockWords {
  const words = clockWords(reading, why)
  if (reading.part) return words
  if (reading.state === 'overdue') return { ...words, word: m.letters_clock_no_reply_public() }
  if (reading.state === 'waiting') return { ...words, word: m.letters_clock_no_reply_public_yet() }
  return words
}

/** Of what is answered in part the clock is that of the rest: how much of it, and when the rest is due. */
function partWords({ answered, asked }: Part, { word, detail, shape }: ClockWords): ClockWords {
  const said = { answered: plain(answered), asked: plain(asked) }
  return {
    word: answered === 0 ? m.letters_clock_part_none(said) : m.letters_clock_part(said),
    detail:
      shape === 'state-no-clock'
        ? null
        : shape === 'state-paused'
          ? `${word}${m.letters_comma()}${detail ?? ''}`
          : detail,
    shape: shape === 'state-overdue' || shape === 'state-due' ? 'state-part-due' : 'state-part'
  }
}

// Days before the due day from which a letter is called due soon.
const soon = 7

const whyNot: Record<NoClock, () => string> = {
  inexact: () => m.letters_no_clock_inexact(),
  record: () => m.letters_no_clock_record(),
  policy: () => m.letters_no_clock_policy()
}
