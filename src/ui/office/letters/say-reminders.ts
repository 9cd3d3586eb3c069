import { daysBetween, type Day } from '#mandate/calendar.ts'
import type { RemindersToSend } from '#mandate/communications/list-reminders.ts'
import type { WayOn } from '#mandate/follow-up/follow-up.ts'
import { clockWords, type ClockWords } from '../../clock-words.ts'
import { day } from '../../format.ts'
import { calledBy } from '../../letter-words.ts'
import type { FollowUpToDraft } from '../follow-up/draft-further.ts'
import { addresseeName, type States } from './say-list.ts'

export interface SaidReminders {
  /** What is overdue of an addressee, and how many reminders went. */
  owed: { name: string; letters: { slug: string; title: string; clock: ClockWords; sent: number }[] }[]
  drafts: SaidDraft[]
}
export interface SaidDraft {
  id: string
  kind: 'reminder' | 'follow-up'
  name: string
  invented: boolean
  draftedOn: string
  language: string
  letters: { slug: string; title: string }[]
  /** Of a follow-up that may become a letter of its own. */
  toDraft: FollowUpToDraft | null
}

export function sayReminders(
  { owed, drafts }: RemindersToSend,
  states: States,
  today: Day,
  ways: ReadonlyMap<string, WayOn> = new Map()
): SaidReminders {
  const nameOf = (one: { state: string | null; actorName: string | null }) =>
    addresseeName({ ...one, probableState: null }, states)
  return {
    owed: [...Map.groupBy(owed, nameOf)].map(([name, letters]) => ({
      name,
      letters: letters.map((one) => ({
        slug: one.slug,
        title: calledBy(one),
        clock: clockWords({ state: 'overdue', dueOn: one.dueOn, days: daysBetween(one.dueOn, today) }, null),
        sent: one.reminders.length
      }))
    })),
    drafts: drafts.map((draft) => ({
      id: draft.id,
      kind: draft.kind,
      name: nameOf(draft),
      invented: draft.invented,
      draftedOn: day(draft.draftedOn),
      language: draft.text.language,
      letters: draft.text.items.map((one) => ({ slug: one.slug, title: calledBy(one) })),
      toDraft: ways.has(draft.id) ? { id: draft.id, state: draft.state, ...ways.get(draft.id)! } : null
    }))
  }
}
