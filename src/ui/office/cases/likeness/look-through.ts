import type { CaseHead, HeadsGiven } from '#mandate/cases/list-heads.ts'
import type { Compared, NamedLetter, ReadCase } from '#mandate/cases/matching/alike.ts'
import { standing, type Judgement } from '#mandate/cases/matching/judgements.ts'
import type { RecordGiven } from '#mandate/cases/read-records.ts'
import type { UpdatesGiven } from '#mandate/cases/read-updates.ts'
import { done, type Result } from '#mandate/result.ts'
import { broke } from '../../call.ts'
import type { Reader } from '../case-keys.ts'
import type { Compare } from './compare-cases.ts'
import type { Opened, OpenRecords, Sealed } from './open-records.ts'

export type Ask = <T>(path: string, input?: unknown) => Promise<Result<T>>
export interface Progress {
  read: number
  of: number
}
export interface LookedThrough extends Compared, Shown {
  /** How many there are, and how many of them did not open or hold what does not. */
  count: number
  unread: number
}
interface Shown {
  /** By their ids, of all that is shown. */
  cases: Record<string, Pick<ReadCase, 'title' | 'openedOn' | 'closedOn' | 'persons'>>
  /** By their slugs. */
  letters: Record<string, NamedLetter>
  /** Of this case's record: what keeps others from being shown. */
  aside: Judgement[]
  /** Of other cases' records: what keeps those from being shown. */
  elsewhere: { case: string; by: string; on: string }[]
}

const askedTogether = 100
const openedTogether = 10
/** Names in letters are all given at once and seldom change: asked for again after ten minutes. */
const lettersServe = 600_000

interface Hands {
  open: OpenRecords
  /** So many times at once it is called. */
  lanes: number
  compare: Compare
  /** Milliseconds of any clock. */
  now?: () => number
}

