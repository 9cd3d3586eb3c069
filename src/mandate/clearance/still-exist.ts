import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { stillSigns, type Clearing } from '../communications/clearance.ts'
import { mandateExistsOn } from '../reference/mandate-exists.ts'
import { createResolver } from '../reference/resolve.ts'
import { done, refused, type Result } from '../result.ts'

/** Who signs and exists no more on that day: a mandate may end between its word and the day on which the letter goes. */
export async function endedBy(db: Db, asked: readonly Pick<Clearing, 'signatory'>[], on: Day): Promise<string[]> {
  const { findMandate } = await createResolver(db)
  return asked
    .map(({ signatory }) => signatory)
    .filter((code) => {
      const entry = findMandate(code)
      return !entry || mandateExistsOn(entry, on, 'day') === 'no'
    })
}

/** Nobody signs, and nothing goes, in the name of a mandate that has ended. */
export async function stillExist(db: Db, asked: readonly Clearing[], on: Day): Promise<Result<null>> {
  const ended = await endedBy(db, asked.filter(stillSigns), on)
  return ended.length > 0
    ? refused('signatory-has-ended', 'letter', { mandates: ended.join(', '), date: on })
    : done(null)
}
