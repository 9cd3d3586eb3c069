import { daysBetween, type Day } from '#mandate/calendar.ts'
import type { Embargo } from '#mandate/communications/embargo.ts'
import { m } from '#messages'
import { day, fromToday } from '../../format.ts'

/** Until when it is kept, what happens then, and what does not: nothing becomes public without two. */
export function embargoWords({ what, on, when }: Embargo, today: Day): string {
  const said = { day: day(on), distance: fromToday(daysBetween(today, on)) }
  if (what === 'becomes-public') return m.embargo_becomes_public(said)
  if (what === 'waits-for-second')
    return when === 'past' ? m.embargo_second_past({ day: said.day }) : m.embargo_second(said)
  return when === 'past' ? m.embargo_kept_past({ day: said.day }) : m.embargo_kept(said)
}
