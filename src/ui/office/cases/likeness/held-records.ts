import type { CaseHead, HeadsGiven } from '#mandate/cases/list-heads.ts'
import type { NamedLetter } from '#mandate/cases/matching/alike.ts'
import type { RecordGiven } from '#mandate/cases/read-records.ts'
import type { UpdatesGiven } from '#mandate/cases/read-updates.ts'
import { done, type Result } from '#mandate/result.ts'
import type { Reader } from '../case-keys.ts'
import type { Opened, OpenRecords, Sealed } from './open-records.ts'

export type Ask = <T>(path: string, input?: unknown) => Promise<Result<T>>
export interface Progress {
  read: number
  of: number
}
export interface Hands {
  open: OpenRecords
  /** So many times at once it is called. */
  lanes: number
  /** Milliseconds of any clock. */
  now?: () => number
}

const askedTogether = 100
const openedTogether = 10
/** Names in letters are all given at once and seldom change: asked for again after ten minutes. */
const lettersServe = 600_000

/** Every record of the office as it was last read, and the names in letters. `hasChanged` is told before any of it is another. */
export function heldRecords(ask: Ask, { open, lanes, now = () => performance.now() }: Hands, hasChanged: () => void) {
  const held = new Map<string, Opened>()
  let letters: NamedLetter[] = []
  let lettersReadAt: number | null = null

  /** Reads what is new or has changed. Broken off, it goes on from there. */
  async function refresh(reader: Reader, tell: (progress: Progress) => void): Promise<Result<null>> {
    const heads = await allHeads(ask)
    if (!heads.ok) return heads
    if (lettersReadAt === null || now() - lettersReadAt > lettersServe) {
      const named = await ask<{ letters: NamedLetter[] }>('cases/named')
      if (!named.ok) return named
      ;({ letters } = named.value)
      lettersReadAt = now()
      hasChanged()
    }
    const changed = heads.value.filter((head) => !isSame(held.get(head.id)?.head, head))
    if (changed.length > 0) hasChanged()
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

  return { held, letters: () => letters, refresh }
}

const isSame = (one: CaseHead | undefined, other: CaseHead): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Whether only what is known of it has changed since. One that did not open whole is tried again then. */
const isRead = ({ head, isWhole }: Opened, now: CaseHead): boolean =>
  isWhole && head.last === now.last && head.states.join() === now.states.join()

const retold = ({ matter, firstReceived }: Opened, head: CaseHead): Opened => {
  const { openedOn, mergedInto, closedOn } = head
  return { head, matter: { ...matter, openedOn, mergedInto, closedOn }, firstReceived, isWhole: true }
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
