import { m } from '#messages'
import { isDay } from '#mandate/calendar.ts'
import { day } from '../../format.ts'

/** Its button: a day given can't be taken back, and each browser's field writes it otherwise. */
export const extendUntil = (until: unknown): string =>
  typeof until === 'string' && isDay(until) ? m.oletters_extend_until({ day: day(until) }) : m.oletters_extend()
