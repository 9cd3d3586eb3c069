import { appendEvents, hasEvent } from '#platform/event-log.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type CaseDesk } from './desk.ts'
import { countOf, giveCases, readByAll, type CaseToSearch } from './for-search.store.server.ts'
import { forSearchInput } from './schemas.ts'

export type { CaseToSearch }
export interface CasesToSearch {
  cases: CaseToSearch[]
  /** Where the next batch begins; null at the end. */
  after: string | null
  /** How many there are in all. */
  of: number
}

/**
 * The next of all cases with their keys and what is sealed under them, for a browser that looks through them: what is
 * asked for never comes here. Of each case it is recorded that she had its keys that day; in the log it is one event.
 */
export async function giveForSearch(desk: CaseDesk, input: unknown): Promise<Result<CasesToSearch>> {
  const read = readInput(forSearchInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { after } = read.value
  if (!may(actor, 'read-case', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const { cases, more } = await giveCases(trx, { mandate, after, most })
    await readByAll(
      trx,
      cases.map(({ id }) => id),
      actor.id,
      today
    )
    // Wherever she begins: a batch from the middle is given with its keys like any other.
    if (cases.length > 0 && !(await hasEvent(trx, told(desk, 'cases-searched', mandate))))
      await appendEvents(trx, [told(desk, 'cases-searched', mandate)])
    return done({ cases, after: more ? cases.at(-1)!.id : null, of: await countOf(trx, mandate) })
  })
}

/** Bytes of one batch. */
const most = 3_000_000
