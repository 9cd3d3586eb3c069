import type { Day } from '../calendar.ts'
import type { InboxDesk } from '../inbox/desk.ts'
import { findSubmission } from '../inbox/submissions.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { listBoundElsewhere, listGuestsOf, listSharesOf, type GuestRow } from './guests.store.server.ts'
import { guestsInput } from './schemas.ts'
import type { SharePart } from './share.ts'

export interface GuestOfMatter extends Omit<GuestRow, 'submission'> {
  /** What she sees, and since when; null once it was taken back. */
  share: { on: Day; by: string; parts: SharePart[]; items: string[] } | null
}

export interface GuestsOfMatter {
  guests: GuestOfMatter[]
  /** Guests who are bound to another matter. */
  elsewhere: string[]
}

/** Who was let into a matter, and what each of them sees. */
export async function listGuests({ db, mandate, actor }: InboxDesk, input: unknown): Promise<Result<GuestsOfMatter>> {
  const read = readInput(guestsInput, input)
  if (!read.ok) return read
  const { submission } = read.value
  if (!may(actor, 'let-in-guest', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    if (!(await findSubmission(trx, submission))) return refused('not-found')
    const shares = await listSharesOf(trx, submission)
    const guests = (await listGuestsOf(trx, submission)).map(({ officer, letInOn, letInBy, endedOn, endedBy }) => {
      const share = shares.find(({ guest }) => guest === officer)
      return { officer, letInOn, letInBy, endedOn, endedBy, share: share ? sharedOf(share) : null }
    })
    return done({ guests, elsewhere: await listBoundElsewhere(trx, submission) })
  })
}

const sharedOf = ({ on, by, parts, items }: Awaited<ReturnType<typeof listSharesOf>>[number]) => ({
  on,
  by,
  parts: parts as SharePart[],
  items
})
