import { askedForTime, whyNotAgain, type AskedForTime, type TimeRequest } from '../communications/asked-for-time.ts'
import type { OwnFiling } from './own.ts'

/** The request for more time that stands, of all that a mission filed to a letter. */
export const askedOf = (filings: readonly OwnFiling[]): AskedForTime | null => askedForTime(requestsIn(filings))

/** Why it cannot ask now: what would be refused is not offered. */
export const whyNoAsking = (filings: readonly OwnFiling[]): ReturnType<typeof whyNotAgain> =>
  whyNotAgain(requestsIn(filings))

const requestsIn = (filings: readonly OwnFiling[]): TimeRequest[] =>
  filings.flatMap(({ id, untilDay, filedAt, said }) =>
    untilDay === null ? [] : [{ filing: id, filedAt, until: untilDay, answers: said }]
  )