/** All records of the office, opened in her browser and held in memory alone; brought up to date each time she looks. */
export function lookThrough(ask: Ask, { open, lanes, compare, now = () => performance.now() }: Hands) {
  const held = new Map<string, Opened>()
  let letters: NamedLetter[] = []
  let lettersReadAt: number | null = null
  let isCompared = false

  /** Reads what is new or has changed. Broken off, it goes on from there. */
  async function refresh(reader: Reader, tell: (progress: Progress) => void): Promise<Result<null>> {
    const heads = await allHeads(ask)
    if (!heads.ok) return heads
    if (lettersReadAt === null || now() - lettersReadAt > lettersServe) {
      const named = await ask<{ letters: NamedLetter[] }>('cases/named')
      if (!named.ok) return named
      ;({ letters } = named.value)
      lettersReadAt = now()
      isCompared = false
    }
    const changed = heads.value.filter((head) => !isSame(held.get(head.id)?.head, head))
    if (changed.length > 0) isCompared = false
    const unread: CaseHead[] = []
    for (const head of changed) {
      const before = held.get(head.id)
      if (before && isRead(before, head)) held.set(head.id, retold(before, head))
      else unread.push(head)
    }
    const there = new Set(heads.value.map(({ id }) => id))
    for (const id of held.keys()) if (!there.has(id)) held.delete(id)
    const of = there.size
    let read = of - unread.length
    tell({ read, of })
    const askFrom = (at: number) =>
      ask<{ records: RecordGiven[] }>('cases/records', {
        cases: unread.slice(at, at + askedTogether).map(({ id }) => id)
      })
    let asked = unread.length > 0 ? askFrom(0) : null
    for (let at = 0; asked;) {
      const given: Result<{ records: RecordGiven[] }> = await asked
      if (!given.ok) return given
      const { records } = given.value
      const next = at + records.length
      // The next ones are on their way while these are opened.
      asked = next < unread.length ? askFrom(next) : null
      const waiting: Sealed[] = []
      for (const [i, record] of records.entries())
        waiting.push({ record: await completed(record, ask), head: unread[at + i]! })
      const lane = async () => {
        for (let some = waiting.splice(0, openedTogether); some.length > 0; some = waiting.splice(0, openedTogether)) {
          for (const opened of await open(some, reader)) held.set(opened.head.id, opened)
          read += some.length
          tell({ read, of })
        }
      }
      await Promise.all(Array.from({ length: lanes }, lane))
      at = next
    }
    return done(null)
  }

  function shownWith({ alike, patterns }: Compared, own: string): Shown {
    const aside = standing(held.get(own)?.matter.judgements ?? []).filter(
      ({ apart, of }) => apart && of !== 'elsewhere'
    )
    const named = [
      ...alike.flatMap(({ kind, id, pairs }) => [kind === 'letter' ? `letter/${id}` : id, ...pairs.flat()]),
      ...patterns.flatMap(({ links }) => links.flatMap(({ own: one, other }) => [one.case, other.case])),
      ...aside.flatMap(({ pair }) => pair.map((one) => (one.startsWith('letter/') ? one : one.split('/')[0]!)))
    ]
    const elsewhere = [...held.values()].flatMap(({ matter }) =>
      matter.id === own
        ? []
        : standing(matter.judgements)
            .filter(({ of, pair, apart }) => apart && of === 'matter' && pair.includes(own))
            .map(({ by, on }) => ({ case: matter.id, by, on }))
    )
    const wanted = new Set([...named, ...elsewhere.map((one) => one.case)])
    return {
      cases: Object.fromEntries(
        [...held].flatMap(([id, { matter }]) => (wanted.has(id) ? [[id, summaryOf(matter)]] : []))
      ),
      letters: Object.fromEntries(
        letters.flatMap((one) => (wanted.has(`letter/${one.slug}`) ? [[one.slug, one]] : []))
      ),
      aside,
      elsewhere
    }
  }
  const countUnread = () => [...held.values()].filter(({ isWhole }) => !isWhole).length

  async function lookNow(own: ReadCase, reader: Reader): Promise<Result<LookedThrough>> {
    const read = await refresh(reader, (progress) => {
      for (const tell of told) tell(progress)
    })
    if (!read.ok) return read
    const before = held.get(own.id)
    // Opened after the list was read.
    if (!before) return broke('not-found')
    if (JSON.stringify(before.matter) !== JSON.stringify(own)) {
      held.set(own.id, { ...before, matter: own })
      isCompared = false
    }
    const cases = [...held.values()].map(({ matter }) => matter)
    const compared = await compare({ own: own.id, all: isCompared ? null : { cases, letters } })
    isCompared = true
    return done({ ...compared, ...shownWith(compared, own.id), count: held.size, unread: countUnread() })
  }

  // One after the other: what is read for one case serves the next, and each that waits is told how far it is.
  const told = new Set<(progress: Progress) => void>()
  let turn: Promise<unknown> = Promise.resolve()
  return {
    /** @param own as it stands in her tab, which may be ahead of what was sent */
    async look(own: ReadCase, reader: Reader, tell: (progress: Progress) => void): Promise<Result<LookedThrough>> {
      told.add(tell)
      const looked = turn.then(() => lookNow(own, reader))
      turn = looked.catch(() => undefined)
      try {
        return await looked
      } finally {
        told.delete(tell)
      }
    }
  }
}

const summaryOf = ({ title, openedOn, closedOn, persons }: ReadCase) => ({ title, openedOn, closedOn, persons })

const isSame = (one: CaseHead | undefined, other: CaseHead): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Whether only what is known of it has changed since. One that did not open whole is tried again then. */
const isRead = ({ head, isWhole }: Opened, now: CaseHead): boolean =>
  isWhole && head.last === now.last && head.states.join() === now.states.join()

const retold = ({ matter }: Opened, head: CaseHead): Opened => {
  const { openedOn, mergedInto, closedOn } = head
  return { head, matter: { ...matter, openedOn, mergedInto, closedOn }, isWhole: true }
}

async function allHeads(ask: Ask): Promise<Result<CaseHead[]>> {
  const heads: CaseHead[] = []
  for (let after: string | null | undefined; after !== null;) {
    const given: Result<HeadsGiven> = await ask<HeadsGiven>('cases/heads', after ? { after } : {})
    if (!given.ok) return given
    heads.push(...given.value.heads)
    after = given.value.after
  }
  return done(heads)
}

/** What was too long for one answer, to its end. */
async function completed(record: RecordGiven, ask: Ask): Promise<RecordGiven> {
  let { updates, more } = record
  while (more) {
    const after = updates.at(-1)!.number
    const next = await ask<UpdatesGiven>('cases/updates', { case: record.id, document: record.id, after })
    if (!next.ok) break
    updates = [...updates, ...next.value.updates]
    more = next.value.more
  }
  return { ...record, updates, more }
}
