import * as Y from 'yjs'
import type { CaseGiven } from '#mandate/cases/read-case.ts'
import type { UpdatesGiven } from '#mandate/cases/read-updates.ts'
import { openUpdate } from '#mandate/cases/sealed-case.ts'
import { everConfirmed } from '#mandate/people/read-people-roster.ts'
import { done, type Result } from '#mandate/result.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { call } from '../call.ts'
import { applied } from '../cases/applied.ts'
import { openKeys, type CaseDesk } from '../cases/case-keys.ts'

/** What one officer wrote one after the other on one day. */
export interface Version {
  /** Of the last update of it. */
  number: number
  officer: string
  on: string
  /** How many updates. */
  count: number
}
export interface History {
  /** The newest first. */
  versions: Version[]
  /** The draft as it stood after an update. */
  at: (number: number) => Y.Doc
}

/** Every update of a draft that was ever kept, from the first on: nothing that was written is gone. */
export async function readHistory(desk: CaseDesk, given: CaseGiven, document: string): Promise<Result<History>> {
  const { keys } = await openKeys(given, desk)
  const cards = everConfirmed(desk.office.roster)
  const updates: { number: number; officer: string; on: string; update: Uint8Array; isWhole: boolean }[] = []
  for (let after = 0, more = true; more;) {
    const read = await call<UpdatesGiven>('cases/updates', { case: given.known.id, document, after, all: true })
    if (!read.ok) return read
    for (const { number, officer, on, body, wholeTo } of read.value.updates) {
      const opened = await openUpdate(fromBase64url(body), { case: given.known.id, document, officer }, keys, cards)
      if (opened.ok) updates.push({ number, officer, on, update: opened.update, isWhole: wholeTo !== null })
      after = number
    }
    more = read.value.more
  }
  return done({
    versions: versionsOf(updates.filter(({ isWhole }) => !isWhole)),
    at: (number) => {
      const doc = new Y.Doc()
      // What is no update was dropped, and said, when the draft was read.
      for (const one of updates) if (one.number <= number) applied(doc, one.update)
      return doc
    }
  })
}

function versionsOf(updates: readonly { number: number; officer: string; on: string }[]): Version[] {
  const versions: Version[] = []
  for (const { number, officer, on } of updates) {
    const last = versions.at(-1)
    if (last?.officer === officer && last.on === on) Object.assign(last, { number, count: last.count + 1 })
    else versions.push({ number, officer, on, count: 1 })
  }
  return versions.toReversed()
}
