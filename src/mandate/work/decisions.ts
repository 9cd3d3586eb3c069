import type { Trx } from '#platform/db.ts'
import { waitingInstitutions, type WaitingInstitution } from '../institutions-asked/waiting.store.server.ts'
import { readLawDeskWaits, type LawDeskWaits } from '../laws/desk/waiting.store.server.ts'
import { listHalfAgreed } from '../pairs/list-half-agreed.ts'
import { may } from '../permissions.ts'
import { countOfColleagues } from '../registers/list.store.server.ts'
import { countNamesToLookAt } from '../registers/names.store.server.ts'
import { countReleases, listReleaseLines } from '../releases/list-releases.server.ts'
import { undecidedCases, waitingClearances, type UndecidedCase, type WaitingClearance } from './day.store.server.ts'
import {
  listAskedTime,
  listHeldBack,
  listWaitingReplies,
  type AskedTime,
  type HeldBack,
  type WaitingReply
} from './decisions.store.server.ts'
import type { WorkDesk } from './desk.ts'
import { listRequestRows, type RequestRow } from './requests.store.server.ts'

/** What the office has to decide, for whoever may: her page shows it, and the mail that something waits is made from it. */
export interface Decisions {
  requests: RequestRow[]
  cases: UndecidedCase[]
  clearances: WaitingClearance[]
  /** Missions' requests for more time that wait for an answer. */
  askedTime: AskedTime[]
  /** Answers that wait for a reader. */
  readings: WaitingReply[]
  /** Held back from the public, since a consent was taken back. */
  heldBack: HeldBack[]
  /** Entries of registers: to be looked at for a name, and brought by a colleague for a second signature. */
  entries: { names: number; second: number }
  /** All that waits for a second person before it becomes public; and by its id what she herself can be that one for. */
  secondRelease: number
  approvable: string[]
  /** National institutions: what waits for a second officer, what came back, and what is overdue. */
  institutions: WaitingInstitution[]
  /** Mandates with which a colleague agreed to compare cases, which takes her yes. */
  pairs: string[]
  /** Tips of bills on which there is something to do, early warnings, and how much partners brought; null for who sees no law desk. */
  laws: LawDeskWaits | null
}

/** Everybody's, or what is hers and what nobody has in charge. */
export async function readDecisions(
  trx: Trx,
  { mandate, actor, today, now }: WorkDesk & { now: Date },
  isMine: boolean
): Promise<Decisions> {
  const mine = { mandate, me: actor.id }
  return {
    requests: await listRequestRows(trx, { show: 'open', ...(isMine && { mine: 'yes' as const }) }, mine),
    cases: await undecidedCases(trx, mandate, today, isMine ? actor.id : null),
    clearances: await waitingClearances(trx, mandate),
    askedTime: may(actor, 'grant-extension', { mandate }) ? await listAskedTime(trx, mandate, today) : [],
    readings: may(actor, 'mark-reply', { mandate })
      ? await listWaitingReplies(trx, mandate, isMine ? actor.id : null)
      : [],
    heldBack: may(actor, 'schedule-release', { mandate }) ? await listHeldBack(trx, mandate, today) : [],
    entries: {
      names: may(actor, 'look-at-name', { mandate }) ? (await countNamesToLookAt(trx, mandate, today)).count : 0,
      second: may(actor, 'let-entry-through', { mandate, proposedBy: 'a colleague' })
        ? await countOfColleagues(trx, actor.id)
        : 0
    },
    secondRelease: may(actor, 'schedule-release', { mandate }) ? (await countReleases(trx, mandate, today)).waiting : 0,
    approvable: await approvableBy(trx, { mandate, actor }),
    institutions: may(actor, 'see-institutions-asked', { mandate })
      ? await waitingInstitutions(trx, mandate, today, now)
      : [],
    pairs: may(actor, 'agree-to-pair', { mandate }) ? await listHalfAgreed(trx, mine) : [],
    laws: may(actor, 'see-law-desk', { mandate }) ? await readLawDeskWaits(trx, { mandate, today, now }) : null
  }
}

const approvableShown = 100

async function approvableBy(trx: Trx, { mandate, actor }: Pick<WorkDesk, 'mandate' | 'actor'>): Promise<string[]> {
  const lines = await listReleaseLines(trx, mandate, 'waiting', approvableShown)
  return lines
    .filter(({ publication, firstBy, correctedBy, withdrawnBy }) =>
      [publication === 'proposed' ? firstBy : null, correctedBy, withdrawnBy].some((proposedBy) =>
        may(actor, 'approve-release', { mandate, proposedBy })
      )
    )
    .map(({ id }) => id)
}
