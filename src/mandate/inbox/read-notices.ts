import type { Db } from '#platform/db.ts'
import { countForOffice } from '../correspondence/count-for-office.server.ts'
import { countLawDesk, type LawDeskCounts } from '../laws/desk/waiting.store.server.ts'
import { isOpenLink } from '../people/beginnings.ts'
import { listBeginnings } from '../people/beginnings.store.server.ts'
import { newestEpoch } from '../people/epochs.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may, type Actor } from '../permissions.ts'
import { countOfColleagues } from '../registers/list.store.server.ts'
import { countNamesToLookAt, type NamesToLookAt } from '../registers/names.store.server.ts'
import { countReleases } from '../releases/list-releases.server.ts'
import { countSealed, type SealedCounts } from '../resealing/count-sealed.ts'
import { done, refused, type Result } from '../result.ts'
import { isUnwatched } from './duty.store.server.ts'
import { countSubmissions } from './queue.store.server.ts'

/** What stands on one page and is to be seen from each; what her browser knows by itself is not in it. */
export interface KnownNotices {
  /** Null for who sees no queue. */
  queue: {
    waiting: number
    due: number
    /** Reports of danger without proof of work that nobody has opened. */
    unproven: number
    /** Somebody is in danger or something is unread, on a working day on which nobody reads. */
    unwatched: boolean
  } | null
  /** Null for who seals nothing anew. */
  sealed: SealedCounts['counts'] | null
  /** Whether there is a link by which the office can be begun again; false for who is not told of the officers. */
  beginning: boolean
  /** Null for who sees no mail: what came and was not read, and what did not go or may not have gone. */
  mail: { tray: number; out: number } | null
  /** Null for who sees no releases: what waits for a second person. */
  releases: number | null
  /** Null for who lets nothing into a register: entries to be looked at for a name. */
  names: NamesToLookAt | null
  /** Null for who lets nothing into a register: what colleagues brought and waits for a second officer. */
  second: number | null
  /** Null for who sees no law desk: tips of bills, early warnings, and what partners brought. */
  laws: LawDeskCounts | null
}

export async function readNotices(desk: {
  db: Db
  mandate: string
  actor: Actor
  today: string
  now: Date
}): Promise<Result<KnownNotices>> {
  const { db, mandate, actor, today, now } = desk
  if (!may(actor, 'look-after-own-access', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const sees = may(actor, 'see-queue', { mandate })
    const counts = sees ? await countSubmissions(trx, mandate, today) : null
    // Who waits to be confirmed sees who confirms her, and is told of nothing else that goes on here.
    const seesPeople = actor.trusted === true && may(actor, 'see-people', { mandate })
    const epoch = may(actor, 'seal-anew', { mandate }) ? await newestEpoch(trx) : null
    const seesMail = may(actor, 'see-tray', { mandate })
    const seesReleases = may(actor, 'schedule-release', { mandate })
    const letsThrough = may(actor, 'let-entry-through', { mandate, proposedBy: 'a colleague' })
    const looks = may(actor, 'look-at-name', { mandate })
    const seesLaws = may(actor, 'see-law-desk', { mandate })
    return done({
      laws: seesLaws ? await countLawDesk(trx, { mandate, today, now }) : null,
      names: looks ? await countNamesToLookAt(trx, mandate, today) : null,
      second: letsThrough ? await countOfColleagues(trx, actor.id) : null,
      mail: seesMail ? await countForOffice(trx, mandate) : null,
      releases: seesReleases ? (await countReleases(trx, mandate, today)).waiting : null,
      queue: counts && {
        waiting: counts.waiting,
        due: counts.due,
        unproven: counts.unproven,
        unwatched: counts.danger + counts.unread + counts.waiting > 0 && (await isUnwatched(trx, mandate, today))
      },
      sealed: epoch ? (await countSealed(trx, mandate, epoch)).counts : null,
      beginning: seesPeople && (await listBeginnings(trx)).some((one) => isOpenLink(one, now))
    })
  })
}
