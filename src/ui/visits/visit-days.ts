import { m } from '#messages'
import { day } from '../format.ts'

/** 'for 10 June 2026 to 14 June 2026'; where it is one day, that day. */
export const visitDays = (from: string, to: string): string =>
  from === to ? m.visits_date_one({ day: day(from) }) : m.visits_dates({ from: day(from), to: day(to) })
