import type { Day } from '#mandate/calendar.ts'
import { isDraft, workingReference } from '#mandate/communications/communication.ts'
import type { Dashboard } from '#mandate/communications/read-dashboard.ts'
import type { LettersList } from '#mandate/communications/list-letters.ts'
import { m } from '#messages'
import type { Quartiles } from '#mandate/statistics/quartiles.ts'
import type { StateEntry } from '#mandate/reference/reference-lists.ts'
import { clockWords, type ClockWords } from '../../clock-words.ts'
import { day, days, plain } from '../../format.ts'
import { kindName, letterTitle, whyNoClock } from '../../letter-words.ts'

/** The office's list and clocks in words: said on the server, in the language of the page. */
export type States = ReadonlyMap<string, Pick<StateEntry, 'code' | 'name'>>

export interface SaidLine {
  id: string
  slug: string
  title: string
  kind: string
  sent: string
  subject: string | null
  isDraft: boolean
  invented: boolean
  isPublic: boolean
  /** Until it has a reference. */
  working: string | null
  /** What was proposed to put right in it waits for a second officer. */
  correctionWaits: boolean
  /** Under watch, and until when. */
  watch: { says: string; isDue: boolean } | null
  addressees: { name: string; clock: ClockWords }[]
}
export interface SaidList {
  letters: SaidLine[]
  after: string | null
  states: { code: string; name: string }[]
}

export interface SaidDashboard {
  work: Record<keyof Dashboard['work'], { count: number; said: string }>
  overdue: { code: string | null; name: string; none: string; once: string; more: string }[]
  due: { slug: string; title: string; addressee: string; clock: ClockWords }[]
  until: string
  /** In a sentence, the median days to a reply over two years, letters still waiting as censored. */
  median: string
  /** In a sentence, the time from a text put before those who clear it to its letter; null where none was put. */
  clearing: string | null
}

export const sayList = ({ letters, after }: LettersList, states: States, today: Day): SaidList => ({
  letters: sayLines(letters, states, today),
  after,
  states: [...states.values()].map(({ code, name }) => ({ code, name }))
})

export const sayLines = (letters: LettersList['letters'], states: States, today: Day): SaidLine[] =>
  letters.map((letter) => ({
    id: letter.id,
    slug: letter.slug,
    title: isDraft(letter) && letter.reference === null ? kindName(letter.kind, letter.joint) : letterTitle(letter),
    kind: kindName(letter.kind, letter.joint),
    sent: day(letter.sentOn, letter.sentPrecision),
    subject: letter.subject,
    isDraft: isDraft(letter),
    invented: letter.invented,
    isPublic: letter.isPublic,
    working: letter.reference === null ? workingReference(letter.slug) : null,
    correctionWaits: letter.correctionWaits,
    watch:
      letter.lookOn === null
        ? null
        : { says: m.follow_watch_mark({ day: day(letter.lookOn) }), isDue: letter.lookOn <= today },
    addressees: letter.addressees.map((one) => ({
      name: addresseeName(one, states),
      clock: clockWords(one.clock, whyNoClock(letter))
    }))
  }))

export function sayDashboard(
  { work, overdue, due, until }: Dashboard,
  states: States,
  median: { value: number | null; base: number | null },
  clearing: Quartiles
): SaidDashboard {
  const order = [...states.keys()]
  const place = (code: string | null) => (code === null ? order.length : order.indexOf(code))
  return {
    work: Object.fromEntries(
      Object.entries(work).map(([name, count]) => [name, { count, said: plain(count) }])
    ) as SaidDashboard['work'],
    overdue: overdue
      .toSorted((a, b) => place(a.state) - place(b.state))
      .map(({ state, none, once, more }) => ({
        code: state,
        name: (state && states.get(state)?.name) ?? m.oletters_no_state(),
        none: plain(none),
        once: plain(once),
        more: plain(more)
      })),
    due: due.map((one) => ({
      slug: one.slug,
      title: letterTitle({ ...one, sentOn: null, sentPrecision: 'unknown' }),
      addressee: addresseeName({ ...one, probableState: null }, states),
      clock: clockWords(
        { state: 'waiting', dueOn: one.dueOn, days: one.days, ...(one.part && { part: one.part }) },
        null
      )
    })),
    until: day(until),
    median: sayMedian(median),
    clearing: sayClearing(clearing)
  }
}

function sayMedian({ value, base }: { value: number | null; base: number | null }): string {
  if (!base) return m.oletters_median_no_letters()
  const of = plain(base)
  return value === null ? m.oletters_median_none({ base: of }) : m.oletters_median({ days: days(value), base: of })
}

function sayClearing({ count, quarter, half, threeQuarters }: Quartiles): string | null {
  if (count === 0) return null
  const base = plain(count)
  if (quarter === null || half === null) return m.oletters_clearing_none({ base })
  const most = threeQuarters === null ? m.cases_fig_not_reached() : days(threeQuarters)
  return m.oletters_clearing({ quarter: days(quarter), half: days(half), most, base })
}

export function addresseeName(
  { state, probableState, actorName }: { state: string | null; probableState: string | null; actorName: string | null },
  states: States
): string {
  if (state) return states.get(state)?.name ?? state
  if (probableState) return m.letters_uncertain({ state: states.get(probableState)?.name ?? probableState })
  return actorName ?? m.letters_unnamed()
}
