import { daysBetween, type Day } from '../calendar.ts'
import { linesHolding, type PolicyLine } from './policy-line.ts'

/** Reminder n goes out so many days after the due day; effective-dated, by the day of sending of the letter. */
export interface ReminderRule extends PolicyLine {
  ordinal: number
  daysAfterDue: number
}

export interface SentReminder {
  ordinal: number
  sentOn: Day
}

/**
 * The number of the reminder that is due today for a letter so many days past its due day; null when
 * none is. The first is due on the day after the due day (para. 40: repeated reminders). Where several
 * were missed, as for letters taken up late, they do not all go on one day: each keeps its distance to the last.
 */
export function reminderDue(
  overdueDays: number,
  sent: readonly SentReminder[],
  rules: readonly ReminderRule[],
  sentOn: Day,
  today: Day
): number | null {
  const last = sent.toSorted((a, b) => b.ordinal - a.ordinal)[0]
  const ordinal = (last?.ordinal ?? 0) + 1
  const holding = linesHolding(rules, sentOn)
  const days = (number: number) => holding.find((rule) => rule.ordinal === number)?.daysAfterDue
  const wanted = days(ordinal)
  if (wanted === undefined || overdueDays < wanted) return null
  if (last && daysBetween(last.sentOn, today) < wanted - (days(last.ordinal) ?? 0)) return null
  return ordinal
}

/** One addressee's reminder: all that it owes of one mandate goes into one; what is invented stands apart from what is real. */
export const reminderKey = (owed: {
  mandate: string
  state: string | null
  actorName: string | null
  invented: boolean
}): string => JSON.stringify([owed.mandate, owed.state, owed.state === null ? owed.actorName : null, owed.invented])

/** What of a reminder follows from the ledger, as one text: two that are the same say the same of every letter. */
export const factsOf = (
  items: readonly {
    addressee: string
    ordinal: number
    reference: string | null
    kind: string
    sentOn: Day | null
    dueOn: Day | null
    open?: readonly number[]
  }[]
): string =>
  JSON.stringify(
    items
      .map(({ addressee, ordinal, reference, kind, sentOn, dueOn, open }) =>
        JSON.stringify([addressee, ordinal, reference, kind, sentOn, dueOn, open ?? null])
      )
      .toSorted()
  )
