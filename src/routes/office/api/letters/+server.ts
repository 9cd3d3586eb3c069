import { done } from '#mandate/result.ts'
import { addDays } from '#mandate/calendar.ts'
import { listLetters } from '#mandate/communications/list-letters.ts'
import { readDashboard } from '#mandate/communications/read-dashboard.ts'
import { stateNames } from '#mandate/reference/reference-lists.ts'
import { clearingTimes } from '#mandate/statistics/clearing-times.ts'
import { crossTabulate } from '#mandate/statistics/cross-tabulate.ts'
import { makeQuery } from '#mandate/statistics/query.ts'
import { sayDashboard, sayList } from '../../../../ui/office/letters/say-list.ts'
import { atLetters } from './at-letters.ts'

/** The list by its filters; the clocks beside it where they are asked for. */
export const GET = atLetters(async (desk, _, { url }, lang) => {
  const { lang: _lang, clocks, ...filters } = Object.fromEntries(url.searchParams)
  const listed = await listLetters(desk, filters)
  if (!listed.ok) return listed
  const states = await stateNames(desk.db, lang)
  const list = sayList(listed.value, states, desk.today)
  if (clocks === undefined) return done({ ...list, dashboard: null })
  const read = await readDashboard(desk)
  if (!read.ok) return read
  if (read.value === null) return done({ ...list, dashboard: null })
  const twoYears = { scope: 'all', measure: 'median-days', from: addDays(desk.today, -730) } as const
  const { total } = await crossTabulate(desk.db, makeQuery(desk.today, twoYears))
  const { all } = await clearingTimes(desk.db, desk.mandate, desk.today)
  return done({ ...list, dashboard: sayDashboard(read.value, states, total, all) })
})
