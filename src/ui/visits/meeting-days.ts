import type { Meeting } from '#mandate/visits/list-visits.ts'
import { day } from '../format.ts'

/** '2014–2017', as exactly as it is known; one day, month or year where it was within it. */
export function meetingDays({ fromDay, toDay, dayPrecision }: Meeting): string {
  const [from, to] = [day(fromDay, dayPrecision), day(toDay, dayPrecision)]
  return from === to ? from : `${from}–${to}`
}
