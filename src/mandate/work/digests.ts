import { mondayOf, type Day } from '../calendar.ts'
import { weekEnd } from '../communications/list-letters.ts'
import type { Desk } from '../communications/desk.ts'
import { listEmbargoes, type EmbargoLine } from '../communications/embargoes.store.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import {
  countForDigest,
  forgetLeft,
  listReaders,
  markSent,
  type DigestCounts,
  type DigestReader
} from './digest.store.server.ts'

export interface Digests {
  counts: DigestCounts
  /** What becomes public by itself soon; what by policy would, or has been due to, and two have not agreed. */
  releases: { soon: number; waiting: number }
  until: Day
  readers: DigestReader[]
}

/** This week's, for those whom it has not reached: numbers, to who may see them still. */
export async function dueDigests({ db, mandate, actor, today, now }: Desk): Promise<Result<Digests>> {
  if (!may(actor, 'send-digest')) return refused('not-allowed')
  await forgetLeft(db, mandate)
  const readers = (await listReaders(db, mandate, mondayOf(today))).filter(({ officer, role }) =>
    may({ id: officer, role, mandate, trusted: true }, 'see-work', { mandate })
  )
  const until = weekEnd(today)
  return done({
    counts: await countForDigest(db, { mandate, today, now }, until),
    releases: releasesIn(await listEmbargoes(db, mandate, today)),
    until,
    readers
  })
}

function releasesIn(lines: readonly EmbargoLine[]): Digests['releases'] {
  const soon = lines.filter(({ what }) => what === 'becomes-public').length
  return { soon, waiting: lines.length - soon }
}

/** It went, or went wrong for good: not once more this week. */
export const digestSent = ({ db, today }: Desk, { officer }: DigestReader): Promise<void> =>
  markSent(db, officer, today)
