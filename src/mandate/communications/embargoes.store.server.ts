import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { addDays, type Day, type Precision } from '../calendar.ts'
import { findDeskPolicy } from './desk-policy.store.server.ts'
import { embargoOf, policyDayOf, type Embargo } from './embargo.ts'
import { statesAgreedTo, statesUnderWay } from './machines.ts'
import { listPublicationPolicies } from './releases.store.server.ts'

export interface EmbargoLine extends Embargo {
  kind: 'letter' | 'reply'
  id: string
  slug: string
  reference: string | null
  letterKind: string
  /** Codes of States, or names of others. */
  states: string[]
}

/** Behind this a day that passed without two is no work of the day: the list of what is kept has it. */
const daysPast = 60
/** A day by policy comes within so many days of sending: the longest rule is the session after the next. */
const daysBack = 460

/**
 * What of an office's letters and replies becomes public soon, or would by policy and nobody has agreed: the nearest day
 * first. What came on record from elsewhere was released, or not, by whoever printed it.
 */
export async function listEmbargoes(db: Db, mandate: string, today: Day): Promise<EmbargoLine[]> {
  const { warnDays } = await findDeskPolicy(db, today)
  const policies = await listPublicationPolicies(db)
  const back = addDays(today, -daysBack)
  const { rows } = await sql<Found>`
    select s.kind, s.id, l.slug, l.reference, l.kind as "letterKind", l.sent_on as "sentOn", l.sent_precision as "sentPrecision",
      l.public_from as "letterFrom", s.publication, s.public_from as "publicFrom", s.received_on as "receivedOn", r.public_from as "proposedFrom",
      array(select coalesce(a.state, a.actor_name) from known.letter_addressee a where a.letter_id = l.id and coalesce(a.state, a.actor_name) is not null order by a.position) as states
    from (
      select 'letter' as kind, id, id as letter, publication, public_from, null::date as received_on from known.letter
        where mandate = ${mandate} and delivery <> 'draft' and (publication = any(${[...statesUnderWay]}::text[])
          or (publication = 'withheld' and origin = 'office' and sent_on >= ${back}::date))
      union all
      select 'reply', p.id, (select a.letter_id from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id where t.reply_id = p.id order by a.letter_id limit 1),
        p.publication, p.public_from, p.received_on from known.reply p
        where p.mandate = ${mandate} and p.taken_back_on is null and (p.publication = any(${[...statesUnderWay]}::text[])
          or (p.publication = 'withheld' and p.origin = 'office' and p.received_on >= ${back}::date))
    ) s join known.letter l on l.id = s.letter left join known.release r on r.subject_id = s.id
    -- A reply is read with its letter: while that is kept, no day makes it public.
    where not (s.kind = 'reply' and s.publication = 'scheduled' and l.publication <> all(${[...statesAgreedTo]}::text[]))`.execute(
    db
  )
  return rows
    .flatMap((found) => {
      const { letterKind: kind, sentOn: on, sentPrecision: precision, letterFrom, receivedOn } = found
      const policyDay = policyDayOf({ kind, sent: { on, precision }, publicFrom: letterFrom }, receivedOn, policies)
      const embargo = embargoOf({ ...found, policyDay }, today, warnDays)
      if (embargo === null || embargo.when === 'far' || embargo.on < addDays(today, -daysPast)) return []
      const { id, slug, reference, letterKind, states } = found
      return [{ kind: found.kind, id, slug, reference, letterKind, states, ...embargo }]
    })
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.slug.localeCompare(b.slug) || a.id.localeCompare(b.id))
}

interface Found {
  kind: 'letter' | 'reply'
  id: string
  slug: string
  reference: string | null
  letterKind: string
  sentOn: Day | null
  sentPrecision: Precision
  letterFrom: Day | null
  publication: string
  publicFrom: Day | null
  receivedOn: Day | null
  proposedFrom: Day | null
  states: string[]
}
