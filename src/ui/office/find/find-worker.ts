import * as Y from 'yjs'
import type { CaseToSearch } from '#mandate/cases/give-for-search.ts'
import { openCaseKey, openUpdate, type CaseKey } from '#mandate/cases/sealed-case.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { findableOf } from './findable.ts'
import { findIndex, type Findable, type Found } from './find-index.ts'

/** What the page asks of it, and what it answers: what was opened stays here, and ends with it. */
export type Asked =
  | { do: 'keys'; secrets: string[]; cards: OfficerCard[] }
  | { do: 'cases'; cases: CaseToSearch[] }
  | { do: 'add'; all: Findable[] }
  | { do: 'ask'; q: string; state: string | null }
export type Answered =
  | { did: 'cases'; count: number; unread: number }
  | { did: 'ask'; q: string; found: Found[] }
  | { did: 'nothing' }

const index = findIndex()
let secrets: string[] = []
let cards: OfficerCard[] = []
let work: Promise<unknown> = Promise.resolve()

// One after the other, as they were asked.
addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  work = work.then(async () => postMessage((await answer(data)) satisfies Answered))
})

async function answer(asked: Asked): Promise<Answered> {
  if (asked.do === 'keys') ({ secrets, cards } = asked)
  if (asked.do === 'add') index.add(asked.all)
  if (asked.do === 'ask') return { did: 'ask', q: asked.q, found: index.ask(asked.q, asked.state) }
  if (asked.do !== 'cases') return { did: 'nothing' }
  let unread = 0
  for (const one of asked.cases) unread += await openOne(one)
  return { did: 'cases', count: asked.cases.length, unread }
}

/** Returns how much of it did not open, or was signed by nobody of this office. */
async function openOne(one: CaseToSearch): Promise<number> {
  let unread = 0
  const keys: CaseKey[] = []
  for (const { number, body } of one.keys) {
    const opened = await openCaseKey(fromBase64url(body), { case: one.id, number }, secrets, cards)
    if (opened.ok) keys.push(opened.key)
    else unread++
  }
  const docs = new Map<string, Y.Doc>()
  for (const { document, officer, body } of one.updates) {
    const opened = await openUpdate(fromBase64url(body), { case: one.id, document, officer }, keys, cards)
    if (!opened.ok) {
      unread++
      continue
    }
    const doc = docs.get(document) ?? new Y.Doc()
    docs.set(document, doc)
    Y.applyUpdate(doc, opened.update)
  }
  for (const [document, doc] of docs) index.add([findableOf(one, document, doc)])
  return unread
}
