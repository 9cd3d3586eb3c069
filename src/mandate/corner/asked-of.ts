import { askedForTime, type AskedForTime } from '../communications/asked-for-time.ts'
import type { OwnFiling } from './own.ts'

/** The request for more time that stands, of all that a mission filed to a letter. */
export const askedOf = (filings: readonly OwnFiling[]): AskedForTime | null =>
  askedForTime(
    filings.flatMap(({ id, untilDay, filedAt, said }) =>
      untilDay === null ? [] : [{ filing: id, filedAt, until: untilDay, answers: said }]
    )
  )
